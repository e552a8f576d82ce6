import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { compareGeneration } from './generation.ts';
import { compareLinters } from './lint.ts';
import { compareServers } from './servers.ts';
import { runMeasured } from './run-measured.ts';
import { printed } from './table.ts';
import type { Race } from './race.ts';
import type { Table } from './table.ts';
import { compareValidators } from './validators/compare.ts';
import { startWorker } from './worker.ts';

const help = `Usage: npm run bench -- [--quick] [--write] [validators] [reader] [servers] [generation] [lint]

Compares parts of this repository with other libraries that do the same job, on this machine.

  --quick   fewer and shorter rounds: for a first look
  --write   put the tables into docs/bench.md
  --help    print this help

Peers that are missing are left out: npm install --ignore-scripts --prefix test/bench/peers brings them.
`;

/** Has a file compare what it is about in a process of its own. */
async function compareIn(file: string, options: Race): Promise<Table> {
  const worker = startWorker(file);
  try {
    return await worker.ask<Table>(options);
  } finally {
    worker.end();
  }
}

type Part = (isQuick: boolean) => Promise<Table | readonly Table[]>;

/** The parts, each with how many rounds it takes and how many milliseconds a turn lasts. */
const parts: Readonly<Record<string, Part>> = {
  validators: (isQuick) => compareValidators(isQuick ? { rounds: 7, slot: 5 } : { rounds: 41, slot: 20 }),
  reader: (isQuick) => compareIn('./reader.ts', isQuick ? { rounds: 7, slot: 50 } : { rounds: 21, slot: 200 }),
  servers: (isQuick) => compareServers(isQuick ? { rounds: 15, slot: 100 } : { rounds: 41, slot: 200 }),
  lint: (isQuick) => compareLinters({ rounds: isQuick ? 1 : 7, slot: 0 }),
  generation: (isQuick) => compareGeneration({ rounds: isQuick ? 1 : 5, slot: 0 }),
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean' }, write: { type: 'boolean' }, help: { type: 'boolean' } },
});
const names = positionals.length === 0 ? Object.keys(parts) : positionals;
const unknown = names.filter((name) => !Object.hasOwn(parts, name));
if (values.help === true || unknown.length > 0) {
  for (const name of unknown) console.error(`There is no part ${name}.`);
  console.log(help);
  process.exit(unknown.length > 0 ? 2 : 0);
}

// Tools that run TypeScript put more into it than stands there.
await runMeasured(['node_modules/typescript/bin/tsc', '-b']);
await runMeasured(['packages/cli/bundle.mjs']);

const sections: string[] = [];
for (const name of names) {
  const tables = await parts[name]?.(values.quick ?? false);
  for (const table of [tables ?? []].flat()) {
    sections.push(printed(table));
    console.log(`${sections.at(-1)}\n`);
  }
}

if (values.write === true) {
  const machine = `Node ${process.versions.node} on ${cpus().length} cores`;
  const text = [
    '# Benchmark',
    '',
    `Written by \`npm run bench -- --write\` on ${machine}. Only ratios are given, each against a peer in the same run: how fast`,
    'a machine is does not matter much for them, how busy it is does.',
    '',
    sections.join('\n\n'),
    '',
  ].join('\n');
  writeFileSync(new URL('../../docs/bench.md', import.meta.url), text);
}
