import type { Range } from '@bmsg/linter';
import type { Terminal } from '../terminal.ts';

/** As much of a line as is shown, in code units; a minified file is one line of thousands. */
const widest = 100;
/** How much of a cropped line stands before the mark. */
const lead = 40;

/** The line that a range starts on and the line before, with the range marked below. */
export function codeFrame(text: string, range: Range, colors: Terminal['colors']): string {
  const lines = text.split(/\r\n|\n|\r/);
  const { line, column } = range.start;
  const source = lines[line - 1] ?? '';
  const lastColumn = range.end.line === line ? range.end.column : source.length + 1;
  const cropped = source.length > widest;
  const from = cropped ? Math.max(0, Math.min(column - 1 - lead, source.length - widest)) : 0;
  const to = cropped ? from + widest : source.length;

  const before = printable(source.slice(from, column - 1));
  const marked = printable(source.slice(column - 1, Math.min(lastColumn - 1, to)));
  const after = printable(source.slice(Math.min(lastColumn - 1, to), to));
  const openMark = from > 0 ? '…' : '';
  const closeMark = to < source.length ? '…' : '';

  const gutter = String(line).length;
  const rows: string[] = [];
  const previous = lines[line - 2];
  if (!cropped && previous !== undefined && previous.length <= widest) {
    rows.push(colors.dim(`  ${String(line - 1).padStart(gutter)} | ${printable(previous)}`.trimEnd()));
  }
  rows.push(`${colors.red('>')} ${colors.dim(`${line} |`)} ${openMark}${before}${colors.bold(marked)}${after}${closeMark}`);
  const carets = '^'.repeat(Math.max(1, displayWidth(marked)));
  const indent = ' '.repeat(displayWidth(openMark + before));
  rows.push(`${' '.repeat(gutter + 3)}${colors.dim('|')} ${indent}${colors.red(carets)}`);
  return rows.join('\n');
}

/** Control characters as their pictures, so that a file cannot steer the terminal; a tab as two spaces. */
function printable(text: string): string {
  return text
    .replaceAll('\t', '  ')
    .replace(/[\u0000-\u001F]/g, (character) => String.fromCharCode(0x2400 + character.charCodeAt(0)))
    .replace(/[\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '\uFFFD');
}

const wide = /^(\p{Emoji_Presentation}|[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6])$/u;

/** Columns that a text takes up on a terminal, near enough to put a caret below it. */
function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += wide.test(character) ? 2 : 1;
  return width;
}
