import { expect, it } from 'vitest';
import { fakeTerminal } from '../testing/fake-terminal.ts';
import { startProgress } from './progress.ts';

/** What is written while files are finished at these milliseconds. */
function written(isWatched: boolean, times: readonly number[]): string {
  const terminal = fakeTerminal();
  let clock = 0;
  const progress = startProgress(2000, { ...terminal, isWatched }, () => clock);
  for (const [index, time] of times.entries()) {
    clock = time;
    progress.tick(index + 1, index === 3 ? 12 : 0);
  }
  progress.end();
  return terminal.printed.error;
}

it.each([
  { name: 'a short run', isWatched: true, times: [1, 500, 999], want: '' },
  { name: 'a long run that nobody watches', isWatched: false, times: [1, 5000], want: '' },
  {
    name: 'a long run, now and then',
    isWatched: true,
    times: [1, 1000, 1050, 1200],
    want: '\r\u001B[K2 of 2,000 files checked\r\u001B[K4 of 2,000 files checked, 12 lines of the next\r\u001B[K',
  },
])('$name', ({ isWatched, times, want }) => {
  expect(written(isWatched, times)).toBe(want);
});
