import { describe, expect, it } from 'vitest';
import type { Api } from '../model/api.ts';
import type { JsonObject } from '../model/json-schema.ts';
import { noData } from '../../test/support/no-data.ts';
import { build } from './build.ts';

function model(parts: object): Api {
  const document = {
    openapi: '3.1.0',
    info: { title: 'T', version: '1' },
    paths: {},
    ...parts,
  } as unknown as JsonObject;
  const origins = (pointer: string) => ({ file: pointer, line: 1, column: 1 });
  const { api, diagnostics } = build({ document, origins, data: noData, source: 'a.yaml' });
  expect(diagnostics).toEqual([]);
  return api;
}

function schemasOf(parts: object): Record<string, unknown> {
  return Object.fromEntries(model(parts).schemas.map(({ key, schema }) => [key, schema]));
}

describe('hoisting', () => {
  const ref = (pointer: string) => ({ $ref: `#${pointer}` });
  const named = (key: string) => ref(`/components/schemas/${key}`);

  it.each<[string, object, object]>([
    [
      '$defs become named schemas, with what they refer to',
      {
        A: {
          items: ref('/components/schemas/A/$defs/b'),
          $defs: { b: { items: ref('/components/schemas/A/$defs/c') }, c: {}, unused: {} },
        },
      },
      { A: { items: named('B') }, B: { items: named('C') }, C: {} },
    ],
    [
      'a name that is taken gets its owner in front',
      { A: { items: ref('/components/schemas/A/$defs/B'), $defs: { B: { type: 'null' } } }, B: {} },
      { A: { items: named('AB') }, AB: { type: 'null' }, B: {} },
    ],
    [
      'parts of schemas, one inside the other',
      {
        A: { properties: { b: { properties: { c: { type: 'string' } } } } },
        D: {
          allOf: [ref('/components/schemas/A/properties/b'), ref('/components/schemas/A/properties/b/properties/c')],
        },
      },
      {
        A: { properties: { b: named('AB') } },
        AB: { properties: { c: named('ABC') } },
        ABC: { type: 'string' },
        D: { allOf: [named('AB'), named('ABC')] },
      },
    ],
    [
      'a pointer through a $ref',
      {
        A: { properties: { b: named('B') } },
        B: { properties: { c: {} } },
        D: ref('/components/schemas/A/properties/b/properties/c'),
      },
      { A: { properties: { b: named('B') } }, B: { properties: { c: named('BC') } }, BC: {}, D: named('BC') },
    ],
    [
      'a pointer that ends at a $ref to a named schema',
      { A: { properties: { b: named('B') } }, B: {}, D: ref('/components/schemas/A/properties/b') },
      { A: { properties: { b: named('B') } }, B: {}, D: named('B') },
    ],
    [
      'an anchor',
      { A: { $defs: { x: { $anchor: 'here', type: 'null' } }, items: { $ref: '#here' } } },
      { A: { items: named('X') }, X: { $anchor: 'here', type: 'null' } },
    ],
    [
      'an anchor of a named schema',
      { A: { $anchor: 'here', items: { $ref: '#here' } } },
      { A: { $anchor: 'here', items: named('A') } },
    ],
    ['$id, once all is in one document', { A: { $id: 'https://example.invalid/a' } }, { A: {} }],
    [
      'bare names in a mapping',
      { A: { oneOf: [named('B')], discriminator: { propertyName: 'k', mapping: { b: 'B', o: 'elsewhere' } } }, B: {} },
      {
        A: {
          oneOf: [named('B')],
          discriminator: { propertyName: 'k', mapping: { b: '#/components/schemas/B', o: 'elsewhere' } },
        },
        B: {},
      },
    ],
    [
      'boolean schemas',
      { A: { items: ref('/components/schemas/A/$defs/n'), $defs: { n: false } } },
      { A: { items: named('N') }, N: false },
    ],
    [
      'odd keys',
      { 'a/b': {}, C: ref('/components/schemas/a~1b'), D: ref('/components/schemas/a%7E1b') },
      { 'a/b': {}, C: named('a~1b'), D: named('a~1b') },
    ],
  ])('%s', (_, schemas, want) => {
    expect(schemasOf({ components: { schemas } })).toEqual(want);
  });

  it('names what stands in a response or in no known place at all', () => {
    const parts = {
      paths: {
        '/pets': {
          get: {
            responses: { 200: { description: '', content: { 'application/json': { schema: { type: 'null' } } } } },
          },
        },
      },
      'x-odd': { Place: { items: { $ref: '#/x-odd/Other' } }, Other: {} },
      components: {
        schemas: {
          A: { $ref: '#/paths/~1pets/get/responses/200/content/application~1json/schema' },
          B: { $ref: '#/x-odd/Place' },
        },
      },
    };
    expect(schemasOf(parts)).toEqual({
      A: named('PetsGetResponses200ApplicationJson'),
      B: named('XOddPlace'),
      PetsGetResponses200ApplicationJson: { type: 'null' },
      XOddOther: {},
      XOddPlace: { items: named('XOddOther') },
    });
    const [operation] = model(parts).operations;
    expect(operation?.responses[0]?.contents[0]?.schema).toEqual(named('PetsGetResponses200ApplicationJson'));
  });

  it('remembers where a hoisted schema stood', () => {
    const { schemas } = model({
      components: { schemas: { A: { items: ref('/components/schemas/A/$defs/b'), $defs: { b: {} } } } },
    });
    expect(schemas.map(({ identifier, location }) => [identifier, location.file])).toEqual([
      ['A', '/components/schemas/A'],
      ['B', '/components/schemas/A/$defs/b'],
    ]);
  });
});

