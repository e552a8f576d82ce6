import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { payloads } from '../payloads.ts';
import { sampleOf } from '../race.ts';
import type { Race, Sample } from '../race.ts';
import { short } from '../table.ts';
import type { Table } from '../table.ts';
import { firstScripts, unbundled } from './first-scripts.ts';
import type { FirstScript, FirstScripts } from './first-scripts.ts';

/** What a process that has just started pays for a first validation: loading the code, compiling it, running it once. */
export async function firstValidation({ rounds }: Race): Promise<Table> {
  const folder = mkdtempSync(join(tmpdir(), 'bmsg-bench-'));
  try {
    const payload = payloads[0]!;
    const [modules, scripts] = [await firstScripts(payload, 'esm'), await firstScripts(payload, 'cjs')];
    const files = [...Object.values({ ...modules }), ...Object.values({ ...scripts }), unbundled(payload)];
    const commands = files.map(({ code, format }, index) => {
      const file = join(folder, `script${index}.${format === 'esm' ? 'mjs' : 'cjs'}`);
      writeFileSync(file, code);
      return [file];
    });
    const reporter = join(folder, 'reporter.cjs');
    writeFileSync(reporter, reporterCode);
    const [nothing = [], ...times] = timesOf(reporter, [['-e', '0'], ...commands], 3 * rounds);
    const timesIn = (file: FirstScript): readonly number[] => times[files.indexOf(file)] ?? [];
    const row = (
      what: string,
      ours: (all: FirstScripts) => FirstScript,
      theirs: (all: FirstScripts) => FirstScript,
    ): string[] => [
      what,
      ...[modules, scripts].flatMap((all) => {
        const [own, other] = [ours(all), theirs(all)].map((file) => more(timesIn(file), timesIn(all.empty)));
        return [printed(own), printed(other)];
      }),
    ];
    return {
      title: 'First validation',
      about:
        'CPU milliseconds, on this machine, of a process that loads a file and validates one message once, over those of ' +
        'one that loads an empty file, by the fastest twentieth of the rounds (by the medians): a module, or a script (CommonJS). The ' +
        'files are bundled and minified; Ajv is its standalone code of our schema. An empty file takes over `node -e 0` ' +
        `${printed(more(timesIn(modules.empty), nothing))} as a module, for the loader, and ` +
        `${printed(more(timesIn(scripts.empty), nothing))} as a script. Without a bundler, the package as it is takes ` +
        `${printed(more(times.at(-1) ?? [], timesIn(modules.empty)))} for a good SMS. We allow ourselves 5 ms.`,
      head: ['', 'module', 'Ajv', 'script', 'Ajv'],
      rows: [
        row(
          'whether a good SMS passes',
          ({ good }) => good,
          ({ goodOfAjv }) => goodOfAjv,
        ),
        row(
          'all that is wrong with a bad SMS',
          ({ bad }) => bad,
          ({ badOfAjv }) => badOfAjv,
        ),
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

/** The middle of what a round took more than something else did in it, and how far apart the quick ends are. */
function more(times: readonly number[], others: readonly number[]): Sample {
  const { median } = sampleOf(times.map((time, round) => time - (others[round] ?? Number.NaN)));
  return { median, p05: sampleOf(times).p05 - sampleOf(others).p05 };
}

function printed(sample: Sample | undefined): string {
  return sample === undefined ? 'not measured' : `${short(sample.p05)} (${short(sample.median)})`;
}
