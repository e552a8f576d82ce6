import { spawnSync } from 'node:child_process';
import { rmSync, utimesSync } from 'node:fs';
import { expect, it } from 'vitest';
import { scratchFiles } from './testing/scratch-files.ts';

const begun = 1_700_000_000_000;
const at = (milliseconds: number): Date => new Date(begun + milliseconds);

it.each<{ name: string; change: (folder: string) => void; want: string }>([
  { name: 'nothing', change: () => {}, want: 'true' },
  {
    name: 'an input that was saved later',
    change: (folder) => utimesSync(`${folder}/in`, at(1), at(1)),
    want: 'false',
  },
  { name: 'an input that is gone', change: (folder) => rmSync(`${folder}/in`), want: 'false' },
  { name: 'an output that is gone', change: (folder) => rmSync(`${folder}/out`), want: 'false' },
  { name: 'the record that is gone', change: (folder) => rmSync(`${folder}/record`), want: 'false' },
])('a bundle is fresh after $name: $want', ({ change, want }) => {
  const folder = scratchFiles({ in: 'x', out: 'x' });
  utimesSync(`${folder}/in`, at(-1), at(-1));
  const run = (call: string): string => {
    const module = JSON.stringify(new URL('../freshness.mjs', import.meta.url).href);
    const script = `import { isFresh, recordBuild } from ${module}; console.log(${call});`;
    return spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: folder, encoding: 'utf8' }).stdout;
  };
  run(`recordBuild('record', ${begun}, ['in'], ['out'])`);
  change(folder);
  expect(run(`isFresh('record')`)).toBe(`${want}\n`);
});