describe('references', () => {
  const named = (key: string) => ({ $ref: `#/components/schemas/${key}` });

  it.each<[string, object, object]>([
    [
      'start at the nearest $id',
      {
        A: {
          $id: 'https://x.invalid/dir/a',
          $defs: { b: { $id: 'sub/b', items: { $ref: '../c' } }, c: { $id: 'c', type: 'null' } },
          allOf: [{ $ref: 'sub/b' }, { $ref: '/dir/c' }, { $ref: '#/$defs/c' }],
        },
      },
      { A: { allOf: [named('B'), named('C'), named('C')] }, B: { items: named('C') }, C: { type: 'null' } },
    ],
    [
      'to a schema with a $ref and more lead to all of it',
      { A: { items: { $ref: '#/components/schemas/A/$defs/b' }, $defs: { b: { ...named('B'), minimum: 1 } } }, B: {} },
      { A: { items: named('AB') }, AB: { ...named('B'), minimum: 1 }, B: {} },
    ],
    [
      'that are dynamic copy what they are bound in',
      {
        List: { type: 'array', items: { $dynamicRef: '#item' }, $defs: { any: { $dynamicAnchor: 'item' } } },
        Numbers: { ...named('List'), $defs: { number: { $dynamicAnchor: 'item', type: 'number' } } },
      },
      {
        Any: {},
        List: { type: 'array', items: named('Any') },
        Number: { type: 'number' },
        Numbers: { type: 'array', items: named('Number') },
      },
    ],
    [
      'that are dynamic, in a schema that refers to itself, get a copy with a name',
      {
        Tree: {
          $dynamicAnchor: 'node',
          properties: { left: named('Tree'), all: { items: { $dynamicRef: '#node' } } },
        },
        Strict: { ...named('Tree'), $dynamicAnchor: 'node', required: ['all'] },
      },
      {
        Strict: { ...named('TreeOfStrict'), required: ['all'] },
        Tree: { properties: { left: named('Tree'), all: { items: named('Tree') } } },
        TreeOfStrict: { properties: { left: named('TreeOfStrict'), all: { items: named('Strict') } } },
      },
    ],
    [
      'that are dynamic in name only are plain',
      { A: { $defs: { b: { $anchor: 'here' } }, items: { $dynamicRef: '#here', ...named('A') } } },
      { A: { items: { ...named('A'), allOf: [named('B')] } }, B: { $anchor: 'here' } },
    ],
  ])('%s', (_, schemas, want) => {
    expect(schemasOf({ components: { schemas } })).toEqual(want);
  });

  it.each<[string, JsonObject]>([
    ['a URI', { $ref: 'https://x.invalid/nowhere' }],
    ['an anchor', { $ref: '#nowhere' }],
    ['a dynamic anchor', { $dynamicRef: '#nowhere' }],
    ['a pointer below an $id', { $id: 'https://x.invalid/a', items: { $ref: '#/$defs/nowhere' } }],
  ])('that lead nowhere are told of: %s', (_, schema) => {
    const document = { openapi: '3.1.0', info: { title: 'T', version: '1' }, components: { schemas: { A: schema } } };
    const origins = (pointer: string) => ({ file: pointer, line: 1, column: 1 });
    const { diagnostics } = build({ document, origins, data: noData, source: 'a.yaml' });
    expect(diagnostics.map(({ code }) => code)).toEqual(['unresolved-ref']);
  });
});

