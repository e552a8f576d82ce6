import { createTwoFilesPatch } from 'diff';
import { redactTokens } from '@bmsg/messaging';
import { printable } from '../../printable.ts';
import type { Terminal } from '../../terminal.ts';

/** What a fix changes, as a unified diff. Product tokens are blotted out. */
export function unifiedDiff(name: string, before: string, after: string, colors: Terminal['colors']): string {
  const patch = createTwoFilesPatch(
    `a/${name}`,
    `b/${name}`,
    redactTokens(before),
    redactTokens(after),
    undefined,
    undefined,
    {
      context: 2,
    },
  );
  return patch
    .split('\n')
    .filter((line) => !/^=+$/.test(line))
    .map((line) => paint(harmless(line), colors))
    .join('\n');
}

/** Tabs and carriage returns at the end of a line stay, for `patch` to find its place. */
function harmless(line: string): string {
  const end = line.endsWith('\r') ? '\r' : '';
  return (
    line
      .slice(0, line.length - end.length)
      .split('\t')
      .map(printable)
      .join('\t') + end
  );
}

function paint(line: string, colors: Terminal['colors']): string {
  if (/^(?:---|\+\+\+) /.test(line)) return colors.bold(line);
  if (line.startsWith('@@')) return colors.cyan(line);
  if (line.startsWith('+')) return colors.green(line);
  return line.startsWith('-') ? colors.red(line) : line;
}
