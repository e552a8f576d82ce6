import { oneLine } from '../../kit/index.ts';

/** Nothing in it means anything to Markdown, wherever it stands. */
const plain = /^[A-Za-z][A-Za-z0-9 ,.:;'"()/?=@-]*$/;

/**
 * One line of text as Markdown that shows just this text: no markup, HTML, link, table or list comes of it. Only pairs
 * of backticks keep their meaning, since descriptions use them.
 */
export function escapeProse(line: string): string {
  if (plain.test(line)) return line;
  return line
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 1 ? codeSpan(part.slice(1, -1)) : escapeText(part)))
    .join('')
    .replace(/^(#(?=[#\s]|$)|[+-](?=[\s-]|$)|>)/, String.raw`\$1`)
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, String.raw`$1\$2`);
}

/** Inline code with exactly this text, safe in a table too. */
export function codeSpan(text: string): string {
  const line = oneLine(text);
  if (line === '') return '`""`';
  if (!/[`|]/.test(line)) return `\`${line}\``;
  return `<code>${[...line].map(entity).join('')}</code>`;
}

/** A block of code; its fence is longer than any in the text. */
export function fenced(text: string, language: string): string {
  const lines = text.replaceAll(/\r\n?/g, '\n').replace(/\n+$/, '').replaceAll(invisible, '\u{fffd}');
  const longest = Math.max(0, ...[...lines.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(Math.max(3, longest + 1));
  return `${fence}${language.replaceAll(/[^a-z0-9]/g, '')}\n${lines}\n${fence}`;
}

/** What hides, reorders or breaks the text around it; joiners stay for the sake of emoji. */
const invisible = /(?![\n\t\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

function escapeText(text: string): string {
  const escaped = text.replaceAll(/[\\*[\]|~`$]/g, String.raw`\$&`);
  const underscored = escaped.includes('_')
    ? escaped.replaceAll(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, String.raw`\_`)
    : escaped;
  return underscored.replaceAll(/&(?=[#a-zA-Z])/g, '&amp;').replaceAll('<', '&lt;');
}

/** For text within HTML: whatever means something to HTML or to Markdown. */
function entity(character: string): string {
  return /[&<>*_[\]\\`|~$:@]/.test(character) ? `&#${character.codePointAt(0)};` : character;
}
