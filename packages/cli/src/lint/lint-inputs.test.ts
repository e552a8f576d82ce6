import { join } from 'node:path';
import { expect, it } from 'vitest';
import { UnreadableFileError } from '../read-text.ts';
import { fakeTerminal } from '../testing/fake-terminal.ts';
import { message, request } from '../testing/sample-messages.ts';
import { scratchFiles } from '../testing/scratch-files.ts';
import { inputOf } from './inputs/input.ts';
import type { FileTask } from './lint-file.ts';
import { lintInputs } from './lint-inputs.ts';
import { noPolicy } from './policy.ts';

const misspelt = message({ refrence: 'a' });

it('gives one outcome a task, in their order, also where a stream breaks off', async () => {
  const folder = scratchFiles({
    'a.json': request(misspelt),
    'b.ndjson': `${JSON.stringify(misspelt)}\n`.repeat(3),
    'c.json': '{',
  });
  const terminal = {
    ...fakeTerminal(),
    streamStdin: async function* () {
      yield Buffer.from(`${JSON.stringify(misspelt)}\n${JSON.stringify(misspelt)}\n`);
      throw new UnreadableFileError('Cannot read standard input: it broke off.');
    },
  };
  const tasks = [
    inputOf(join(folder, 'a.json'), 'a.json'),
    inputOf(join(folder, 'b.ndjson'), 'b.ndjson'),
    inputOf('-', 'stdin.ndjson'),
    inputOf(join(folder, 'none.json'), 'none.json'),
    inputOf(join(folder, 'c.json'), 'c.json'),
  ].map((input): FileTask => ({ input, policy: noPolicy, most: 2 }));
  const seen: (readonly [number, number])[] = [];
  const outcomes = await lintInputs(tasks, terminal, {
    jobs: 1,
    onProgress: (files, lines) => void seen.push([files, lines]),
  });
  expect(
    outcomes.map(({ report, unreadable = '' }) => [
      report?.name,
      report?.findings.length,
      report?.counts.warning,
      unreadable.replace(folder, ''),
    ]),
  ).toEqual([
    ['a.json', 1, 1, ''],
    ['b.ndjson', 2, 3, ''],
    ['stdin.ndjson', 2, 2, 'Cannot read standard input: it broke off.'],
    [undefined, undefined, undefined, 'Cannot read /none.json: there is no such file.'],
    ['c.json', 1, 0, ''],
  ]);
  expect(seen).toEqual([
    [1, 0],
    [1, 3],
    [2, 2],
    [3, 0],
    [5, 0],
  ]);
});
