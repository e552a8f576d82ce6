import { expect, it } from 'vitest';
import { apiOf } from '../../../test/support/api-of.ts';
import type { Json } from '../../model/json-schema.ts';
import { xmlElements } from './xml-elements.ts';

type Schemas = Readonly<Record<string, Json>>;

/** The shapes for a document `Nest` that one operation takes. */
function shapes(
  schemas: Schemas,
  content: Json = { $ref: '#/components/schemas/Nest' },
): ReturnType<typeof xmlElements> {
  return xmlElements(
    apiOf({
      paths: {
        '/nest': {
          post: {
            operationId: 'build',
            requestBody: { content: { 'application/json': {}, 'application/xml; charset=utf-8': { schema: content } } },
            responses: { 200: { description: 'Built.' } },
          },
        },
      },
      components: { schemas },
    }),
  );
}

const eggs = (more: Schemas, items: Schemas = {}): Schemas => ({
  Nest: { type: 'object', properties: { eggs: { type: 'array', items: { type: 'integer', ...items }, ...more } } },
});

it.each<[string, Schemas, object]>([
  [
    'a field by its own name',
    { Nest: { properties: { eggs: { type: 'integer' } } } },
    { children: { eggs: { field: 'eggs', type: 'integer' } } },
  ],
  [
    'a field by another name',
    { Nest: { properties: { eggs: { type: 'number', xml: { name: 'EGG' } } } } },
    { children: { EGG: { field: 'eggs', type: 'number' } } },
  ],
  [
    'an attribute',
    { Nest: { properties: { high: { type: ['boolean', 'null'], xml: { attribute: true } } } } },
    { attributes: { high: { field: 'high', type: 'boolean' } } },
  ],
  [
    'the text',
    { Nest: { properties: { song: { xml: { 'x-text': true } } } } },
    { text: { field: 'song', type: 'string' } },
  ],
  [
    'a list, an element for each item',
    eggs({}, { xml: { name: 'EGG' } }),
    { children: { EGG: { field: 'eggs', type: 'integer', repeats: true } } },
  ],
  [
    'a list with an element around it',
    eggs({ xml: { wrapped: true, name: 'EGGS' } }, { xml: { name: 'EGG' } }),
    { children: { EGGS: { field: 'eggs', type: 'integer', item: 'EGG' } } },
  ],
  [
    'a field with the name that its schema gives, unless it gives one itself',
    {
      Nest: {
        properties: {
          mine: { $ref: '#/components/schemas/Bird' },
          other: { $ref: '#/components/schemas/Bird', xml: { name: 'GUEST' } },
        },
      },
      Bird: { type: 'object', xml: { name: 'BIRD' } },
    },
    { children: { BIRD: { field: 'mine', element: 'Bird' }, GUEST: { field: 'other', element: 'Bird' } } },
  ],
  [
    'fields of all that a schema is made of',
    {
      Nest: { allOf: [{ $ref: '#/components/schemas/Thing' }], properties: { b: {} } },
      Thing: { properties: { a: {} } },
    },
    { children: { a: { field: 'a', type: 'string' }, b: { field: 'b', type: 'string' } } },
  ],
  [
    'an element in itself',
    { Nest: { properties: { inner: { $ref: '#/components/schemas/Nest' } } } },
    { children: { inner: { field: 'inner', element: 'Nest' } } },
  ],
  [
    'names that mean something to JavaScript',
    { Nest: { properties: { a: { xml: { name: '__proto__' } } } } },
    { children: { ['__proto__']: { field: 'a', type: 'string' } } },
  ],
])('%s', (_, schemas, want) => {
  const { documents, elements } = shapes(schemas);
  expect(documents).toEqual({ build: { root: 'Nest', element: 'Nest' } });
  expect(elements['Nest']).toEqual(want);
});

it('a document without a named schema, with an element that has none', () => {
  const inline = {
    type: 'object',
    xml: { name: 'NEST' },
    properties: { bird: { type: 'object', properties: { name: {} } } },
  };
  expect(shapes({}, inline)).toEqual({
    documents: { build: { root: 'NEST', element: 'build' } },
    elements: {
      build: { children: { bird: { field: 'bird', element: 'build.bird' } } },
      'build.bird': { children: { name: { field: 'name', type: 'string' } } },
    },
  });
});
