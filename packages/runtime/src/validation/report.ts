import type { Finding, Mistyped } from './finding.ts';
import type { Place } from './place.ts';

/** No more than this is kept, so that a hostile value cannot fill the memory. */
const mostFindings = 1000;

/** Gathers findings until it is full. */
export class Report {
  readonly findings: Finding[] = [];
  /** How many named schemas have been entered, one inside the other. */
  depth: number;
  private readonly most: number;

  constructor(most: number = mostFindings, depth = 0) {
    this.most = Math.min(most, mostFindings);
    this.depth = depth;
  }

  get isFull(): boolean {
    return this.findings.length >= this.most;
  }

  /** Adds one for what a keyword was applied to; `place` is given where it points at something inside. */
  add(
    appliedTo: Place,
    schemaPath: string,
    keyword: string,
    params: Finding['params'],
    { place = appliedTo, mistyped }: { readonly place?: Place; readonly mistyped?: Mistyped } = {},
  ): false {
    if (!this.isFull)
      this.findings.push({ place, appliedTo, schemaPath, keyword, params, ...(mistyped && { mistyped }) });
    return false;
  }

  /** Adds one before others. */
  addAt(index: number, appliedTo: Place, schemaPath: string, keyword: string, params: Finding['params']): void {
    if (!this.isFull) this.findings.splice(index, 0, { place: appliedTo, appliedTo, schemaPath, keyword, params });
  }

  addAll(findings: readonly Finding[]): false {
    for (const finding of findings) if (!this.isFull) this.findings.push(finding);
    return false;
  }
}
