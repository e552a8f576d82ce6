/**
 * How a telephone number is written. Only its characters decide; a numbering plan is never asked, since the
 * documentation's own samples are no numbers that exist (wire 1.4, wire 2#18).
 *
 * - `international`: `00`, country code, number. The documented form.
 * - `plus`: `+`, country code, number.
 * - `national`: a single zero in front; which country is meant cannot be told.
 * - `bare`: anything else of digits only, taken as country code and number.
 */
export type NumberForm = 'international' | 'plus' | 'national' | 'bare';

/** A telephone number as somebody wrote it. */
export interface MobileNumber {
  readonly form: NumberForm;
  /** In the documented form, `00…`; a national number stays as it is. */
  readonly international: string;
}

/** Reads a telephone number; undefined if the text is none. Digits are those of ASCII, without separators. */
export function readMobileNumber(text: string): MobileNumber | undefined {
  const hasPlus = text.startsWith('+');
  if (!isDigits(text, hasPlus ? 1 : 0)) return undefined;
  if (hasPlus) return { form: 'plus', international: `00${text.slice(1)}` };
  if (text.startsWith('00')) return { form: 'international', international: text };
  return text.startsWith('0')
    ? { form: 'national', international: text }
    : { form: 'bare', international: `00${text}` };
}

/** Whether a text has digits from here on, and nothing else: for short texts a loop is faster than a regular expression. */
function isDigits(text: string, start: number): boolean {
  for (let index = start; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x30 || code > 0x39) return false;
  }
  return text.length > start;
}

/** Whether a text is a telephone number in one of these forms; its length is not judged. */
export function isMobileNumber(text: string): boolean {
  return readMobileNumber(text) !== undefined;
}
