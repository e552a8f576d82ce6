import { displayWidth, printable } from '../printable.ts';
import type { Terminal } from '../terminal.ts';
import type { Excerpt } from './excerpt.ts';

/** The line that a finding stands on and the line before, with the place marked below. */
export function codeFrame(excerpt: Excerpt, colors: Terminal['colors']): string {
  const { line, previous, cropped } = excerpt;
  const before = (cropped.left ? '…' : '') + printable(excerpt.before);
  const marked = printable(excerpt.marked);
  const after = printable(excerpt.after) + (cropped.right ? '…' : '');
  const gutter = String(line).length;
  const carets = '^'.repeat(Math.max(1, displayWidth(marked)));
  return [
    ...(previous === undefined
      ? []
      : [colors.dim(`  ${String(line - 1).padStart(gutter)} | ${printable(previous)}`.trimEnd())]),
    `${colors.red('>')} ${colors.dim(`${line} |`)} ${before}${colors.bold(marked)}${after}`,
    `${' '.repeat(gutter + 3)}${colors.dim('|')} ${' '.repeat(displayWidth(before))}${colors.red(carets)}`,
  ].join('\n');
}
