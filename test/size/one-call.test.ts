import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '../support/run.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import { read, root } from '../support/workspace.ts';

const program = 'test/fixtures/one-call.ts';
const { folder, remove } = scratchFolder();
afterAll(remove);

it('bundles one call into at most 2,000 octets of gzip', async () => {
  const { outputFiles } = await build({
    entryPoints: [join(root, program)],
    conditions: ['@bmsg/source'],
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    write: false,
  });
  const [bundle] = outputFiles;
  const octets = gzipSync(bundle?.contents ?? '', { level: 9 }).length;
  console.log(`One call: ${bundle?.contents.length} octets minified, ${octets} in gzip.`);
  expect(bundle?.text).toContain('/v1.0/message');
  expect(octets).toBeLessThanOrEqual(2000);
});

const options = {
  strict: true,
  noUncheckedIndexedAccess: true,
  module: 'NodeNext',
  target: 'ES2023',
  lib: ['ES2023', 'DOM', 'DOM.Iterable'],
  types: [],
  skipLibCheck: true,
};

/** Compiles in the scratch folder; returns what the compiler prints. */
async function tsc(name: string, compilerOptions: object, files: readonly string[]): Promise<string> {
  const config = join(folder, `${name}.json`);
  writeFileSync(config, JSON.stringify({ compilerOptions: { ...options, ...compilerOptions }, files }));
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const { code, stdout } = await run(folder, process.execPath, [compiler, '-p', config, '--extendedDiagnostics']);
  expect(code, stdout).toBe(0);
  return stdout;
}

function instantiations(output: string): number {
  return Number(/^Instantiations:\s+(\d+)$/m.exec(output)?.[1]);
}

/** What the published packages have: declarations, made from today's sources. */
beforeAll(async () => {
  await tsc(
    'declarations',
    {
      customConditions: ['@bmsg/source'],
      declaration: true,
      emitDeclarationOnly: true,
      allowImportingTsExtensions: true,
      rootDir: root,
      outDir: join(folder, 'declarations'),
    },
    [join(root, 'generated/typescript/client.ts')],
  );
});

it('costs at most 500 type instantiations more than an empty program', async () => {
  writeFileSync(join(folder, 'one-call.ts'), read(program));
  writeFileSync(join(folder, 'empty.ts'), 'export {};\n');
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
  const paths = {
    '@bmsg/runtime': [join(folder, 'declarations/packages/runtime/src/index.d.ts')],
    '@bmsg/api/*': [join(folder, 'declarations/generated/typescript/*.d.ts')],
  };
  const empty = instantiations(await tsc('empty', { noEmit: true, paths }, ['empty.ts']));
  const oneCall = instantiations(await tsc('one-call', { noEmit: true, paths }, ['one-call.ts']));
  console.log(`One call: ${oneCall} type instantiations, an empty program: ${empty}.`);
  // A program that is not understood instantiates nothing at all.
  expect(oneCall).toBeGreaterThan(empty);
  expect(oneCall - empty).toBeLessThanOrEqual(500);
});
