import { ref } from './construct.ts';
import type { Construct } from './construct.ts';

const text = { type: 'string' } as const;
const number = { type: 'number' } as const;

export const objects: readonly Construct[] = [
  {
    name: 'an object of which nothing is said',
    schema: { type: 'object' },
    takes: [{}, { a: 1 }],
    refuses: [[], 'x', null],
  },
  {
    name: 'the empty object',
    schema: { type: 'object', additionalProperties: false },
    takes: [{}],
    refuses: [{ a: 1 }, [], null],
  },
  {
    name: 'optional, required and defaulted properties',
    schema: {
      type: 'object',
      required: ['a'],
      properties: { a: text, b: number, c: { type: 'string', default: 'x' } },
    },
    takes: [{ a: 'x' }, { a: 'x', b: 1, c: 'y' }],
    refuses: [{}, { b: 1 }, { a: 1 }, { a: 'x', c: 1 }, { a: null }],
    forbids: {
      values: [{ a: 'x', d: 1 }],
      because: 'TypeScript takes a key that it does not know in a literal for a mistake; the type itself is open',
    },
  },
  {
    name: 'a required property that is not declared',
    schema: { type: 'object', required: ['a', 'b'], properties: { b: text } },
    takes: [
      { a: 1, b: 'x' },
      { a: null, b: 'x' },
    ],
    refuses: [{ b: 'x' }, { a: 1 }, { a: 1, b: 2 }],
  },
  {
    name: 'required alone',
    schema: { type: 'object', required: ['a'] },
    takes: [{ a: 1 }, { a: 'x', b: 2 }],
    refuses: [{}, { b: 1 }, 'x'],
  },
  {
    name: 'properties without a type',
    schema: { properties: { a: text }, required: ['a'] },
    takes: [{ a: 'x' }, 'x', 1, null, []],
    refuses: [{ a: 1 }, {}],
  },
  {
    name: 'a property of which nothing is said, and one that must not be',
    schema: { type: 'object', properties: { a: true, b: false } },
    takes: [{}, { a: 1 }, { a: null }],
    refuses: [{ b: 1 }, { b: null }],
  },
  {
    name: 'additionalProperties true beside properties',
    schema: { type: 'object', required: ['a'], properties: { a: text }, additionalProperties: true },
    takes: [{ a: 'x' }, { a: 'x', b: 1, c: null }],
    refuses: [{ b: 1 }, { a: 1 }],
  },
  {
    name: 'additionalProperties false beside properties',
    schema: { type: 'object', properties: { a: text }, additionalProperties: false },
    takes: [{}, { a: 'x' }],
    refuses: [{ a: 1 }, { b: 1 }],
  },
  {
    name: 'additionalProperties with a schema beside properties of another type',
    schema: {
      type: 'object',
      required: ['a'],
      properties: { a: text, b: { type: 'boolean' } },
      additionalProperties: number,
    },
    takes: [{ a: 'x' }, { a: 'x', b: true, c: 1 }],
    refuses: [{ a: 1 }, { c: 1 }, { a: 'x', b: 1 }, { a: 'x', c: null }],
    lets: { values: [{ a: 'x', c: 'y' }], because: 'an index signature speaks of the declared keys as well' },
  },
  {
    name: 'a map',
    schema: { type: 'object', additionalProperties: number },
    takes: [{}, { a: 1, 'b c': 2 }],
    refuses: [{ a: 'x' }, [], null],
  },
  {
    name: 'a map of maps of itself',
    schema: { type: 'object', additionalProperties: ref('X') },
    takes: [{}, { a: {} }, { a: { b: { c: {} } } }],
    refuses: [{ a: 1 }, { a: { b: [] } }],
  },
  {
    name: 'patternProperties with a fixed beginning',
    schema: {
      type: 'object',
      properties: { a: text },
      patternProperties: { '^x-': number, _id$: text },
      additionalProperties: false,
    },
    takes: [{}, { a: 'x', 'x-b': 1, c_id: 'y' }],
    refuses: [{ 'x-b': 'y' }, { c_id: 1 }, { b: 1 }, { a: 1 }],
  },
  {
    name: 'patternProperties of any form, nothing else',
    schema: { type: 'object', patternProperties: { '^[a-z]{2}$': number }, additionalProperties: false },
    takes: [{}, { en: 1 }],
    refuses: [{ en: 'x' }],
    lets: { values: [{ abc: 1 }], because: 'a key cannot be held to a pattern like this' },
  },
  {
    name: 'patternProperties of any form, other keys free',
    schema: { type: 'object', patternProperties: { '^[a-z]{2}$': number } },
    takes: [{}, { en: 1, abc: 'x' }],
    refuses: [[], 1],
    lets: { values: [{ en: 'x' }], because: 'a key cannot be held to a pattern like this' },
  },
  {
    name: 'a property that matches a pattern too',
    schema: {
      type: 'object',
      properties: { ab: { type: ['string', 'number'] } },
      patternProperties: { '^a': { type: ['string', 'boolean'] } },
    },
    takes: [{ ab: 'x', ac: true }],
    refuses: [{ ab: 1 }, { ab: true }, { ac: 1 }],
  },
  {
    name: 'propertyNames with enum',
    schema: { type: 'object', propertyNames: { enum: ['a', 'b c'] }, additionalProperties: number },
    takes: [{}, { a: 1 }, { a: 1, 'b c': 2 }],
    refuses: [{ c: 1 }, { a: 'x' }],
  },
  {
    name: 'propertyNames by reference, one of them required',
    schema: { type: 'object', propertyNames: ref('Y'), required: ['a'] },
    others: { Y: { type: 'string', enum: ['a', 'b'] } },
    takes: [{ a: 1 }, { a: 'x', b: null }],
    refuses: [{ b: 1 }, { a: 1, c: 1 }, {}],
  },
  {
    name: 'propertyNames with a pattern',
    schema: { type: 'object', propertyNames: { pattern: '^x-' }, additionalProperties: number },
    takes: [{}, { 'x-a': 1 }],
    refuses: [{ a: 1 }, { 'x-a': 'y' }],
  },
  {
    name: 'unevaluatedProperties false over allOf',
    schema: {
      type: 'object',
      allOf: [{ properties: { a: text }, required: ['a'] }],
      properties: { b: number },
      unevaluatedProperties: false,
    },
    takes: [{ a: 'x' }, { a: 'x', b: 1 }],
    refuses: [{ b: 1 }, { a: 'x', c: 1 }],
  },
  {
    name: 'unevaluatedProperties false over a reference',
    schema: { $ref: '#/components/schemas/Y', properties: { b: number }, unevaluatedProperties: false },
    others: { Y: { type: 'object', required: ['a'], properties: { a: text } } },
    takes: [{ a: 'x' }, { a: 'x', b: 1 }],
    refuses: [{ b: 1 }, { a: 'x', c: 1 }, { a: 'x', b: 'y' }],
  },
  {
    name: 'unevaluatedProperties with a schema',
    schema: { type: 'object', properties: { a: text }, unevaluatedProperties: number },
    takes: [{ a: 'x' }, { a: 'x', b: 1 }],
    refuses: [{ a: 1 }, { b: null }],
  },
  {
    name: 'unevaluatedProperties with a schema over a reference',
    schema: { $ref: '#/components/schemas/Y', unevaluatedProperties: number },
    others: { Y: { type: 'object', properties: { a: text } } },
    takes: [{ a: 'x' }, { a: 'x', b: 1 }],
    refuses: [{ a: 1 }, []],
    lets: { values: [{ b: 'x' }], because: 'an index signature speaks of the declared keys as well' },
  },
  {
    name: 'dependentRequired',
    schema: { type: 'object', properties: { a: text, b: text }, dependentRequired: { a: ['b'] } },
    takes: [{}, { b: 'x' }, { a: 'x', b: 'y' }],
    refuses: [{ a: 1, b: 'x' }],
    lets: { values: [{ a: 'x' }], because: 'a union for each dependency would multiply; the comment tells it' },
  },
  {
    name: 'dependentSchemas',
    schema: {
      type: 'object',
      properties: { a: text, b: text },
      dependentSchemas: { a: { properties: { b: false } } },
    },
    takes: [{ a: 'x' }, { b: 'x' }],
    refuses: [{ a: 1 }],
    lets: { values: [{ a: 'x', b: 'y' }], because: 'a union for each dependency would multiply' },
  },
  {
    name: 'not to have a property',
    schema: { type: 'object', properties: { a: text, b: text }, not: { required: ['b'] } },
    takes: [{}, { a: 'x' }],
    refuses: [{ b: 'x' }, { a: 'x', b: 'y' }],
  },
  {
    name: 'readOnly and writeOnly',
    schema: {
      type: 'object',
      required: ['id'],
      properties: { id: { type: 'string', readOnly: true }, secret: { type: 'string', writeOnly: true } },
    },
    takes: [{ id: 'x' }, { id: 'x', secret: 'y' }],
    refuses: [{ secret: 'y' }, { id: 1 }],
  },
  {
    name: 'names that are not identifiers',
    schema: {
      type: 'object',
      required: ['content-type', '2fa', 'a b', 'class', '', '1', "it's", 'constructor'],
      properties: {
        'content-type': text,
        '2fa': text,
        'a b': text,
        class: text,
        '': text,
        '1': text,
        "it's": text,
        constructor: text,
      },
    },
    takes: [
      { 'content-type': 'x', '2fa': 'x', 'a b': 'x', class: 'x', '': 'x', '1': 'x', "it's": 'x', constructor: 'x' },
    ],
    refuses: [
      { 'content-type': 1, '2fa': 'x', 'a b': 'x', class: 'x', '': 'x', '1': 'x', "it's": 'x', constructor: 'x' },
      { 'content-type': 'x', '2fa': 'x', 'a b': 'x', class: 'x', '1': 'x', "it's": 'x', constructor: 'x' },
      {},
    ],
  },
  {
    name: 'a property named __proto__',
    schema: { type: 'object', required: ['__proto__'], properties: Object.fromEntries([['__proto__', text]]) },
    takes: [Object.fromEntries([['__proto__', 'x']])],
    refuses: [Object.fromEntries([['__proto__', 1]])],
  },
];
