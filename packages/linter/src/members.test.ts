import { describe, expect, it } from 'vitest';
import { select } from './members.ts';

describe('what a pattern leads to', () => {
  const value = { a: [{ b: 1 }, { b: 2 }, { c: 3 }], 'x/y': { '*': 4 }, empty: [] };
  it.each<{ pattern: string; want: string[] }>([
    { pattern: '', want: [''] },
    { pattern: '/a', want: ['/a'] },
    { pattern: '/a/*', want: ['/a/0', '/a/1', '/a/2'] },
    { pattern: '/a/*/b', want: ['/a/0/b', '/a/1/b'] },
    { pattern: '/a/$', want: ['/a/2'] },
    { pattern: '/a/$/c', want: ['/a/2/c'] },
    { pattern: '/empty/$', want: [] },
    { pattern: '/x~1y', want: ['/x~1y'] },
    { pattern: '/x~1y/*', want: [] },
    { pattern: '/toString', want: [] },
    { pattern: '/a/length', want: [] },
  ])('$pattern', ({ pattern, want }) => {
    expect(select({ pointer: '', value }, pattern).map(({ pointer }) => pointer)).toEqual(want);
  });
});
