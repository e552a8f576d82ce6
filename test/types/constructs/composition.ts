import { ref } from './construct.ts';
import type { Construct } from './construct.ts';

const text = { type: 'string' } as const;
const number = { type: 'number' } as const;
const cat = {
  type: 'object',
  required: ['kind', 'lives'],
  properties: { kind: { const: 'cat' }, lives: number },
} as const;
const dog = { type: 'object', required: ['kind', 'bark'], properties: { kind: { const: 'dog' }, bark: text } } as const;
const openCat = { type: 'object', required: ['kind'], properties: { kind: text, lives: number } } as const;
const openDog = { type: 'object', required: ['kind'], properties: { kind: text, bark: text } } as const;
const byOpenApi = 'OpenAPI lets the discriminator decide; JSON Schema does not know it';

export const composition: readonly Construct[] = [
  {
    name: 'allOf with shared properties',
    schema: {
      allOf: [
        { type: 'object', required: ['a'], properties: { a: { type: ['string', 'number'] } } },
        { type: 'object', properties: { a: { type: ['string', 'boolean'] }, b: number } },
      ],
    },
    takes: [{ a: 'x' }, { a: 'x', b: 1 }],
    refuses: [{ a: 1 }, { a: true }, { b: 1 }, {}],
  },
  {
    name: 'allOf of a reference and more',
    schema: { allOf: [ref('Y'), { type: 'object', required: ['b'], properties: { b: number } }] },
    others: { Y: { type: 'object', required: ['a'], properties: { a: text } } },
    takes: [{ a: 'x', b: 1 }],
    refuses: [{ a: 'x' }, { b: 1 }, { a: 1, b: 1 }],
  },
  {
    name: 'allOf with additional required',
    schema: { allOf: [ref('Y')], required: ['a'] },
    others: { Y: { type: 'object', properties: { a: { type: ['string', 'null'] }, b: number } } },
    takes: [{ a: 'x' }, { a: null, b: 1 }],
    refuses: [{}, { b: 1 }, { a: 1 }],
  },
  {
    name: 'allOf with required in a member, the property two references away',
    schema: { allOf: [ref('Y'), { required: ['a'] }] },
    others: {
      Y: { allOf: [ref('Z'), { type: 'object', properties: { b: number } }] },
      Z: { type: 'object', properties: { a: text } },
    },
    takes: [{ a: 'x' }, { a: 'x', b: 1 }],
    refuses: [{}, { b: 1 }, { a: 1 }],
  },
  {
    name: 'allOf that nothing can match',
    schema: { allOf: [{ type: 'string' }, { type: 'number' }] },
    takes: [],
    refuses: ['x', 1, null, {}],
  },
  {
    name: 'anyOf of objects',
    schema: {
      anyOf: [
        { type: 'object', required: ['a'], properties: { a: text } },
        { type: 'object', required: ['b'], properties: { b: number } },
      ],
    },
    takes: [{ a: 'x' }, { b: 1 }, { a: 'x', b: 1 }],
    refuses: [{}, { a: 1 }, { b: 'x' }, null],
  },
  {
    name: 'anyOf beside properties',
    schema: {
      type: 'object',
      properties: { a: text, b: number, c: { type: 'boolean' } },
      anyOf: [{ required: ['a'] }, { required: ['b'] }],
    },
    takes: [{ a: 'x' }, { b: 1, c: true }, { a: 'x', b: 1 }],
    refuses: [{}, { c: true }, { a: 1 }],
  },
  {
    name: 'anyOf beside a type that both share',
    schema: { type: 'string', anyOf: [{ const: 'a' }, { maxLength: 3 }] },
    takes: ['a', 'b'],
    refuses: [1, null],
    lets: { values: ['long'], because: 'lengths are no type' },
  },
  {
    name: 'anyOf of members that repeat the type beside it',
    schema: {
      type: 'string',
      anyOf: [
        { type: 'string', minLength: 3 },
        { type: 'string', maxLength: 1 },
      ],
      oneOf: [
        { type: 'string', pattern: 'x' },
        { type: 'string', pattern: 'y' },
      ],
    },
    takes: ['x', 'abcy'],
    refuses: [1, null, {}],
    lets: { values: ['a', 'ab'], because: 'lengths and patterns are no type' },
  },
  { name: 'anyOf with true', schema: { anyOf: [text, true] }, takes: ['x', 1, null], refuses: [] },
  { name: 'anyOf with false', schema: { anyOf: [text, false] }, takes: ['x'], refuses: [1, null] },
  {
    name: 'oneOf of constants, as documents write enums',
    schema: {
      type: 'string',
      oneOf: [
        { const: 'a', title: 'A' },
        { const: 'b', description: 'B' },
      ],
    },
    takes: ['a', 'b'],
    refuses: ['c', null],
  },
  {
    name: 'oneOf of overlapping members',
    schema: { oneOf: [{ type: 'integer' }, { type: 'number', minimum: 5 }] },
    takes: [1, 5.5],
    refuses: ['x'],
    lets: { values: [6], because: 'a union takes what several members take' },
  },
  {
    name: 'oneOf tagged by constants',
    schema: { oneOf: [ref('Cat'), ref('Dog')], discriminator: { propertyName: 'kind' } },
    others: { Cat: cat, Dog: dog },
    takes: [
      { kind: 'cat', lives: 9 },
      { kind: 'dog', bark: 'loud' },
    ],
    refuses: [{ kind: 'cat', bark: 'loud' }, { kind: 'cow' }, { lives: 9 }],
  },
  {
    name: 'oneOf with a discriminator and mapping',
    schema: {
      oneOf: [ref('Cat'), ref('Dog')],
      discriminator: {
        propertyName: 'kind',
        mapping: { cat: '#/components/schemas/Cat', kitten: '#/components/schemas/Cat', dog: 'Dog' },
      },
    },
    others: { Cat: openCat, Dog: openDog },
    judged: { anyOf: [openCat, openDog] },
    takes: [
      { kind: 'cat', lives: 9 },
      { kind: 'kitten', lives: 9 },
      { kind: 'dog', bark: 'loud' },
    ],
    refuses: [{ lives: 9 }, { kind: 1 }],
    forbids: { values: [{ kind: 'cow' }, { kind: 'dog', lives: 9 }], because: byOpenApi },
  },
  {
    name: 'anyOf with a discriminator without mapping',
    schema: { anyOf: [ref('Cat'), ref('Dog')], discriminator: { propertyName: 'kind' } },
    others: { Cat: openCat, Dog: openDog },
    takes: [
      { kind: 'Cat', lives: 9 },
      { kind: 'Dog', bark: 'loud' },
    ],
    refuses: [{ lives: 9 }],
    forbids: { values: [{ kind: 'cat' }, { kind: 'Dog', lives: 9 }], because: byOpenApi },
  },
  {
    name: 'a discriminator on the parent',
    schema: { allOf: [ref('Pet'), { type: 'object', required: ['lives'], properties: { lives: number } }] },
    others: {
      Pet: { type: 'object', required: ['kind'], properties: { kind: text }, discriminator: { propertyName: 'kind' } },
    },
    takes: [{ kind: 'X', lives: 9 }],
    refuses: [{ kind: 'X' }, { lives: 9 }],
  },
  {
    name: 'a parent that lists its children',
    schema: { allOf: [ref('Pet'), { type: 'object', required: ['lives'], properties: { lives: number } }] },
    others: {
      Pet: {
        type: 'object',
        required: ['kind'],
        properties: { kind: text },
        oneOf: [ref('X'), ref('Dog')],
        discriminator: { propertyName: 'kind' },
      },
      Dog: { allOf: [ref('Pet'), { type: 'object', required: ['bark'], properties: { bark: text } }] },
    },
    // The circle never ends for a validator; what is meant is this.
    judged: { type: 'object', required: ['kind', 'lives'], properties: { kind: text, lives: number } },
    takes: [{ kind: 'X', lives: 9 }],
    refuses: [{ kind: 'X' }, { lives: 9 }, { kind: 'X', lives: 'x' }],
  },
  {
    name: 'allOf, oneOf and properties together',
    schema: {
      type: 'object',
      required: ['id'],
      properties: { id: text },
      allOf: [ref('Y')],
      oneOf: [
        { required: ['a'], properties: { a: text } },
        { required: ['b'], properties: { b: number } },
      ],
    },
    others: { Y: { type: 'object', required: ['y'], properties: { y: { type: 'boolean' } } } },
    takes: [
      { id: 'x', y: true, a: 'x' },
      { id: 'x', y: true, b: 1 },
    ],
    refuses: [
      { id: 'x', y: true },
      { id: 'x', a: 'x' },
      { y: true, a: 'x' },
      { id: 'x', y: true, b: 'x' },
    ],
  },
  {
    name: '$ref with siblings',
    schema: { $ref: '#/components/schemas/Y', required: ['b'], properties: { b: number }, description: 'More.' },
    others: { Y: { type: 'object', required: ['a'], properties: { a: text } } },
    takes: [{ a: 'x', b: 1 }],
    refuses: [{ a: 'x' }, { b: 1 }, { a: 'x', b: 'y' }],
  },
  {
    name: '$ref with a sibling that narrows',
    schema: { $ref: '#/components/schemas/Y', type: 'string', maxLength: 3 },
    others: { Y: { type: ['string', 'null'] } },
    takes: ['x'],
    refuses: [null, 1],
  },
  {
    name: '$ref with enum beside it',
    schema: { $ref: '#/components/schemas/Y', enum: ['a', 'b', 1] },
    others: { Y: { type: 'string' } },
    takes: ['a', 'b'],
    refuses: [1, 'c'],
  },
  {
    name: 'a circle through a property',
    schema: { type: 'object', required: ['a'], properties: { a: text, next: ref('X') } },
    takes: [{ a: 'x' }, { a: 'x', next: { a: 'y', next: { a: 'z' } } }],
    refuses: [
      { a: 'x', next: {} },
      { a: 'x', next: { a: 'y', next: 1 } },
    ],
  },
  {
    name: 'a circle through another schema, nullable',
    schema: { type: 'object', properties: { y: { anyOf: [ref('Y'), { type: 'null' }] } } },
    others: { Y: { type: 'object', required: ['x'], properties: { x: ref('X') } } },
    takes: [{}, { y: null }, { y: { x: { y: { x: {} } } } }],
    refuses: [{ y: {} }, { y: { x: { y: 1 } } }],
  },
  {
    name: 'a circle through arrays',
    schema: { type: 'object', properties: { children: { type: 'array', items: ref('X') } } },
    takes: [{}, { children: [] }, { children: [{ children: [{}] }] }],
    refuses: [{ children: [1] }, { children: [{ children: {} }] }],
  },
  {
    name: 'all of JSON',
    schema: {
      anyOf: [
        { type: ['string', 'number', 'boolean', 'null'] },
        { type: 'array', items: ref('X') },
        { type: 'object', additionalProperties: ref('X') },
      ],
    },
    takes: ['x', 1, null, [1, [true]], { a: [{ b: null }] }],
    refuses: [],
  },
  {
    name: 'if, then and else',
    schema: {
      type: 'object',
      required: ['kind'],
      properties: { kind: { enum: ['a', 'b'] }, a: text, b: number },
      if: { properties: { kind: { const: 'a' } } },
      // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
      then: { required: ['a'] },
      else: { required: ['b'] },
    },
    takes: [
      { kind: 'a', a: 'x' },
      { kind: 'b', b: 1 },
    ],
    refuses: [{ kind: 'a' }, { kind: 'b' }, { kind: 'c', a: 'x' }],
    lets: { values: [{ kind: 'a', b: 1 }], because: 'the negation of a condition cannot be said' },
  },
  {
    name: 'if and then',
    schema: {
      type: 'object',
      properties: { a: text, b: number },
      if: { required: ['a'] },
      // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
      then: { required: ['b'] },
    },
    takes: [{}, { b: 1 }, { a: 'x', b: 1 }],
    refuses: [{ a: 1 }],
    lets: { values: [{ a: 'x' }], because: 'the negation of a condition cannot be said' },
  },
  {
    name: '$dynamicRef, a tree that another makes strict',
    schema: {
      $dynamicAnchor: 'node',
      $ref: '#/components/schemas/Tree',
      properties: { extra: text },
      required: ['extra'],
    },
    others: {
      Tree: {
        $dynamicAnchor: 'node',
        type: 'object',
        required: ['data'],
        properties: { data: number, children: { type: 'array', items: { $dynamicRef: '#node' } } },
      },
    },
    judged: {
      $id: 'https://example.invalid/strict',
      $dynamicAnchor: 'node',
      $ref: 'tree',
      properties: { extra: text },
      required: ['extra'],
      $defs: {
        Tree: {
          $id: 'tree',
          $dynamicAnchor: 'node',
          type: 'object',
          required: ['data'],
          properties: { data: number, children: { type: 'array', items: { $dynamicRef: '#node' } } },
        },
      },
    },
    takes: [
      { data: 1, extra: 'x' },
      { data: 1, extra: 'x', children: [{ data: 2, extra: 'y', children: [] }] },
    ],
    refuses: [{ data: 1 }, { data: 1, extra: 'x', children: [{ data: 2 }] }, { data: 'x', extra: 'x' }],
  },
  {
    name: '$dynamicRef, a list of any type',
    schema: {
      $ref: '#/components/schemas/List',
      $defs: { item: { $dynamicAnchor: 'item', type: 'number' } },
    },
    others: {
      List: {
        $defs: { item: { $dynamicAnchor: 'item', not: {} } },
        type: 'array',
        items: { $dynamicRef: '#item' },
      },
    },
    judged: {
      $id: 'https://example.invalid/numbers',
      $ref: 'list',
      $defs: {
        item: { $dynamicAnchor: 'item', type: 'number' },
        List: {
          $id: 'list',
          $defs: { item: { $dynamicAnchor: 'item', not: {} } },
          type: 'array',
          items: { $dynamicRef: '#item' },
        },
      },
    },
    takes: [[], [1, 2]],
    refuses: [['x'], [null]],
  },
];
