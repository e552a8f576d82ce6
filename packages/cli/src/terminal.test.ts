import { expect, it } from 'vitest';
import { wantsColor } from './terminal.ts';

it.each<{ env: Record<string, string>; isTerminal: boolean; want: boolean }>([
  { env: {}, isTerminal: true, want: true },
  { env: {}, isTerminal: false, want: false },
  { env: { NO_COLOR: '1' }, isTerminal: true, want: false },
  { env: { NO_COLOR: '' }, isTerminal: true, want: true },
  { env: { TERM: 'dumb' }, isTerminal: true, want: false },
  { env: { FORCE_COLOR: '1' }, isTerminal: false, want: true },
  { env: { FORCE_COLOR: '0' }, isTerminal: true, want: false },
  { env: { FORCE_COLOR: '1', NO_COLOR: '1' }, isTerminal: true, want: false },
  { env: { CI: 'true' }, isTerminal: false, want: false },
])('colours with $env on a terminal ($isTerminal): $want', ({ env, isTerminal, want }) => {
  expect(wantsColor(env, isTerminal)).toBe(want);
});
