import { char, isDigit, isTokenEnd } from './characters.ts';
import type { Report } from './syntax-fault.ts';

/** Where the number of JSON ends that begins here; `start` itself where none does. */
export function endOfNumber(text: string, start: number): number {
  let at = start;
  if (text.charCodeAt(at) === char.minus) at++;
  if (text.charCodeAt(at) === char.zero) at++;
  else {
    const first = at;
    while (isDigit(text.charCodeAt(at))) at++;
    if (at === first) return start;
  }
  if (text.charCodeAt(at) === char.dot) {
    const first = ++at;
    while (isDigit(text.charCodeAt(at))) at++;
    if (at === first) return start;
  }
  const code = text.charCodeAt(at);
  if (code === 0x65 || code === 0x45) {
    at++;
    const sign = text.charCodeAt(at);
    if (sign === char.plus || sign === char.minus) at++;
    const first = at;
    while (isDigit(text.charCodeAt(at))) at++;
    if (at === first) return start;
  }
  return isTokenEnd(text, at) ? at : start;
}

/** Whether a word is what somebody would write for a number. */
export function looksLikeNumber(word: string): boolean {
  return /^[+-]?\.?\d/.test(word) && /^[-+.\w]+$/.test(word);
}

/** Says why a word that looks like a number is none; returns its value where that is beyond doubt. */
export function reportNumber(word: string, start: number, report: Report): number | undefined {
  const end = start + word.length;
  const leading = /^([+-]?)(0+)(\d.*)$/.exec(word);
  const value = Number(word);
  if (/^\+?0\d+$/.test(word) && word.length > 6) {
    report(start, end, `The number ${word} begins with a 0.`, `Numbers of telephones are texts: write "${word}".`);
    return undefined;
  }
  if (leading !== null && /^\d+(\.\d+)?$/.test(leading[3] ?? '')) {
    const fix = `Write ${Number(word)}, or "${word}" where the zero counts.`;
    report(start, end, `The number ${word} begins with a 0.`, fix);
    return undefined;
  }
  const plain = word
    .replace(/^\+/, '')
    .replace(/^(-?)\./, '$10.')
    .replace(/\.($|[eE])/, '$1');
  if (endOfNumber(plain, 0) === plain.length) {
    const message = word.startsWith('+')
      ? `The number ${word} begins with a plus sign.`
      : `The number ${word} has no digit ${/^-?\./.test(word) ? 'before' : 'after'} its point.`;
    report(start, end, message, `Write ${plain}.`, plain);
    return Number(plain);
  }
  const fix = /^[+-]?0[xob]/i.test(word)
    ? `Write it in decimal${Number.isNaN(value) ? '' : `: ${value}`}.`
    : `Write digits with at most one point and one exponent, such as -1.5e3, or "${word}" if it is a text.`;
  report(start, end, `${word} is not a number in JSON.`, fix);
  return undefined;
}
