import { describe, expect, it } from 'vitest';
import { screenOf } from './screen.ts';

describe('the screen', () => {
  it.each<{ env: Record<string, string>; columns?: number; want: [number, boolean] }>([
    { env: {}, want: [80, true] },
    { env: { LANG: 'en_GB.UTF-8' }, columns: 100, want: [100, true] },
    { env: { LANG: 'en_GB.utf8' }, columns: 500, want: [120, true] },
    { env: { LANG: 'C' }, columns: 10, want: [40, false] },
    { env: { LANG: 'en_GB.UTF-8', LC_ALL: 'POSIX' }, want: [80, false] },
    { env: { LC_CTYPE: 'nl_NL.ISO-8859-1', LANG: 'nl_NL.UTF-8' }, want: [80, false] },
    { env: { TERM: 'linux' }, want: [80, false] },
    { env: { COLUMNS: '64' }, want: [64, true] },
  ])('of $env, $columns columns', ({ env, columns, want: [width, isUnicode] }) => {
    expect(screenOf(env, columns)).toEqual({ columns: width, isUnicode });
  });
});
