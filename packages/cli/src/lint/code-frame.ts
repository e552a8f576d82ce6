import type { Range } from '@bmsg/linter';
import { redactTokens } from '@bmsg/messaging';
import { displayWidth, printable } from '../printable.ts';
import type { Terminal } from '../terminal.ts';

/** As much of a line as is shown, in code units; a minified file is one line of thousands. */
const widest = 100;
/** How much of a cropped line stands before the mark. */
const lead = 40;

/** The line that a range starts on and the line before, with the range marked below. Product tokens are blotted out. */
export function codeFrame(text: string, range: Range, colors: Terminal['colors']): string {
  const lines = redactTokens(text).split(/\r\n|\n|\r/);
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
  rows.push(
    `${colors.red('>')} ${colors.dim(`${line} |`)} ${openMark}${before}${colors.bold(marked)}${after}${closeMark}`,
  );
  const carets = '^'.repeat(Math.max(1, displayWidth(marked)));
  const indent = ' '.repeat(displayWidth(openMark + before));
  rows.push(`${' '.repeat(gutter + 3)}${colors.dim('|')} ${indent}${colors.red(carets)}`);
  return rows.join('\n');
}
