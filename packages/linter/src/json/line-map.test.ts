import { expect, it } from 'vitest';
import { createLineMap } from './line-map.ts';

it.each<{ given: string; at: number; want: [line: number, column: number] }>([
  { given: '', at: 0, want: [1, 1] },
  { given: 'ab\ncd', at: 1, want: [1, 2] },
  { given: 'ab\ncd', at: 2, want: [1, 3] },
  { given: 'ab\ncd', at: 3, want: [2, 1] },
  { given: 'ab\r\ncd', at: 4, want: [2, 1] },
  { given: 'ab\rcd', at: 3, want: [2, 1] },
  { given: 'ab\n', at: 3, want: [2, 1] },
  { given: '😀x', at: 2, want: [1, 3] },
])('offset $at of $given is line and column $want', ({ given, at, want }) => {
  const { offset, line, column } = createLineMap(given)(at);
  expect({ offset, line, column }).toEqual({ offset: at, line: want[0], column: want[1] });
});
