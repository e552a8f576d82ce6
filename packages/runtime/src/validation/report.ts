import type { Finding } from './finding.ts';
import type { Keys } from './keys.ts';
import type { Place } from './place.ts';

/** No more than this is kept, so that a hostile value cannot fill the memory. */
const mostFindings = 1000;

/** Gathers findings until it is full. */
export class Report {
  readonly findings: Finding[] = [];
  readonly keys: Keys;
  /** How many named schemas have been entered, one inside the other. */
  depth: number;
  /**
   * Whether the value that is next is known to fail, so that nobody need ask whether it passes: it is what is left of one
   * that fails. At worst that is wrong, and a good value is looked at in vain.
   */
  isSure = false;
  private readonly most: number;

  constructor(keys: Keys, most: number = mostFindings, depth = 0) {
    this.keys = keys;
    this.most = Math.min(most, mostFindings);
    this.depth = depth;
  }

  get isFull(): boolean {
    return this.findings.length >= this.most;
  }

  /** A report of its own for what may come to nothing. */
  inner(most?: number): Report {
    return new Report(this.keys, most, this.depth);
  }

  /**
   * Adds one for what a keyword was applied to, of a schema that stands at `path`. In the hint, `place` points at something
   * inside, and `schemaPath` at something else than the keyword.
   */
  add(
    appliedTo: Place,
    path: string,
    keyword: string,
    params: Finding['params'],
    sentence: Finding['sentence'],
    {
      place = appliedTo,
      schemaPath = `${path}/${keyword}`,
      mistyped,
    }: Partial<Pick<Finding, 'place' | 'schemaPath' | 'mistyped'>> = {},
  ): false {
    if (!this.isFull) this.findings.push({ place, appliedTo, schemaPath, keyword, params, sentence, mistyped });
    return false;
  }

  addAll(findings: readonly Finding[]): false {
    for (const finding of findings) if (!this.isFull) this.findings.push(finding);
    return false;
  }
}
