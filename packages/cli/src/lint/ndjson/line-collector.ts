import { addCounts, noCounts } from '../report.ts';
import type { ReportedFinding } from '../report.ts';
import type { LinesReport } from './lint-lines.ts';

/** Puts reports on lines that follow each other together; of their findings the first `most` are kept. */
export class LineCollector {
  readonly #findings: ReportedFinding[] = [];
  readonly #used = new Set<number>();
  readonly #most: number;
  #counts = noCounts;
  /** How many lines there are so far. */
  count = 0;

  constructor(most: number) {
    this.#most = most;
  }

  add({ findings, counts, used, lines }: LinesReport): void {
    for (const finding of findings.slice(0, this.#most - this.#findings.length)) {
      this.#findings.push(moved(finding, this.count));
    }
    for (const suppression of used) this.#used.add(suppression);
    this.#counts = addCounts(this.#counts, counts);
    this.count += lines;
  }

  report(): LinesReport {
    return { findings: this.#findings, counts: this.#counts, used: [...this.#used], lines: this.count };
  }
}

/** A finding that turns out to have lines before it. */
function moved(finding: ReportedFinding, lines: number): ReportedFinding {
  if (lines === 0) return finding;
  const { range, excerpt } = finding;
  const position = (one: typeof range.start): typeof range.start => ({ ...one, line: one.line + lines });
  return {
    ...finding,
    range: { start: position(range.start), end: position(range.end) },
    excerpt: { ...excerpt, line: excerpt.line + lines },
  };
}
