import { expect, it } from 'vitest';
import { Survey } from './survey.ts';
import { deepest } from './tree-builder.ts';

it.each<{ value: unknown; keys: string[]; lists: string[]; memberCount: number }>([
  { value: 'a', keys: [], lists: [], memberCount: 0 },
  { value: { a: null, b: { a: 1 } }, keys: ['a', 'b'], lists: [], memberCount: 3 },
  { value: { a: [1], b: [[1, 2]], c: [{ d: [] }, {}] }, keys: ['a', 'b', 'c', 'd'], lists: ['b', 'c'], memberCount: 4 },
  { value: JSON.parse('{"__proto__":{"a":[1,2]}}'), keys: ['__proto__', 'a'], lists: ['a'], memberCount: 2 },
])('finds out what is in $value', ({ value, keys, lists, memberCount }) => {
  const survey = new Survey(value);
  expect([[...survey.keys], [...survey.lists], survey.memberCount]).toEqual([keys, lists, memberCount]);
});

it.each([
  { depth: deepest, want: false },
  { depth: deepest + 1, want: true },
  { depth: 100_000, want: true },
])('$depth levels are too deep: $want', ({ depth, want }) => {
  expect(new Survey(JSON.parse('['.repeat(depth) + ']'.repeat(depth))).isTooDeep).toBe(want);
});
