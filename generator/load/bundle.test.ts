import { join } from 'node:path';
import { BaseResolver, bundle as bundleWithRedocly, createConfig } from '@redocly/openapi-core';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { specFolder } from '../../test/support/spec-folder.ts';
import { root } from '../../test/support/workspace.ts';
import type { Json, JsonObject } from '../model/json-schema.ts';
import { bundle } from './bundle.ts';
import type { Bundle } from './bundle.ts';
import { SourceFiles } from './source-files.ts';

type Files = Readonly<Record<string, object>>;

function write(files: Files): string {
  return specFolder(Object.fromEntries(Object.entries(files).map(([path, value]) => [path, stringify(value)])));
}

function bundled(folder: string, entry = 'openapi.yaml'): Bundle {
  return bundle(join(folder, entry), new SourceFiles(folder));
}

const ref = ($ref: string) => ({ $ref });
const named = (key: string) => ref(`#/components/schemas/${key}`);
const head = { openapi: '3.1.0', info: { title: 'T', version: '1' } };

/** Each a set of files, and what becomes of the parts of openapi.yaml. */
const cases: readonly (readonly [string, Files, object])[] = [
  [
    'a document that needs none of it',
    {
      'openapi.yaml': {
        components: {
          schemas: { A: named('B'), B: { $defs: { c: {} }, items: ref('#/components/schemas/B/$defs/c') } },
        },
      },
    },
    {
      components: { schemas: { A: named('B'), B: { $defs: { c: {} }, items: ref('#/components/schemas/B/$defs/c') } } },
    },
  ],
  [
    'a component that names a file',
    {
      'openapi.yaml': { components: { schemas: { A: ref('A.yaml'), B: { items: ref('A.yaml') } } } },
      'A.yaml': { type: 'string' },
    },
    { components: { schemas: { A: { type: 'string' }, B: { items: named('A') } } } },
  ],
  [
    'files that refer to each other and to themselves',
    {
      'openapi.yaml': { components: { schemas: { Tree: ref('schemas/Tree.yaml') } } },
      'schemas/Tree.yaml': { properties: { leaf: ref('Leaf.yaml'), sub: { items: ref('Tree.yaml') }, same: ref('#') } },
      'schemas/Leaf.yaml': { properties: { tree: ref('./Tree.yaml#/') } },
    },
    {
      components: {
        schemas: {
          Leaf: { properties: { tree: named('Tree') } },
          Tree: { properties: { leaf: named('Leaf'), sub: { items: named('Tree') }, same: named('Tree') } },
        },
      },
    },
  ],
  [
    'a path item, with what it refers to',
    {
      'openapi.yaml': { paths: { '/a': ref('paths/a.yaml') } },
      'paths/a.yaml': {
        parameters: [ref('../parameters.yaml#/Limit')],
        get: {
          requestBody: ref('../bodies/In.yaml'),
          responses: { 200: ref('../answers.yaml#/Good') },
        },
      },
      'parameters.yaml': { Limit: { name: 'limit', in: 'query', schema: ref('schemas/Count.yaml') } },
      'bodies/In.yaml': { content: { 'a/b': { schema: ref('../schemas/Count.yaml') } } },
      'answers.yaml': { Good: { description: 'D', headers: { H: ref('headers/H.yaml') } } },
      'headers/H.yaml': { schema: { type: 'string' } },
      'schemas/Count.yaml': { type: 'integer' },
    },
    {
      paths: {
        '/a': {
          parameters: [ref('#/components/parameters/Limit')],
          get: {
            requestBody: ref('#/components/requestBodies/In'),
            responses: { 200: ref('#/components/responses/Good') },
          },
        },
      },
      components: {
        parameters: { Limit: { name: 'limit', in: 'query', schema: named('Count') } },
        requestBodies: { In: { content: { 'a/b': { schema: named('Count') } } } },
        responses: { Good: { description: 'D', headers: { H: ref('#/components/headers/H') } } },
        headers: { H: { schema: { type: 'string' } } },
        schemas: { Count: { type: 'integer' } },
      },
    },
  ],
  [
    'back into the entry document',
    {
      'openapi.yaml': { components: { schemas: { A: ref('A.yaml'), B: { type: 'null' } } } },
      'A.yaml': { items: ref('openapi.yaml#/components/schemas/B') },
    },
    { components: { schemas: { A: { items: named('B') }, B: { type: 'null' } } } },
  ],
  [
    'a mapping of files',
    {
      'openapi.yaml': { components: { schemas: { A: ref('A.yaml') } } },
      'A.yaml': {
        oneOf: [ref('B.yaml'), ref('C.yaml')],
        discriminator: { propertyName: 'k', mapping: { b: 'B.yaml', c: 'C.yaml' } },
      },
      'B.yaml': { title: 'B' },
      'C.yaml': { title: 'C' },
    },
    {
      components: {
        schemas: {
          A: {
            oneOf: [named('B'), named('C')],
            discriminator: { propertyName: 'k', mapping: { b: '#/components/schemas/B', c: '#/components/schemas/C' } },
          },
          B: { title: 'B' },
          C: { title: 'C' },
        },
      },
    },
  ],
  [
    'what stands beside a $ref',
    {
      'openapi.yaml': {
        components: {
          schemas: {
            A: { description: 'mine', items: ref('b.yaml'), allOf: [{ ...ref('b.yaml'), description: 'mine' }] },
          },
        },
      },
      'b.yaml': { title: 'B' },
    },
    {
      components: {
        schemas: {
          A: { description: 'mine', items: named('b'), allOf: [{ ...named('b'), description: 'mine' }] },
          b: { title: 'B' },
        },
      },
    },
  ],
];

