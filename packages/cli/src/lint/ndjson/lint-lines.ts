import { isPlainText, lint, RecordSplitter } from '@bmsg/linter';
import type { Finding, LintOptions, NdjsonRecord } from '@bmsg/linter';
import { excerptOf } from '../excerpt.ts';
import { syntaxRule } from '../known-rules.ts';
import { applyPolicy, optionsUnder } from '../policy.ts';
import type { Policy } from '../policy.ts';
import { addCounts, countBySeverity, noCounts } from '../report.ts';
import type { ReportedFinding, SeverityCounts } from '../report.ts';

/** What was found in some whole lines; lines count from their beginning, offsets from the beginning of their line. */
export interface LinesReport {
  readonly findings: readonly ReportedFinding[];
  readonly counts: SeverityCounts;
  /** Places, in the list of the configuration, of the suppressions that suppressed something. */
  readonly used: readonly number[];
  /** How many lines there are. */
  readonly lines: number;
}

const lineFeed = 10;
const none: readonly Finding[] = [];

/** Lints lines of UTF-8, each of which is a request, a message or blank; of their findings the first `most` are kept. */
export function lintLines(bytes: Uint8Array, policy: Policy, most: number): LinesReport {
  const findings: ReportedFinding[] = [];
  const used = new Set<number>();
  const options = optionsUnder(policy);
  let counts = noCounts;
  const splitter = new RecordSplitter();
  const lintAll = (records: readonly NdjsonRecord[]): void => {
    for (const record of records) {
      const found = applyPolicy(lintRecord(record, options), policy, used);
      if (found.length === 0) continue;
      counts = addCounts(counts, countBySeverity(found));
      const text = 'text' in record ? record.text : '';
      for (const finding of found.slice(0, most - findings.length)) {
        findings.push({ ...finding, excerpt: excerptOf(text, finding.range) });
      }
    }
  };
  lintAll(splitter.push(bytes));
  lintAll(splitter.end());
  return { findings, counts, used: [...used], lines: linesIn(bytes) };
}

function lintRecord(record: NdjsonRecord, options: LintOptions): readonly Finding[] {
  const { line } = record;
  if ('text' in record) {
    // Rules of a configuration may have something to say about anything.
    if (options.rules === undefined && isPlainText(record.text)) return none;
    const { rules, now, server } = options;
    return lint(record.text, { as: 'either', rules, now, server, firstLine: line });
  }
  const { id, severity, why } = syntaxRule;
  const position = { offset: 0, line, column: 1 };
  const [message = '', fix = ''] = record.message.split(/(?<=\.) /, 2);
  return [{ rule: id, severity, message, why, fix, pointer: '', range: { start: position, end: position } }];
}

function linesIn(bytes: Uint8Array): number {
  let lines = 0;
  for (let at = bytes.indexOf(lineFeed); at >= 0; at = bytes.indexOf(lineFeed, at + 1)) lines += 1;
  return lines;
}
