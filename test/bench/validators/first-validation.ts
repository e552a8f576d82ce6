import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { payloads } from '../payloads.ts';
import { sampleOf } from '../race.ts';
import type { Race, Sample } from '../race.ts';
import { ratio, short } from '../table.ts';
import type { Table } from '../table.ts';
import { firstScripts } from './first-scripts.ts';

/** What a process that has just started pays for a first validation: loading the code, compiling it, running it once. */
export async function firstValidation({ rounds }: Race): Promise<Table> {
  const folder = mkdtempSync(join(tmpdir(), 'bmsg-bench-'));
  try {
    const { empty, good, goodOfAjv, bad, badOfAjv, unbundled } = await firstScripts(payloads[0]!);
    const codes = [empty, good, goodOfAjv, bad, badOfAjv, unbundled];
    const scripts = codes.map((code, index) => {
      const file = join(folder, `script${index}.mjs`);
      writeFileSync(file, code);
      return [file];
    });
    const reporter = join(folder, 'reporter.cjs');
    writeFileSync(reporter, reporterCode);
    const [nothing = [], ...times] = timesOf(reporter, [['-e', '0'], ...scripts], 3 * rounds);
    const [ofEmpty, ofGood, ofGoodAjv, ofBad, ofBadAjv, ofUnbundled] = times.map((some) => more(some, nothing));
    return {
      title: 'First validation',
      about:
        'CPU milliseconds, on this machine, of a process that imports a module and validates one message once, over ' +
        'those of `node -e 0`, by the medians (by the fastest twentieth). The modules are bundled and minified; Ajv is its ' +
        'standalone code of our schema. The empty module shows what the loader of Node takes. We allow ourselves 5 ms.',
      head: ['', 'ours', 'Ajv', 'ours ÷ Ajv'],
      rows: [
        ['an empty module', printed(ofEmpty), '', ''],
        ['whether a good SMS passes', printed(ofGood), printed(ofGoodAjv), ratio(ofGood, ofGoodAjv)],
        ['all that is wrong with a bad SMS', printed(ofBad), printed(ofBadAjv), ratio(ofBad, ofBadAjv)],
        ['whether a good SMS passes, the package as it is', printed(ofUnbundled), '', ''],
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** At its end a process writes to a fourth stream what it took. A module would bring Node's loader into all of them. */
const reporterCode = `process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  require('node:fs').writeSync(3, String((user + system) / 1000));
});
`;

/** The commands in turns, each round in another order, so that what slows the machine down for a while slows all of them down. */
function timesOf(reporter: string, commands: readonly (readonly string[])[], rounds: number): number[][] {
  const times = commands.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < commands.length; turn++) {
      const index = (turn + round) % commands.length;
      times[index]?.push(cpuMilliseconds(reporter, commands[index] ?? []));
    }
  }
  return times;
}

function cpuMilliseconds(reporter: string, args: readonly string[]): number {
  const { status, output } = spawnSync(process.execPath, ['--require', reporter, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}.`);
  return Number(output[3]);
}

/** The middle of what a round took more than nothing did in it, and how far apart the quick ends are. */
function more(times: readonly number[], nothing: readonly number[]): Sample {
  const { median } = sampleOf(times.map((time, round) => time - (nothing[round] ?? Number.NaN)));
  return { median, p05: sampleOf(times).p05 - sampleOf(nothing).p05 };
}

function printed(sample: Sample | undefined): string {
  return sample === undefined ? 'not measured' : `${short(sample.median)} (${short(sample.p05)})`;
}
