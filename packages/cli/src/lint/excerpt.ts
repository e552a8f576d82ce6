import type { Range } from '@bmsg/linter';
import { redactTokens } from '@bmsg/messaging';

/** As much of a line as is shown, in UTF-16 code units; a minified file is one line of thousands. */
const widest = 100;
/** How much of a cropped line stands before the mark. */
const lead = 40;
/** A product token that begins outside of what is shown is looked for as well. */
const tokenReach = 40;

/** What stands where a finding is. Product tokens are blotted out. */
export interface Excerpt {
  /** The number of the line, from 1. */
  readonly line: number;
  /** The line before, where it is short. */
  readonly previous?: string;
  readonly before: string;
  readonly marked: string;
  readonly after: string;
  /** Whether the line goes on to the left, or to the right, of what is shown. */
  readonly cropped: { readonly left: boolean; readonly right: boolean };
}

/** The line that a range starts on, so that the text itself need not be kept for it. */
export function excerptOf(text: string, { start, end }: Range): Excerpt {
  const lineStart = start.offset - (start.column - 1);
  const lineEnd = endOfLine(text, start.offset);
  const length = lineEnd - lineStart;
  const isLong = length > widest;
  const from = lineStart + (isLong ? Math.max(0, Math.min(start.column - 1 - lead, length - widest)) : 0);
  const to = isLong ? from + widest : lineEnd;
  const markEnd = end.line === start.line ? Math.min(end.offset, to) : to;

  const reachStart = Math.max(lineStart, from - tokenReach);
  const shown = redactTokens(text.slice(reachStart, Math.min(lineEnd, to + tokenReach)));
  const part = (first: number, last: number): string => shown.slice(first - reachStart, last - reachStart);
  const previous = isLong ? undefined : lineBefore(text, lineStart);
  return {
    line: start.line,
    ...(previous !== undefined && { previous: redactTokens(previous) }),
    before: part(from, start.offset),
    marked: part(start.offset, markEnd),
    after: part(markEnd, to),
    cropped: { left: from > lineStart, right: to < lineEnd },
  };
}

function endOfLine(text: string, offset: number): number {
  const lineBreak = /[\r\n]/g;
  lineBreak.lastIndex = offset;
  return lineBreak.exec(text)?.index ?? text.length;
}

function lineBefore(text: string, lineStart: number): string | undefined {
  if (lineStart === 0) return undefined;
  const end = lineStart - (text.startsWith('\r\n', lineStart - 2) ? 2 : 1);
  for (let start = end; start >= 0 && end - start <= widest; start--) {
    if (start === 0 || text[start - 1] === '\n' || text[start - 1] === '\r') return text.slice(start, end);
  }
  return undefined;
}
