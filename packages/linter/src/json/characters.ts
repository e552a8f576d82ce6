/** The code units that the grammar of JSON speaks of. */
export const char = {
  tab: 0x09,
  lineFeed: 0x0a,
  carriageReturn: 0x0d,
  space: 0x20,
  quote: 0x22,
  hash: 0x23,
  asterisk: 0x2a,
  plus: 0x2b,
  comma: 0x2c,
  minus: 0x2d,
  dot: 0x2e,
  slash: 0x2f,
  zero: 0x30,
  nine: 0x39,
  colon: 0x3a,
  openBracket: 0x5b,
  backslash: 0x5c,
  closeBracket: 0x5d,
  openBrace: 0x7b,
  closeBrace: 0x7d,
} as const;

/** The blanks of JSON. */
export function isBlank(code: number): boolean {
  return code === char.space || code === char.lineFeed || code === char.carriageReturn || code === char.tab;
}

export function isDigit(code: number): boolean {
  return code >= char.zero && code <= char.nine;
}

/** What looks like a blank, or like nothing, and is none to JSON. */
export function isStrangeBlank(code: number): boolean {
  if (code < 0x20) return !isBlank(code);
  if (code < 0x7f) return false;
  return (
    code <= 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202f) ||
    (code >= 0x205f && code <= 0x2064) ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

const delimiters = ',:;={}[]"';
const isDelimiter = Uint8Array.from({ length: 128 }, (_, code) =>
  code <= 0x20 || delimiters.includes(String.fromCharCode(code)) ? 1 : 0,
);

/** Where a run of other characters ends: at a blank, a sign of JSON, a double quote or a comment. It is one long at least. */
export function endOfWord(text: string, start: number): number {
  let at = start + 1;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === char.slash && startsComment(text, at) && text.charCodeAt(at - 1) !== char.colon) break;
    // The colon of a URL that stands without quotes.
    if (code === char.colon && text.startsWith('//', at + 1)) continue;
    if (code < 128 ? isDelimiter[code] === 1 : isStrangeBlank(code)) break;
  }
  return at;
}

/** Whether a token that ended here has ended: a sign, a blank or the end of the text follows. */
export function isTokenEnd(text: string, at: number): boolean {
  if (at >= text.length) return true;
  const code = text.charCodeAt(at);
  return code < 128 ? isDelimiter[code] === 1 || startsComment(text, at) : isStrangeBlank(code);
}

export function startsComment(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== char.slash) return false;
  const next = text.charCodeAt(at + 1);
  return next === char.slash || next === char.asterisk;
}

/** Where the line ends that an offset is on, its line break left out. */
export function endOfLine(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) !== char.lineFeed && text.charCodeAt(at) !== char.carriageReturn) at++;
  return at;
}

/** The first offset from here on where no blank stands. */
export function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && isBlank(text.charCodeAt(at))) at++;
  return at;
}
