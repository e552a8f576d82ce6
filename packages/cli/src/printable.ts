/** Control characters as their pictures, so that a file or an answer cannot steer the terminal; a tab as two spaces. */
export function printable(text: string): string {
  return text
    .replaceAll('\t', '  ')
    .replace(/\p{Cc}/gu, (character) =>
      character < ' ' ? String.fromCharCode(0x2400 + character.charCodeAt(0)) : '\uFFFD',
    )
    .replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '\uFFFD');
}

const wide =
  /^(\p{Emoji_Presentation}|[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6])$/u;

/** Columns that a text takes up on a terminal, near enough to put something below it. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += wide.test(character) ? 2 : 1;
  return width;
}
