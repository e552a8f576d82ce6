import type { Position } from '../finding.ts';

/** Turns offsets in a text into lines and columns. */
export type LineMap = (offset: number) => Position;

/** Counts the lines of a text when a position is asked for; `firstLine` is the number of its first one. */
export function createLineMap(text: string, firstLine = 1): LineMap {
  let starts: readonly number[] | undefined;
  return (offset) => {
    starts ??= lineStarts(text);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { offset, line: low + firstLine, column: offset - starts[low]! + 1 };
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const { index, 0: lineBreak } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + lineBreak.length);
  return starts;
}