it('references that can be bound in too many ways are refused', () => {
  const levels = Array.from({ length: 12 }, (_, index) => index);
  // Each level has two ways to the next, of which one binds a name; the last one uses them all.
  const schemas = Object.fromEntries(
    levels.flatMap((level) => {
      const next = { $ref: `#/components/schemas/L${level + 1}` };
      const anchor = { $dynamicAnchor: `n${level}` };
      return [
        [
          `L${level}`,
          { anyOf: [{ $ref: `#/components/schemas/A${level}` }, { $ref: `#/components/schemas/B${level}` }] },
        ],
        [`A${level}`, { ...next, $defs: { a: anchor } }],
        [`B${level}`, { ...next, $defs: { b: { ...anchor, type: 'null' } } }],
      ];
    }),
  );
  const last = {
    allOf: levels.map((level) => ({ $dynamicRef: `#n${level}` })),
    $defs: Object.fromEntries(levels.map((level) => [level, { $dynamicAnchor: `n${level}` }])),
  };
  const document = {
    openapi: '3.1.0',
    info: { title: 'T', version: '1' },
    components: { schemas: { ...schemas, [`L${levels.length}`]: last } },
  } as unknown as JsonObject;
  const origins = (pointer: string) => ({ file: pointer, line: 1, column: 1 });
  const { diagnostics } = build({ document, origins, data: noData, source: 'a.yaml' });
  expect(diagnostics.map(({ code, location: { file } }) => [code, file.slice(0, 20)])).toContainEqual([
    'too-many-bindings',
    '/components/schemas/',
  ]);
});

