import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sampleOf } from './race.ts';
import type { Race, Sample } from './race.ts';
import { documentFile } from './request-schema.ts';
import { runMeasured } from './run-measured.ts';
import type { Run } from './run-measured.ts';
import { ratio, short } from './table.ts';
import type { Table } from './table.ts';

const fromSource = ['--conditions=@bmsg/source', '--import', 'tsx'];
const generate = [
  'packages/cli/from-source.mjs',
  'generate',
  'spec/openapi/openapi.yaml',
  '--data',
  'spec',
  '--package',
  '@bmsg/api',
];

type Contender = 'ours' | 'emitters' | 'openapi-typescript' | 'swagger-typescript-api';

/** What `npm run generate` is to stay below, by the clock, and its emitters in CPU time; in milliseconds. */
const targets = { clock: 5000, emitters: 1500 };

/** The generator, all that it emits, against tools that emit types, or types and a client, from the bundled document. */
export async function compareGeneration({ rounds }: Race): Promise<Table> {
  const folder = mkdtempSync(join(tmpdir(), 'bmsg-bench-'));
  const document = fileURLToPath(documentFile);
  // The tools run in an empty folder: they would take the configuration of this one for theirs.
  const large = script('swagger-typescript-api', 'dist/cli.mjs');
  const commands: Readonly<Partial<Record<Contender, () => Promise<Run>>>> = {
    ours: () => runMeasured([...generate, '--out', join(folder, 'ours')]),
    emitters: () => runMeasured([...fromSource, 'test/bench/emitters-only.ts']),
    'openapi-typescript': () =>
      runMeasured([script('openapi-typescript', 'bin/cli.js') ?? '', document, '-o', join(folder, 'types.ts')], folder),
    ...(large !== undefined && {
      'swagger-typescript-api': () =>
        runMeasured([large, 'generate', '-p', document, '-o', join(folder, 'client')], folder),
    }),
  };
  const runs = new Map<string, Run[]>();
  try {
    for (let round = 0; round < rounds; round++) {
      for (const [name, run] of Object.entries(commands)) runs.set(name, [...(runs.get(name) ?? []), await run()]);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const sample = (name: Contender, figure: (run: Run) => number): Sample =>
    sampleOf((runs.get(name) ?? []).map(figure));
  const cpu = (name: Contender): Sample => sample(name, (run) => run.cpu);
  const share = ({ median, p05 }: Sample, target: number): string =>
    `${short(median / target)} (${short(p05 / target)})`;
  return {
    title: 'Generation',
    about:
      'All that `npm run generate` does, divided by what a tool takes that emits less from the same document: CPU time of ' +
      'the whole process, by the medians (by the fastest). The last two rows are shares of what we allow ourselves.',
    head: ['', 'ratio'],
    rows: [
      ['openapi-typescript 7, types only', ratio(cpu('ours'), cpu('openapi-typescript'))],
      [
        'swagger-typescript-api 13, types and a client',
        large === undefined
          ? 'not installed: npm install --ignore-scripts --prefix test/bench/peers brings it'
          : ratio(cpu('ours'), cpu('swagger-typescript-api')),
      ],
      [
        `of ${targets.clock / 1000} s by the clock, all of it`,
        share(
          sample('ours', (run) => run.clock),
          targets.clock,
        ),
      ],
      [
        `of ${targets.emitters / 1000} s of CPU, the emitters`,
        share(
          sample('emitters', (run) => Number(run.output)),
          targets.emitters,
        ),
      ],
    ],
  };
}

/** A file of a package that stands in the node_modules of a workspace, of the root, or of the peers; undefined where it is not. */
function script(name: string, file: string): string | undefined {
  const folders = ['../../generator/node_modules/', '../../node_modules/', 'peers/node_modules/'];
  const places = folders.map((folder) => fileURLToPath(new URL(`${folder}${name}/${file}`, import.meta.url)));
  return places.find((place) => existsSync(place));
}
