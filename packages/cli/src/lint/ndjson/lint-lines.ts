import { isUtf8 } from 'node:buffer';
import { excerptOf } from '../excerpt.ts';
import { applyPolicy } from '../policy.ts';
import type { Policy } from '../policy.ts';
import { addCounts, countBySeverity, noCounts } from '../report.ts';
import type { ReportedFinding, SeverityCounts } from '../report.ts';
import { lintRecord } from './lint-record.ts';

/** What was found in some whole lines; lines and offsets count from their beginning. */
export interface LinesReport {
  readonly findings: readonly ReportedFinding[];
  readonly counts: SeverityCounts;
  /** Places, in the list of the configuration, of the suppressions that suppressed something. */
  readonly used: readonly number[];
  /** How many lines there are, and how many UTF-16 code units in them. */
  readonly lines: number;
  readonly units: number;
}

/** Lints lines of UTF-8, each of which is a record or empty; of their findings the first `most` are kept. */
export function lintLines(bytes: Uint8Array, policy: Policy, most: number): LinesReport {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  const readable = isUtf8(bytes);
  const findings: ReportedFinding[] = [];
  const used = new Set<number>();
  let counts = noCounts;
  let line = 0;
  let start = 0;
  while (start < text.length) {
    const lineBreak = text.indexOf('\n', start);
    const next = lineBreak < 0 ? text.length : lineBreak + 1;
    const end = lineBreak < 0 ? text.length : text[lineBreak - 1] === '\r' && lineBreak > start ? lineBreak - 1 : lineBreak;
    line += 1;
    const record = text.slice(start, end);
    const found = applyPolicy(lintRecord(record, policy, readable), policy, used);
    if (found.length > 0) {
      counts = addCounts(counts, countBySeverity(found));
      for (const finding of found.slice(0, most - findings.length)) {
        findings.push(moved({ ...finding, excerpt: excerptOf(record, finding.range) }, line - 1, start));
      }
    }
    start = next;
  }
  return { findings, counts, used: [...used], lines: line, units: text.length };
}

/** A finding whose text turns out to stand behind others. */
export function moved(finding: ReportedFinding, lines: number, units: number): ReportedFinding {
  if (lines === 0 && units === 0) return finding;
  const { range, edits, excerpt } = finding;
  const position = ({ offset, line, column }: typeof range.start): typeof range.start => ({
    offset: offset + units,
    line: line + lines,
    column,
  });
  return {
    ...finding,
    range: { start: position(range.start), end: position(range.end) },
    ...(edits !== undefined && {
      edits: edits.map(({ start, end, text }) => ({ start: start + units, end: end + units, text })),
    }),
    excerpt: { ...excerpt, line: excerpt.line + lines },
  };
}
