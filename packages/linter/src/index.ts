export { closestName } from './closest-name.ts';
export { lint } from './lint.ts';
export type { LintOptions } from './lint.ts';
export type { Edit, Finding, Position, PredictedVerdict, Range, Severity } from './finding.ts';
export { pointerMatches } from './pointer.ts';