describe('bundle', () => {
  it.each(cases)('joins %s', (_, files, want) => {
    const { document, diagnostics } = bundled(
      write({ ...files, 'openapi.yaml': { ...head, ...files['openapi.yaml'] } }),
    );
    expect(diagnostics).toEqual([]);
    expect(document).toEqual({ ...head, ...want });
  });

  it.each(cases)('agrees with Redocly on %s', async (_, files) => {
    const folder = write({ ...files, 'openapi.yaml': { ...head, ...files['openapi.yaml'] } });
    expect(bundled(folder).document).toEqual(withoutEmpty(await judge(join(folder, 'openapi.yaml'))));
  });

  it('agrees with Redocly on our own spec', async () => {
    const entry = join(root, 'spec/openapi/openapi.yaml');
    expect(bundle(entry, new SourceFiles(root)).document).toEqual(await judge(entry));
  });

  it.each<[string, Files, object]>([
    [
      'two files of one name',
      {
        'openapi.yaml': {
          components: { schemas: { A: { allOf: [ref('one/B.yaml'), ref('two/B.yaml'), ref('three.yaml#/B')] } } },
        },
        'one/B.yaml': { title: '1' },
        'two/B.yaml': { title: '2' },
        'three.yaml': { B: { title: '3' } },
      },
      {
        A: { allOf: [named('B'), named('B-2'), named('three-B')] },
        B: { title: '1' },
        'B-2': { title: '2' },
        'three-B': { title: '3' },
      },
    ],
    [
      'a file whose component has another name, and one that only a mapping names',
      {
        'openapi.yaml': { components: { schemas: { Cat: ref('a.yaml') } } },
        'a.yaml': { items: ref('a.yaml'), discriminator: { propertyName: 'k', mapping: { b: 'b.yaml', c: 'Cat' } } },
        'b.yaml': {},
      },
      {
        Cat: {
          items: named('Cat'),
          discriminator: { propertyName: 'k', mapping: { b: '#/components/schemas/b', c: 'Cat' } },
        },
        b: {},
      },
    ],
    [
      '$defs and anchors of a file',
      {
        'openapi.yaml': { components: { schemas: { A: ref('a.yaml') } } },
        'a.yaml': { allOf: [ref('#/$defs/x'), ref('#here')], $defs: { x: { title: 'X' }, y: { $anchor: 'here' } } },
      },
      {
        A: { allOf: [named('x'), named('y')], $defs: { x: { title: 'X' }, y: { $anchor: 'here' } } },
        x: { title: 'X' },
        y: { $anchor: 'here' },
      },
    ],
    [
      'URIs that files give themselves',
      {
        'openapi.yaml': { components: { schemas: { A: ref('deep/a.yaml'), B: ref('b.yaml') } } },
        'deep/a.yaml': {
          $id: 'https://x.invalid/s/a',
          items: ref('b'),
          allOf: [ref('https://x.invalid/s/b#/$defs/c'), ref('#here'), ref('#/$defs/d')],
          $defs: { d: { title: 'D', $anchor: 'here' } },
        },
        'b.yaml': { $id: 'https://x.invalid/s/b', $defs: { c: { title: 'C' }, d: { $anchor: 'here' } } },
      },
      {
        A: {
          $id: 'https://x.invalid/s/a',
          items: named('B'),
          allOf: [named('c'), named('d'), named('d')],
          $defs: { d: { title: 'D', $anchor: 'here' } },
        },
        B: { $id: 'https://x.invalid/s/b', $defs: { c: { title: 'C' }, d: { $anchor: 'here' } } },
        c: { title: 'C' },
        d: { title: 'D', $anchor: 'here' },
      },
    ],
    [
      'files beside one with a URI, where nothing has that URI',
      {
        'openapi.yaml': { components: { schemas: { A: ref('a.yaml') } } },
        'a.yaml': { $id: 'https://x.invalid/s/a.yaml', items: ref('b.yaml') },
        'b.yaml': { title: 'B' },
      },
      { A: { $id: 'https://x.invalid/s/a.yaml', items: named('b') }, b: { title: 'B' } },
    ],
    [
      'URIs inside the entry document',
      {
        'openapi.yaml': {
          components: {
            schemas: {
              A: { $id: 'https://x.invalid/a', items: ref('#/$defs/b'), $defs: { b: { $id: 'b', title: 'B' } } },
              C: { items: ref('https://x.invalid/b'), not: ref('https://x.invalid/a#/$defs/b') },
            },
          },
        },
      },
      {
        A: { $id: 'https://x.invalid/a', items: ref('#/$defs/b'), $defs: { b: { $id: 'b', title: 'B' } } },
        C: {
          items: ref('#/components/schemas/A/$defs/b'),
          not: ref('#/components/schemas/A/$defs/b'),
        },
      },
    ],
    [
      'files that hold nothing but the next $ref',
      {
        'openapi.yaml': { components: { schemas: { A: { items: ref('b.yaml') } } } },
        'b.yaml': ref('deep/c.yaml#/d'),
        'deep/c.yaml': { d: ref('e.yaml') },
        'deep/e.yaml': { title: 'E' },
      },
      { A: { items: named('e') }, e: { title: 'E' } },
    ],
    [
      'keys that every object inherits',
      {
        'openapi.yaml': {
          components: {
            schemas: { A: { properties: { constructor: ref('constructor.yaml'), toString: { type: 'null' } } } },
          },
        },
        'constructor.yaml': { title: 'C' },
      },
      {
        A: { properties: { constructor: named('constructor'), toString: { type: 'null' } } },
        constructor: { title: 'C' },
      },
    ],
    [
      'data that only looks like references',
      {
        'openapi.yaml': {
          components: {
            schemas: {
              A: {
                const: ref('x.yaml'),
                examples: [ref('y.yaml')],
                'x-a': ref('z.yaml'),
                properties: { $ref: { type: 'string' } },
              },
            },
          },
        },
      },
      {
        A: {
          const: ref('x.yaml'),
          examples: [ref('y.yaml')],
          'x-a': ref('z.yaml'),
          properties: { $ref: { type: 'string' } },
        },
      },
    ],
  ])('handles %s', (_, files, schemas) => {
    const { document, diagnostics } = bundled(write(files));
    expect(diagnostics).toEqual([]);
    expect(document).toEqual({ components: { schemas } });
  });

  it('does not put a path item into itself', () => {
    const folder = write({
      'openapi.yaml': { paths: { '/a': ref('a.yaml') } },
      'a.yaml': { post: { callbacks: { c: { '{$url}': ref('a.yaml') } } } },
    });
    expect(bundled(folder).diagnostics.map(({ message, location }) => [message, location.file, location.line])).toEqual(
      [['The $ref "a.yaml" leads back to where it stands.', 'a.yaml', 5]],
    );
  });
});

