import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../model/json-schema.ts';
import { translateSchema, translateTo31 } from './translate.ts';

type Given = Parameters<typeof translateSchema>[0];

describe('a schema of OpenAPI 3.0', () => {
  it.each<[string, Given, object]>([
    ['nothing special', { type: 'string', maxLength: 3 }, { type: 'string', maxLength: 3 }],
    ['nullable', { type: 'string', nullable: true }, { type: ['string', 'null'] }],
    ['not nullable', { type: 'string', nullable: false }, { type: 'string' }],
    [
      'nullable with an enum',
      { type: 'string', enum: ['a'], nullable: true },
      { type: ['string', 'null'], enum: ['a', null] },
    ],
    [
      'nullable with an enum that says so',
      { type: 'string', enum: ['a', null], nullable: true },
      { type: ['string', 'null'], enum: ['a', null] },
    ],
    ['nullable without anything else', { nullable: true, title: 'T' }, { title: 'T' }],
    ['nullable with an enum alone', { enum: [1], nullable: true }, { enum: [1, null] }],
    [
      'nullable beside a $ref',
      { $ref: '#/components/schemas/A', nullable: true },
      { anyOf: [{ $ref: '#/components/schemas/A' }, { type: 'null' }] },
    ],
    [
      'nullable beside allOf: what it says about itself stays outside',
      {
        allOf: [{ $ref: '#/components/schemas/A' }],
        nullable: true,
        description: 'D',
        type: 'object',
        readOnly: true,
        'x-a': 1,
      },
      {
        description: 'D',
        readOnly: true,
        'x-a': 1,
        anyOf: [{ allOf: [{ $ref: '#/components/schemas/A' }], type: 'object' }, { type: 'null' }],
      },
    ],
    [
      'nullable with a discriminator',
      { oneOf: [{}], discriminator: { propertyName: 'k' }, nullable: true },
      { anyOf: [{ oneOf: [{}], discriminator: { propertyName: 'k' } }, { type: 'null' }] },
    ],
    ['siblings of a $ref, which count for nothing', { $ref: '#/a', type: 'string', example: 1 }, { $ref: '#/a' }],
    ['a description beside a $ref', { $ref: '#/a', description: 'D' }, { $ref: '#/a', description: 'D' }],
    ['an exclusive minimum', { minimum: 1, exclusiveMinimum: true }, { exclusiveMinimum: 1 }],
    ['an exclusive maximum', { maximum: 1, exclusiveMaximum: true }, { exclusiveMaximum: 1 }],
    ['bounds that are not exclusive', { minimum: 1, exclusiveMinimum: false, maximum: 0 }, { minimum: 1, maximum: 0 }],
    ['exclusive without a bound', { exclusiveMinimum: true }, {}],
    ['an example', { example: null }, { examples: [null] }],
    [
      'bytes in text',
      { type: 'string', format: 'byte' },
      { type: 'string', format: 'byte', contentEncoding: 'base64' },
    ],
    [
      'bytes',
      { type: 'string', format: 'binary' },
      { type: 'string', format: 'binary', contentMediaType: 'application/octet-stream' },
    ],
  ])('%s', (_, given, want) => {
    expect(translateSchema(given)).toEqual(want);
  });
});

it('translates schemas wherever they stand, and nothing that only looks like one', () => {
  const nullable = { type: 'string', nullable: true };
  const translated = { type: ['string', 'null'] };
  const documentWith = (schema: object): JsonObject =>
    ({
      paths: {
        '/a': {
          parameters: [{ name: 'p', schema }],
          post: {
            parameters: [{ name: 'q', content: { 'a/b': { schema } } }],
            requestBody: { content: { 'a/b': { schema, encoding: { x: { headers: { h: { schema } } } } } } },
            responses: { 200: { headers: { h: { schema } }, content: { 'a/b': { schema } } } },
            callbacks: { c: { '{$request.body#/url}': { post: { requestBody: { content: { 'a/b': { schema } } } } } } },
          },
        },
      },
      components: {
        schemas: {
          A: {
            properties: { example: schema, nullable: schema },
            items: schema,
            additionalProperties: schema,
            not: { allOf: [schema] },
          },
        },
        requestBodies: { B: { content: { 'a/b': { schema } } } },
      },
    }) as unknown as JsonObject;
  expect(translateTo31({ openapi: '3.0.3', ...documentWith(nullable) })).toEqual({
    openapi: '3.1.1',
    ...documentWith(translated),
  });
  const untouched = {
    openapi: '3.1.1',
    components: { examples: { e: { value: nullable } } },
    'x-a': { schema: nullable },
  };
  expect(translateTo31(untouched)).toEqual(untouched);
});
