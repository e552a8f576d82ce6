export { closestName } from './closest-name.ts';
export { lint, NothingThereError } from './lint.ts';
export type { LintOptions } from './lint.ts';
export type { Reading } from './request.ts';
export type { Edit, Finding, Position, PredictedVerdict, Range, Severity } from './finding.ts';
export { readRecords } from './ndjson/read-records.ts';
export { RecordSplitter } from './ndjson/record-splitter.ts';
export type { NdjsonRecord, SplitOptions, TextRecord, UnreadableRecord } from './ndjson/record-splitter.ts';
