import { describe, expect, it } from 'vitest';
import { pointerMatches } from './pointer.ts';

describe('the form of a pointer', () => {
  it.each<{ pointer: string; pattern: string; want: boolean }>([
    { pointer: '', pattern: '', want: true },
    { pointer: '/a', pattern: '', want: false },
    { pointer: '/a/0/b', pattern: '/a/*/b', want: true },
    { pointer: '/a/0', pattern: '/a/*/b', want: false },
    { pointer: '/a/0/b/c', pattern: '/a/*/b', want: false },
    { pointer: '/a/0/b', pattern: '/a/*/b/**', want: true },
    { pointer: '/a/0/b/c/d', pattern: '/a/*/b/**', want: true },
    { pointer: '/a/0', pattern: '/a/*/b/**', want: false },
    { pointer: '/a~1b', pattern: '/a~1b', want: true },
  ])('$pointer as $pattern', ({ pointer, pattern, want }) => {
    expect(pointerMatches(pointer, pattern)).toBe(want);
  });
});