describe('origins', () => {
  const folder = (): string =>
    specFolder({
      'openapi.yaml': `paths:
  /a: { $ref: paths/a.yaml }
components:
  schemas:
    A:
      $ref: schemas/A.yaml
`,
      'paths/a.yaml': `get:
  responses:
    '200':
      description: D
      content:
        a/b: { schema: { $ref: ../schemas/B.yaml } }
`,
      'schemas/A.yaml': `properties:
  x: { enum: [1, 2] }
`,
      'schemas/B.yaml': 'type: string\n',
    });

  it.each([
    ['/components/schemas/A', 'schemas/A.yaml:1:1'],
    ['/components/schemas/A/properties/x', 'schemas/A.yaml:2:6'],
    ['/components/schemas/A/properties/x/enum/1', 'schemas/A.yaml:2:18'],
    ['/components/schemas/A/properties/none/deeper', 'schemas/A.yaml:1:1'],
    ['/components/schemas/B/type', 'schemas/B.yaml:1:7'],
    ['/paths/~1a/get/responses/200/description', 'paths/a.yaml:4:20'],
    ['/paths/~1a/get/responses/200/content/a~1b/schema/$ref', 'paths/a.yaml:6:32'],
    ['/nowhere', 'openapi.yaml:1:1'],
  ])('says where %s stands', (pointer, want) => {
    const { file, line, column } = bundled(folder()).origins(pointer);
    expect(`${file}:${line}:${column}`).toBe(want);
  });
});

async function judge(entry: string): Promise<JsonObject> {
  const config = await createConfig({ extends: [] });
  const result = await bundleWithRedocly({ ref: entry, config, externalRefResolver: new BaseResolver() });
  expect(result.problems).toEqual([]);
  return JSON.parse(JSON.stringify(result.bundle.parsed)) as JsonObject;
}

/** Redocly adds components to a document that has none. */
function withoutEmpty(document: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(document).filter(([, value]: [string, Json]) => JSON.stringify(value) !== '{}'),
  );
}
