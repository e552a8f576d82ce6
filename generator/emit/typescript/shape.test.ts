import { expect, it } from 'vitest';
import { apiOf } from '../../../test/support/api-of.ts';
import type { Json } from '../../model/json-schema.ts';
import type { JsonSchema } from '../../model/json-schema.ts';
import { shapeOf } from './shape.ts';
import type { Shape } from './shape.ts';

const ref = (name: string): { readonly $ref: string } => ({ $ref: `#/components/schemas/${name}` });

const schemas: Readonly<Record<string, Json>> = {
  Count: { type: 'integer' },
  Tree: { type: 'object', properties: { name: { type: 'string' }, inner: ref('Tree') } },
  Loop: ref('Loop'),
};

const rows: readonly [title: string, schema: JsonSchema | undefined, want: Shape][] = [
  ['no schema', undefined, 'string'],
  ['any value', true, 'string'],
  ['a text', { type: 'string' }, 'string'],
  ['a whole number', { type: 'integer' }, 'number'],
  ['a value or null', { type: ['boolean', 'null'] }, 'boolean'],
  ['values without a type', { enum: [1, 'a', null] }, { oneOf: ['number', 'string'] }],
  ['one value', { const: true }, 'boolean'],
  ['a file', { type: 'string', format: 'binary' }, 'bytes'],
  ['a file, as 3.1 says it', { type: 'string', contentMediaType: 'image/png' }, 'bytes'],
  [
    'a text that encodes octets',
    { type: 'string', contentMediaType: 'image/png', contentEncoding: 'base64' },
    'string',
  ],
  ['a named schema', ref('Count'), 'number'],
  ['a list', { type: 'array', items: ref('Count') }, { list: 'number' }],
  ['a list of anything', { type: 'array' }, { list: 'string' }],
  [
    'a choice',
    { oneOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] },
    { oneOf: [{ list: 'string' }, 'string'] },
  ],
  ['a value or null, as a choice', { anyOf: [{ type: 'number' }, { type: 'null' }] }, 'number'],
  [
    'a closed object',
    { type: 'object', properties: { a: { type: 'number' } }, additionalProperties: false },
    { members: { a: 'number' } },
  ],
  ['an object', { properties: { a: { type: 'number' } } }, { members: { a: 'number' } }],
  ['an open object', { type: 'object', additionalProperties: ref('Count') }, { members: {}, others: 'number' }],
  ['an object of anything', { type: 'object' }, { members: {}, others: 'string' }],
  [
    'joined objects',
    { allOf: [{ properties: { a: { type: 'number' } } }, { properties: { b: { type: 'boolean' } } }] },
    { members: { a: 'number', b: 'boolean' } },
  ],
  ['a schema that is only itself', ref('Loop'), 'string'],
];

it.each(rows)('%s', (_title, schema, want) => {
  expect(shapeOf(apiOf({ paths: {}, components: { schemas } }), schema)).toEqual(want);
});

it('goes into a schema that contains itself, and comes out', () => {
  const shape = JSON.stringify(shapeOf(apiOf({ paths: {}, components: { schemas } }), ref('Tree')));
  expect(shape.match(/"name"/g)).toHaveLength(5);
});
