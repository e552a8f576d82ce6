import type { Edit } from '../finding.ts';

/** A place where a text is not JSON. */
export interface SyntaxFault {
  /** In UTF-16 code units, as `length`. */
  readonly offset: number;
  readonly length: number;
  /** What is wrong, in one sentence. */
  readonly message: string;
  /** What to do about it. */
  readonly fix: string;
  /** What mends it, where there is no doubt about what was meant. */
  readonly edits?: readonly Edit[];
}

/** Takes the faults of a text as they are found. */
export type Report = (
  offset: number,
  end: number,
  message: string,
  fix: string,
  /** What to put in the place of the fault, or the edits that mend it. */
  mend?: string | readonly Edit[],
) => void;

/** Part of a text as it is named in a sentence. */
export function found(text: string, start: number, end: number): string {
  if (start >= text.length) return 'the end of the text';
  const [firstLine = ''] = text.slice(start, Math.min(end, start + 200)).split(/[\r\n]/, 1);
  if (/^[,:;={}[\]]+$/.test(firstLine)) return `"${firstLine}"`;
  return firstLine.length > 40 ? `${firstLine.slice(0, 40)}…` : firstLine;
}

/** A character by its number in Unicode. */
export function codePoint(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