describe('operations', () => {
  it('are sorted, and named after their id or their place', () => {
    const operation = { responses: {} };
    const { operations, webhooks } = model({
      paths: {
        '/b': { post: { ...operation, operationId: 'delete' }, get: operation },
        '/a': { get: { ...operation, operationId: 'get-b' }, put: { ...operation, operationId: 'getB' } },
        'x-extension': { get: operation },
      },
      webhooks: { news: { post: operation } },
    });
    expect(
      [...operations, ...webhooks].map(({ method, path, id, identifier }) => [method, path, id, identifier]),
    ).toEqual([
      ['get', '/a', 'get-b', 'getB2'],
      ['put', '/a', 'getB', 'getB'],
      ['get', '/b', 'get /b', 'getB3'],
      ['post', '/b', 'delete', 'delete_'],
      ['post', 'news', 'post news', 'postNews'],
    ]);
  });

  it('have the parameters of their path and their own, with the defaults of OpenAPI', () => {
    const [operation] = model({
      paths: {
        '/a/{id}': {
          parameters: [
            { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
            { name: 'q', in: 'query', schema: { type: 'string' }, description: 'of the path' },
            { name: 'q', in: 'header', schema: {} },
            { name: 'Content-Type', in: 'header', schema: {} },
          ],
          get: {
            parameters: [
              { name: 'q', in: 'query', schema: { type: 'number' }, explode: false, allowReserved: true },
              { $ref: '#/components/parameters/Cookie' },
              {
                name: 'j',
                in: 'query',
                content: { 'application/json': { schema: { type: 'object' } } },
                style: 'deepObject',
              },
            ],
            responses: {},
          },
        },
      },
      components: { parameters: { Cookie: { name: 'c', in: 'cookie', deprecated: true, schema: {} } } },
    }).operations;
    const usual = { description: '', required: false, deprecated: false, allowReserved: false };
    expect(operation?.parameters).toEqual([
      { ...usual, name: 'id', in: 'path', required: true, schema: { type: 'string' }, style: 'simple', explode: false },
      {
        ...usual,
        name: 'q',
        in: 'query',
        schema: { type: 'number' },
        style: 'form',
        explode: false,
        allowReserved: true,
      },
      { ...usual, name: 'q', in: 'header', schema: {}, style: 'simple', explode: false },
      { ...usual, name: 'c', in: 'cookie', deprecated: true, schema: {}, style: 'form', explode: true },
      {
        ...usual,
        name: 'j',
        in: 'query',
        schema: { type: 'object' },
        style: 'deepObject',
        explode: false,
        mediaType: 'application/json',
      },
    ]);
  });

  it('have bodies, answers and headers, behind references or not', () => {
    const [operation] = model({
      paths: {
        '/a': {
          summary: 'S',
          post: {
            tags: ['t'],
            description: 'D',
            deprecated: true,
            requestBody: { $ref: '#/components/requestBodies/B' },
            responses: {
              default: { $ref: '#/components/responses/R' },
              '4xx': { description: 'bad' },
              204: { description: 'none', headers: { 'X-H': { $ref: '#/components/headers/H' }, 'Content-Type': {} } },
              'x-note': 1,
            },
          },
        },
      },
      components: {
        requestBodies: { B: { required: true, content: { 'text/plain': {}, 'application/json': { schema: true } } } },
        responses: { R: { description: 'R', content: { 'application/json': { schema: { type: 'null' } } } } },
        headers: { H: { required: true, description: 'H', schema: { type: 'integer' } } },
      },
    }).operations;
    expect(operation).toMatchObject({ summary: 'S', description: 'D', deprecated: true, tags: ['t'] });
    expect(operation?.requestBody).toEqual({
      description: '',
      required: true,
      contents: [{ mediaType: 'text/plain' }, { mediaType: 'application/json', schema: true }],
    });
    expect(operation?.responses).toEqual([
      {
        status: '204',
        description: 'none',
        headers: [{ name: 'X-H', description: 'H', required: true, schema: { type: 'integer' } }],
        contents: [],
      },
      { status: '4XX', description: 'bad', headers: [], contents: [] },
      {
        status: 'default',
        description: 'R',
        headers: [],
        contents: [{ mediaType: 'application/json', schema: { type: 'null' } }],
      },
    ]);
  });

  it('follow path items to components, in paths and webhooks', () => {
    const { operations, webhooks } = model({
      paths: { '/a': { $ref: '#/components/pathItems/P', summary: 'own' } },
      webhooks: { w: { $ref: '#/components/pathItems/P' } },
      components: { pathItems: { P: { summary: 'shared', get: { responses: {} } } } },
    });
    expect(operations.map(({ path, summary }) => [path, summary])).toEqual([['/a', 'own']]);
    expect(webhooks.map(({ path, summary }) => [path, summary])).toEqual([['w', 'shared']]);
  });

  it('are secured by their own list, else by that of the document', () => {
    const { operations } = model({
      security: [{ b: [], a: [] }, {}],
      paths: {
        '/a': {
          get: { responses: {} },
          put: { responses: {}, security: [] },
          post: { responses: {}, security: [{ b: [] }] },
        },
      },
    });
    expect(operations.map(({ method, security }) => [method, security])).toEqual([
      ['get', [['a', 'b'], []]],
      ['post', [['b']]],
      ['put', []],
    ]);
  });
});

it('reads servers and security schemes', () => {
  const api = model({
    servers: [
      { url: 'https://{r}.example.com', 'x-id': 'eu', variables: { r: { default: 'eu', enum: ['eu', 'us'] } } },
      { url: '/' },
    ],
    components: {
      securitySchemes: {
        z: { $ref: '#/components/securitySchemes/a' },
        a: { type: 'apiKey', in: 'header', name: 'X-A' },
        h: { type: 'http', scheme: 'bearer', description: 'D' },
        o: { type: 'openIdConnect', openIdConnectUrl: 'https://example.com' },
      },
    },
  });
  expect(api.servers).toEqual([
    {
      url: 'https://{r}.example.com',
      description: '',
      id: 'eu',
      variables: { r: { default: 'eu', enum: ['eu', 'us'] } },
    },
    { url: '/', description: '', variables: {} },
  ]);
  expect(api.securitySchemes).toEqual([
    { key: 'a', type: 'apiKey', in: 'header', name: 'X-A', description: '' },
    { key: 'h', type: 'http', scheme: 'bearer', description: 'D' },
    { key: 'o', type: 'openIdConnect', description: '' },
    { key: 'z', type: 'apiKey', in: 'header', name: 'X-A', description: '' },
  ]);
});

it('takes the servers of an operation, else of its path, else of the document', () => {
  const server = (url: string): object => ({ url });
  const { operations } = model({
    servers: [server('/document')],
    paths: {
      '/a': { servers: [server('/path')], get: {}, put: { servers: [server('/operation')] } },
      '/b': { servers: [], get: {} },
    },
  });
  expect(operations.map(({ servers }) => servers.map(({ url }) => url))).toEqual([
    ['/path'],
    ['/operation'],
    ['/document'],
  ]);
});

it('reads what every server wants of a connection', () => {
  expect(model({ 'x-tls': { minimum: '1.1', description: 'D' } }).tls).toEqual({ minimum: '1.1', description: 'D' });
  expect(model({ 'x-tls': true }).tls).toBeUndefined();
});

it('fills enums from data, in the order of the files and rows, each value once', () => {
  const entry = (id: string, value: object) => ({ id, value, locate: () => ({ file: id, line: 1, column: 1 }) });
  const data = {
    ...noData,
    channels: [entry('a', { name: 'Rook' }), entry('b', { name: 'Crow' })],
    errors: [entry('door', { entries: [{ code: 7 }, {}, { code: 3 }, { code: 7 }] })],
  } as never;
  const document = {
    openapi: '3.1.0',
    components: {
      schemas: {
        A: { 'x-enum-from': 'channels#name' },
        B: { items: { 'x-enum-from': 'errors/door#code' } },
        C: { type: 'string', 'x-enum-from': 'errors/door#code' },
      },
    },
  };
  const { api } = build({ document, origins: () => ({ file: '', line: 1, column: 1 }), data, source: '' });
  expect(api.schemas.map(({ schema }) => schema)).toEqual([
    { 'x-enum-from': 'channels#name', enum: ['Rook', 'Crow'] },
    { items: { 'x-enum-from': 'errors/door#code', enum: [7, 3] } },
    { type: 'string', 'x-enum-from': 'errors/door#code', enum: ['7', '3'] },
  ]);
});
