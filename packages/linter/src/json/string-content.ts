import { char } from './characters.ts';

const short: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
const escape = /\\(?:u([0-9a-fA-F]{4})|(["'`\\/bfnrt]))/g;

/** What a string stands for, given what stands between its quotes. Halves of surrogate pairs stay; so do escapes that JSON does not have. */
export function decodeString(raw: string): string {
  if (!raw.includes('\\')) return raw;
  return raw.replace(escape, (_, hex: string | undefined, one: string) =>
    hex === undefined ? (short[one] ?? one) : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** Where a code unit of the decoded string stands in the text; `start` and `end` are the offsets between the quotes. */
export function offsetInString(text: string, start: number, end: number, index: number): number {
  let at = start;
  for (let units = 0; units < index && at < end; units++) at += lengthOfUnit(text, at, end);
  return at;
}

/** As many code units of the text as stand for one of the string. */
function lengthOfUnit(text: string, at: number, end: number): number {
  if (text.charCodeAt(at) !== char.backslash) return 1;
  escapeHere.lastIndex = at;
  const length = escapeHere.exec(text)?.[0].length ?? 1;
  return Math.min(length, end - at);
}

const escapeHere = new RegExp(escape.source, 'y');
