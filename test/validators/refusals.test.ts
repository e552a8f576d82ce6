import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ValidationError } from '@bmsg/runtime/validation';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generate } from '../../generator/index.ts';
import type { GenerateResult } from '../../generator/index.ts';
import type { Validators } from '../support/emitted-validators.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import { specFolder } from '../support/spec-folder.ts';

const document = `openapi: 3.1.0
info: { title: T, version: '1' }
paths: {}
components:
  schemas:
    Card:
      type: object
      properties: { number: { type: string }, owner: { type: string }, kind: { type: string } }
      dependencies: { number: [owner], kind: { $ref: '#/components/schemas/Kind' } }
      additionalProperties: false
    Kind: { properties: { kind: { enum: [credit, debit] } } }
    Wallet: { type: object, properties: { cards: { type: array, items: { $ref: '#/components/schemas/Card' } } } }
    Signed: { $ref: '#/components/schemas/Open', properties: { by: { type: string } }, unevaluatedProperties: false }
    Open: { dependencies: { a: [b] }, properties: { a: true, b: true } }
`;

const removals: (() => void)[] = [];
afterAll(() => removals.forEach((remove) => remove()));

describe('a schema with a keyword for which nothing is emitted', () => {
  let generated: GenerateResult;
  let closed: Validators;
  let open: Validators;

  beforeAll(async () => {
    const { folder, remove } = scratchFolder();
    removals.push(remove);
    writeFileSync(join(folder, 'openapi.yaml'), document);
    generated = await generate({ entry: 'openapi.yaml', workingDirectory: folder });
    for (const { path, content } of generated.files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    closed = await run(join(folder, 'typescript/validators.js'));
    open = await run(join(folder, 'typescript/open-validators.js'));
  }, 60_000);

  it('is told of where the keyword stands, and generated all the same', () => {
    const told = generated.diagnostics.map(
      ({ severity, code, location: { file, line, column } }) => `${severity} ${code} ${file}:${line}:${column}`,
    );
    expect(told).toEqual(['warning refused-keyword openapi.yaml:9:7', 'warning refused-keyword openapi.yaml:14:13']);
    expect(generated.diagnostics[0]?.message).toBe(
      'No code is emitted for `dependencies`, so Ajv compiles the validators of this schema.',
    );
  });

  it('gets the functions of Ajv, and says so', () => {
    const text = generated.files.find(({ path }) => path === 'typescript/validators.js')?.content;
    expect(text).toContain(
      [
        '// Ajv compiles this schema, because no code of ours is emitted for its `dependencies`.',
        "export { isCard, validateCard } from './ajv-validators.js';",
      ].join('\n'),
    );
    expect(text).toContain("export { isSigned, validateSigned } from './ajv-validators.js';");
    expect(text).toContain('function testWallet(');
  });

  it.each<[string, string, unknown, string[]]>([
    ['a good value', 'Card', { number: '1', owner: 'A', kind: 'debit' }, []],
    [
      'a list of keys',
      'Card',
      { number: '1' },
      [' must have property "owner", since there is "number" #/components/schemas/Card/dependencies'],
    ],
    [
      'a schema',
      'Card',
      { kind: 'x' },
      ['/kind must be "credit" or "debit" #/components/schemas/Kind/properties/kind/enum'],
    ],
    ['a good value inside another', 'Wallet', { cards: [{}, { owner: 'A' }] }, []],
    [
      'one that is wrong inside another',
      'Wallet',
      { cards: [{}, { number: '1' }] },
      ['/cards/1 must have property "owner", since there is "number" #/components/schemas/Card/dependencies'],
    ],
    ['what it accounts for', 'Signed', { a: 1, b: 2, by: 'A' }, []],
    [
      'what it does not',
      'Signed',
      { c: 1 },
      ['/c unknown property "c" #/components/schemas/Signed/unevaluatedProperties'],
    ],
  ])('judges by %s', (_says, name, value, errors) => {
    const result = closed.validate(name, value);
    expect(closed.is(name, value)).toBe(errors.length === 0);
    expect(result.ok ? [] : result.errors.map(asText)).toEqual(errors);
  });

  it('may ignore unknown keys', () => {
    expect(open.is('Card', { other: 1 })).toBe(true);
    expect(open.is('Wallet', { cards: [{ number: '1', owner: 'A', other: 1 }] })).toBe(true);
    expect(open.is('Wallet', { cards: [{ number: '1', other: 1 }] })).toBe(false);
  });

  it('is an error where keys come in any letter case, since Ajv cannot read those', async () => {
    const anyCase = document.replace('paths: {}', 'paths: {}\nx-keys-in-any-case: true');
    const { diagnostics, files } = await generate({
      entry: 'openapi.yaml',
      workingDirectory: specFolder({ 'openapi.yaml': anyCase }),
    });
    expect(diagnostics.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
      'error refused-keyword',
      'error refused-keyword',
    ]);
    expect(files).toEqual([]);
  });
});

function asText({ instancePath, message, schemaPath }: ValidationError): string {
  return `${instancePath} ${message} ${schemaPath}`;
}

/** Runs a generated module with what it imports. */
async function run(entry: string): Promise<Validators> {
  const outfile = entry.replace(/\.js$/, '.bundle.mjs');
  await build({
    entryPoints: [entry],
    conditions: ['@bmsg/source'],
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    outfile,
  });
  const functions = (await import(pathToFileURL(outfile).href)) as Readonly<
    Record<string, (...args: unknown[]) => never>
  >;
  const call = (name: string, ...args: unknown[]): never => {
    const found = functions[name];
    if (found === undefined) throw new Error(`${name} was not generated.`);
    return found(...args);
  };
  return {
    is: (name, value) => call(`is${name}`, value),
    validate: (name, value, options) => call(`validate${name}`, value, options),
  };
}
