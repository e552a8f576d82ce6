import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { noData } from '../../test/support/no-data.ts';
import { build } from '../build/build.ts';
import type { Api, GeneratedFile } from '../model/api.ts';
import type { JsonObject } from '../model/json-schema.ts';
import { emit, refuseBadPaths } from './emit.ts';
import { packageFiles } from './package/package-files.ts';
import { release } from './package/release.ts';

function model(schemas: object, data: object = noData): Api {
  const document = {
    openapi: '3.1.0',
    info: { title: 'T', version: '1' },
    paths: {},
    components: { schemas },
  } as never;
  return build({ document, origins: () => ({ file: '', line: 1, column: 1 }), data: data as never, source: 'a.yaml' })
    .api;
}

function json(files: readonly GeneratedFile[], path: string): JsonObject {
  return JSON.parse(files.find((file) => file.path === path)?.content ?? 'null') as JsonObject;
}

describe('emit', () => {
  it('gives the hashes of what was read and of what came of it', () => {
    const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
    const files = emit(model({}), [{ path: 'spec/a.yaml', text: 'ä' }], undefined);
    const manifest = json(files, 'manifest.json');
    expect(manifest.inputs).toEqual({ 'spec/a.yaml': sha256('ä') });
    const others = files.filter(({ path }) => path !== 'manifest.json');
    expect(manifest.outputs).toEqual(Object.fromEntries(others.map(({ path, content }) => [path, sha256(content)])));
  });

  it('sorts its files by path', () => {
    const paths = emit(model({ A: {} }), [], { name: 'x', references: [] }).map(({ path }) => path);
    expect(paths).toEqual([...paths].sort());
  });

  it.each([
    [['a.ts', 'b.ts', 'a.ts'], 'Two emitters claim one path: a.ts and a.ts.'],
    [['docs/A.md', 'docs/a.md'], 'Two emitters claim one path: docs/A.md and docs/a.md.'],
    [['../a.ts'], 'An emitter claims an unsafe path: "../a.ts".'],
    [['/etc/passwd'], 'An emitter claims an unsafe path: "/etc/passwd".'],
    [['a/../b.ts'], 'An emitter claims an unsafe path: "a/../b.ts".'],
    [['a\\b.ts'], 'An emitter claims an unsafe path: "a\\\\b.ts".'],
  ])('refuses %j', (paths, message) => {
    expect(() => refuseBadPaths(paths.map((path) => ({ path, content: '' })))).toThrow(message);
  });
});

describe('the schemas for editors', () => {
  const named = (key: string): object => ({ $ref: `#/components/schemas/${key}` });
  const emitted = (key: string, schemas: object): JsonObject =>
    json(emit(model(schemas), [], undefined), `schema/api/${key}.schema.json`);
  const $schema = 'https://json-schema.org/draft/2020-12/schema';

  it.each<[string, object, object]>([
    ['alone', { A: { type: 'string' }, B: {} }, { $schema, type: 'string' }],
    [
      'with what it refers to, and that refers to',
      { A: { items: named('B') }, B: { items: named('C') }, C: {}, D: {} },
      { $schema, items: { $ref: '#/$defs/B' }, $defs: { B: { items: { $ref: '#/$defs/C' } }, C: {} } },
    ],
    [
      'in itself',
      { A: { properties: { a: named('B') } }, B: { items: named('A') } },
      {
        $schema,
        $ref: '#/$defs/A',
        $defs: { A: { properties: { a: { $ref: '#/$defs/B' } } }, B: { items: { $ref: '#/$defs/A' } } },
      },
    ],
    [
      'with a mapping',
      {
        A: { oneOf: [named('B')], discriminator: { propertyName: 'k', mapping: { b: '#/components/schemas/B' } } },
        B: {},
      },
      {
        $schema,
        oneOf: [{ $ref: '#/$defs/B' }],
        discriminator: { propertyName: 'k', mapping: { b: '#/$defs/B' } },
        $defs: { B: {} },
      },
    ],
    ['that allows nothing', { A: false }, { $schema, allOf: [false] }],
    ['with data that looks like a reference', { A: { const: named('B') }, B: {} }, { $schema, const: named('B') }],
  ])('hold a schema %s', (_, schemas, want) => {
    expect(emitted('A', schemas)).toEqual(want);
  });

  it('are there for the vocabularies if the API has files of them, and are schemas', () => {
    const entry = {
      id: 'c',
      value: { title: 'C', order: 1, description: '', source: 'doc L1' },
      locate: () => ({ file: '', line: 1, column: 1 }),
    };
    const files = emit(model({}, { ...noData, capabilities: [entry] }), [], undefined);
    const paths = files.map(({ path }) => path).filter((path) => path.startsWith('schema/'));
    expect(paths).toEqual(
      Object.keys(noData)
        .sort()
        .map((name) => `schema/${name}.schema.json`),
    );
    for (const path of paths) {
      const ajv = new Ajv2020({ strict: false });
      expect(ajv.validateSchema(json(files, path)), path).toBe(true);
    }
    const capability = new Ajv2020({ strict: false }).compile(json(files, 'schema/capabilities.schema.json'));
    expect([capability(entry.value), capability({ ...entry.value, extra: 1 })]).toEqual([true, false]);
  });
});

describe('the package', () => {
  const files = [
    { path: 'typescript/types.ts', content: 'export {};' },
    { path: 'typescript/schemas.ts', content: "import type { TUnsafe } from 'typebox';" },
    { path: 'typescript/validators.js', content: '' },
    { path: 'typescript/validators.d.ts', content: '' },
    { path: 'docs/index.md', content: '' },
  ];

  it('exports each module, and asks for what they import', () => {
    const manifest = json(packageFiles(model({}), { name: '@me/api', references: [] }, files), 'package.json');
    expect(manifest).toMatchObject({
      name: '@me/api',
      type: 'module',
      dependencies: { '@bmsg/runtime': release },
      peerDependencies: { typebox: expect.any(String) },
      exports: {
        './types': { '@bmsg/source': './typescript/types.ts', types: './dist/types.d.ts', default: './dist/types.js' },
        './validators': { types: './typescript/validators.d.ts', default: './typescript/validators.js' },
      },
    });
    expect(Object.keys(manifest.exports as object)).toEqual([
      './types',
      './schemas',
      './validators',
      './openapi.json',
      './package.json',
    ]);
    const plain = json(packageFiles(model({}), { name: 'a', references: [] }, []), 'package.json');
    expect(plain).not.toHaveProperty('peerDependencies');
  });

  it('refers to the TypeScript projects that it is told', () => {
    const references = ['../packages/runtime'];
    const withReferences = json(packageFiles(model({}), { name: 'a', references }, []), 'tsconfig.json');
    expect(withReferences.references).toEqual([{ path: '../packages/runtime' }]);
    expect(json(packageFiles(model({}), { name: 'a', references: [] }, []), 'tsconfig.json')).not.toHaveProperty(
      'references',
    );
  });

  it('is of the release of the generator', () => {
    const own = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string };
    expect(own.version).toBe(release);
  });
});
