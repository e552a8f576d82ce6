import { describe, expect, it } from 'vitest';
import type { Api } from '../../model/api.ts';
import type { JsonSchema } from '../../model/json-schema.ts';
import { keyTables } from './key-tables.ts';
import type { KeyTable } from './key-tables.ts';
import { emitKeys } from './keys.ts';
import { emitLimits } from './limits.ts';

const location = { file: 'openapi.yaml', line: 1, column: 1 };
const ref = (key: string): JsonSchema => ({ $ref: `#/components/schemas/${key}` });

/** A model with one operation whose body is the first schema. */
function apiOf(schemas: Readonly<Record<string, JsonSchema>>, channels: readonly object[] = []): Api {
  const [root = ''] = Object.keys(schemas);
  const named = Object.entries(schemas).map(([key, schema]) => ({ key, identifier: key, schema, location }));
  const data = { channels: channels.map((value) => ({ id: '', value, locate: () => location })) };
  const contents = [{ mediaType: 'application/json', schema: ref(root) }];
  return {
    source: 'openapi.yaml',
    operations: [{ id: 'send', requestBody: { description: '', required: true, contents } }],
    schemas: named,
    data,
  } as unknown as Api;
}

// As text, since an object with a member `then` looks like a promise.
const conditional = JSON.parse(
  '{"if": {"properties": {"skipped": {}}}, "then": {"properties": {"b": {}}}, "else": {"properties": {"c": {}}}}',
) as object;

describe('the tables of keys', () => {
  it.each<[string, Record<string, JsonSchema>, Record<string, KeyTable>]>([
    [
      'a flat object',
      { Root: { type: 'object', properties: { b: { type: 'string' }, aB: { type: 'number' } } } },
      { Root: { keys: { aB: null, b: null } } },
    ],
    [
      'other names of keys, and numbers that mean texts',
      {
        Root: {
          type: 'object',
          properties: { sum: { type: ['integer', 'string'] }, code: { type: ['string', 'null'] } },
          'x-aliases': { currency: 'code', amount: 'sum' },
        },
      },
      { Root: { keys: { code: null, sum: null }, aliases: { amount: 'sum', currency: 'code' }, texts: ['sum'] } },
    ],
    [
      'a named member, and an array of it',
      {
        Root: { properties: { one: ref('Item'), many: { type: 'array', items: ref('Item') } } },
        Item: { properties: { x: true } },
      },
      { Item: { keys: { x: null } }, Root: { keys: { many: 'Item', one: 'Item' } } },
    ],
    [
      'a schema that only names an array',
      { Root: { properties: { list: ref('List') } }, List: { items: ref('Item') }, Item: { properties: { x: {} } } },
      { Item: { keys: { x: null } }, Root: { keys: { list: 'Item' } } },
    ],
    [
      'an inline member',
      { Root: { properties: { inner: { properties: { deep: { properties: { x: {} } } } } } } },
      {
        Root: { keys: { inner: 'Root.inner' } },
        'Root.inner': { keys: { deep: 'Root.inner.deep' } },
        'Root.inner.deep': { keys: { x: null } },
      },
    ],
    [
      'enums and constants',
      { Root: { properties: { kind: { enum: ['OpenUrl', 'reply', 3, null] }, tag: { const: 'Fix' } } } },
      {
        Root: { keys: { kind: 'Root.kind', tag: 'Root.tag' } },
        'Root.kind': { values: { openurl: 'OpenUrl', reply: 'reply' } },
        'Root.tag': { values: { fix: 'Fix' } },
      },
    ],
    [
      'letters beyond ASCII, which are not folded',
      { Root: { properties: { a: { enum: ['\u212Aelvin', 'ÄB'] } } } },
      { Root: { keys: { a: 'Root.a' } }, 'Root.a': { values: { '\u212Aelvin': '\u212Aelvin', Äb: 'ÄB' } } },
    ],
    [
      'a union, whose alternatives share a table',
      {
        Root: { oneOf: [ref('Left'), ref('Right')] },
        Left: { properties: { kind: { const: 'left' }, only: ref('Item') } },
        Right: { properties: { kind: { const: 'right' }, only: { properties: { y: {} } } } },
        Item: { properties: { x: {} } },
      },
      {
        'Item | Right.only': { keys: { x: null, y: null } },
        'Left.kind | Right.kind': { values: { left: 'left', right: 'right' } },
        Root: { keys: { kind: 'Left.kind | Right.kind', only: 'Item | Right.only' } },
      },
    ],
    [
      'what allOf, then, else and dependentSchemas add',
      {
        Root: {
          allOf: [ref('Base')],
          ...conditional,
          dependentSchemas: { b: { properties: { d: {} } } },
        },
        Base: { properties: { a: {} } },
      },
      { Root: { keys: { a: null, b: null, c: null, d: null } } },
    ],
    [
      'a cycle',
      { Root: { properties: { next: ref('Root'), all: { items: { items: ref('Root') } } } } },
      { Root: { keys: { all: 'Root', next: 'Root' } } },
    ],
    [
      'free keys with typed values',
      {
        Root: { additionalProperties: ref('Item'), patternProperties: { '^x-': true } },
        Item: { properties: { x: {} } },
      },
      { Item: { keys: { x: null } }, Root: { others: 'Item' } },
    ],
    ['nothing to spell', { Root: { type: 'string' } }, {}],
  ])('describe %s', (_, schemas, want) => {
    expect(Object.fromEntries(keyTables(apiOf(schemas)))).toEqual(want);
  });

  it('leave out schemas that no request leads to', () => {
    const tables = keyTables(apiOf({ Root: { properties: { a: {} } }, Answer: { properties: { b: {} } } }));
    expect([...tables.keys()]).toEqual(['Root']);
  });

  it('take aliases from the files that an enum was filled from, without white space', () => {
    const schemas = { Root: { properties: { via: ref('Way') } }, Way: { 'x-enum-from': 'channels#name' } };
    const channels = [{ name: 'Carrier Pigeon', aliases: ['Rock Dove'] }, { name: 'Smoke' }];
    expect(keyTables(apiOf(schemas, channels)).get('Way')).toEqual({
      values: { carrierpigeon: 'Carrier Pigeon', rockdove: 'Carrier Pigeon', smoke: 'Smoke' },
      ignoresSpace: true,
    });
  });

  it('treat __proto__ as a key like any other', () => {
    const properties = JSON.parse('{"__proto__": {"enum": ["A"]}}') as Record<string, JsonSchema>;
    const [file] = emitKeys(apiOf({ Root: { properties } }));
    expect(file?.content).toContain("['__proto__']: 'Root.__proto__'");
  });
});

describe('the limits', () => {
  it('are those of members, behind references too', () => {
    const [file] = emitLimits(
      apiOf({
        Root: { properties: { a: { maxLength: 5, pattern: 'x' }, b: ref('Short'), c: {} } },
        Short: { type: 'array', maxItems: 3 },
      }),
    );
    expect(file?.content).toContain('= { Root: { a: { maxLength: 5 }, b: { maxItems: 3 } } };');
  });

  it('make no file where there are none', () => {
    expect(emitLimits(apiOf({ Root: {} }))).toEqual([]);
  });
});
