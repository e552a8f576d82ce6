/**
 * Control characters as their pictures, so that a file or an answer cannot steer the terminal; a tab as two spaces. What
 * turns the direction of a line, breaks it or hides in it becomes U+FFFD; of a heap of accents, three are left.
 */
export function printable(text: string): string {
  return text
    .replaceAll('\t', '  ')
    .replace(/\p{Cc}/gu, (character) =>
      character < ' ' ? String.fromCharCode(0x2400 + character.charCodeAt(0)) : '\uFFFD',
    )
    .replace(/[\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\u{E0000}-\u{E007F}]/gu, '\uFFFD')
    .replace(/(\p{M}{3})\p{M}+/gu, '$1');
}

const wide =
  /^(\p{Emoji_Presentation}|[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|[\u{20000}-\u{3FFFD}])$/u;
const without = /^[\p{M}\p{Cf}\uFE00-\uFE0F]$/u;
const emoji = /^(\p{RI}{2}|\p{Emoji}\uFE0F|\p{Emoji_Presentation})/u;

/** What a person takes for one character: letters with their accents, emoji made of several. */
export function graphemes(text: string): string[] {
  // Most texts are plain, and dividing them takes no knowledge.
  if (/^[ -~]*$/.test(text)) return [...text];
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

const segmenter = new Intl.Segmenter('en');

/** Columns that a text takes up on a terminal, near enough to put something below it. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const grapheme of graphemes(text)) width += emoji.test(grapheme) ? 2 : widthOf(grapheme);
  return width;
}

function widthOf(grapheme: string): number {
  let width = 0;
  for (const character of grapheme) width += wide.test(character) ? 2 : without.test(character) ? 0 : 1;
  return width;
}
