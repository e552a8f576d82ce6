import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cpuOf } from './cpu-of.ts';
import { lintPeers } from './lint-peers.ts';
import { sampleOf } from './race.ts';
import type { Race, Sample } from './race.ts';
import { runMeasured } from './run-measured.ts';
import { ratio, short } from './table.ts';
import type { Table } from './table.ts';

const bmsg = fileURLToPath(new URL('../../packages/cli/bin/bmsg.cjs', import.meta.url));
const lines = 1_000_000;

/** `bmsg lint`, all rules on, against tools that check the same files by the schema, and against Node.js doing nothing. */
export async function compareLinters({ rounds }: Race): Promise<Table> {
  const folder = mkdtempSync(join(tmpdir(), 'bmsg-bench-'));
  try {
    const ours = (files: readonly string[]): readonly string[] => [process.execPath, bmsg, 'lint', ...files];
    const nothing = [process.execPath, '-e', '0'];
    const peers = lintPeers(folder);
    const inputs = { 'one file': [oneFile(folder)], '1 MB': [oneMegabyte(folder)], '1,000 files': manyFiles(folder) };
    const rows = Object.entries(inputs).map(([name, files]) => {
      const commands = [ours(files), nothing, ...peers.map(({ command }) => command?.(files))];
      const [our, ...theirs] = sampled(commands, name === 'one file' ? 3 * rounds : rounds);
      return [name, ...theirs.map((sample) => (sample === undefined ? 'not installed' : ratio(our, sample)))];
    });
    const missing = peers.filter(({ command }) => command === undefined).map(({ name }) => name);
    return {
      title: 'Linter',
      about: [
        'CPU time of `bmsg lint` divided by that of another command on the same files, by the medians (by the fastest',
        'twentieth): less is better. All our rules are on; the others check by the schema alone.',
        ...(missing.length === 0
          ? []
          : [
              `Not installed: ${missing.join(', ')}; npm install --ignore-scripts --prefix test/bench/peers brings them.`,
            ]),
        await streamed(folder),
      ].join(' '),
      head: ['', '`node -e 0`', ...peers.map(({ name }) => name)],
      rows,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The commands in turns, so that what slows the machine down for a while slows all of them down. */
function sampled(commands: readonly (readonly string[] | undefined)[], rounds: number): (Sample | undefined)[] {
  const times = commands.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, command] of commands.entries()) {
      if (command !== undefined) times[index]?.push(cpuOf(command));
    }
  }
  return times.map((some) => (some.length === 0 ? undefined : sampleOf(some)));
}

/** What a million small messages, a line each, take: how many go through in a second, and how much memory grows. */
async function streamed(folder: string): Promise<string> {
  const few = ndjson(folder, lines / 10);
  const many = ndjson(folder, lines);
  const lint = (file: string, jobs: number): ReturnType<typeof runMeasured> =>
    runMeasured([bmsg, 'lint', '--jobs', String(jobs), file]);
  const [short1, long1, longAll] = [await lint(few, 1), await lint(many, 1), await lint(many, availableParallelism())];
  const perSecond = (milliseconds: number): string => `${Math.round(lines / milliseconds)},000`;
  return (
    `A million messages in NDJSON: ${perSecond(long1.cpu)} a second of CPU time; with all ${availableParallelism()} cores ` +
    `${short(long1.clock / longAll.clock)} times as many by the clock; ${short(long1.memory / short1.memory)} times the ` +
    'memory of a tenth of them.'
  );
}

function message(index: number): object {
  return {
    from: 'Sender',
    to: [{ number: `00316${String(10_000_000 + index)}` }],
    body: { type: 'auto', content: `Your order ${index} is on its way` },
    reference: `order-${index % 1_000_000}`,
  };
}

function request(first: number, count: number): string {
  const msg = Array.from({ length: count }, (_, index) => message(first + index));
  return JSON.stringify({ messages: { msg } }, undefined, 2);
}

function oneFile(folder: string): string {
  const path = join(folder, 'one.json');
  writeFileSync(path, request(0, 1));
  return path;
}

/** As many messages as a call may have are about 300 kB; what makes it a megabyte is their texts. */
function oneMegabyte(folder: string): string {
  const path = join(folder, 'megabyte.json');
  const text = 'One two three four five six seven eight nine ten. '.repeat(14);
  const msg = Array.from({ length: 1000 }, (_, index) => ({
    ...message(index),
    body: { type: 'auto', content: text },
  }));
  writeFileSync(path, JSON.stringify({ messages: { msg } }, undefined, 2));
  return path;
}

function manyFiles(folder: string): string[] {
  mkdirSync(join(folder, 'many'));
  return Array.from({ length: 1000 }, (_, index) => {
    const path = join(folder, 'many', `${index}.json`);
    writeFileSync(path, request(index, 1));
    return path;
  });
}

function ndjson(folder: string, count: number): string {
  const path = join(folder, `${count}.ndjson`);
  for (let done = 0; done < count; done += 10_000) {
    const some = Array.from({ length: 10_000 }, (_, index) => `${JSON.stringify(message(done + index))}\n`);
    writeFileSync(path, some.join(''), { flag: 'a' });
  }
  return path;
}
