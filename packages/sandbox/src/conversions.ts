import { redactTokens } from '@bmsg/messaging';
import { withoutTokens } from './inspection.ts';

/** A conversion as it was reported. */
export interface ReportedConversion {
  readonly reportedAt: Date;
  /** What the JSON says, without the token; the text itself, with stars in place of it, where it is no JSON. */
  readonly conversion: unknown;
}

interface Report {
  readonly reportedAt: Date;
  readonly text: string;
}

const mostReports = 1000;
const mostCodeUnits = 1024 * 1024;

/** The newest reports of conversions, as they came. */
export class Conversions {
  #reports: Report[] = [];
  #codeUnits = 0;

  add(text: string, reportedAt: Date): void {
    this.#reports.push({ text, reportedAt });
    this.#codeUnits += text.length;
    // The last one stays, however large it is.
    while (this.#reports.length > 1 && (this.#reports.length > mostReports || this.#codeUnits > mostCodeUnits)) {
      this.#codeUnits -= this.#reports.shift()?.text.length ?? 0;
    }
  }

  /** Newest last. */
  list(): ReportedConversion[] {
    return this.#reports.map(({ reportedAt, text }) => ({ reportedAt, conversion: read(text) }));
  }

  clear(): void {
    this.#reports = [];
    this.#codeUnits = 0;
  }
}

function read(text: string): unknown {
  try {
    return withoutTokens(JSON.parse(text));
  } catch {
    return redactTokens(text);
  }
}
