import { copyFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { run } from '../support/run.ts';
import { root } from '../support/workspace.ts';
import { generateForeign } from './foreign-api.ts';
import type { DocumentName } from './foreign-api.ts';

const compilerOptions = {
  strict: true,
  noUncheckedIndexedAccess: true,
  isolatedDeclarations: true,
  declaration: true,
  erasableSyntaxOnly: true,
  verbatimModuleSyntax: true,
  noEmit: true,
  allowImportingTsExtensions: true,
  module: 'NodeNext',
  target: 'ES2023',
  lib: ['ES2023', 'DOM', 'DOM.Iterable'],
  types: [],
  skipLibCheck: false,
  customConditions: ['@bmsg/source'],
};

const removals: (() => void)[] = [];
afterAll(() => removals.forEach((remove) => remove()));

/** Type-checks what was generated, together with a program that uses it. */
it.each<DocumentName>(['parameters', 'shop', 'library'])(
  'what is generated from %s compiles, and its types say what the document says',
  async (name) => {
    const { folder, remove } = await generateForeign(name);
    removals.push(remove);
    copyFileSync(join(root, `test/fixtures/foreign/${name}.use.ts`), join(folder, 'use.ts'));
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ compilerOptions, include: ['use.ts', 'typescript'] }),
    );
    const { stdout } = await run(folder, process.execPath, [
      join(root, 'node_modules/typescript/bin/tsc'),
      '-p',
      folder,
    ]);
    expect(stdout).toBe('');
    expect(readdirSync(join(folder, 'typescript'))).toEqual(
      expect.arrayContaining([
        'client.ts',
        'operations.ts',
        'server.ts',
        'types.ts',
        'validators.d.ts',
        'validators.js',
      ]),
    );
  },
  60_000,
);
