import { ref } from './construct.ts';
import type { Construct } from './construct.ts';

const text = { type: 'string' } as const;
const number = { type: 'number' } as const;

export const arrays: readonly Construct[] = [
  {
    name: 'an array of which nothing is said',
    schema: { type: 'array' },
    takes: [[], [1, 'x', null]],
    refuses: [{}, 'x', null],
  },
  { name: 'items', schema: { type: 'array', items: text }, takes: [[], ['x', 'y']], refuses: [[1], ['x', null], 'x'] },
  {
    name: 'items of several types',
    schema: { type: 'array', items: { type: ['string', 'null'] } },
    takes: [[], ['x', null]],
    refuses: [[1], null],
  },
  {
    name: 'arrays of arrays',
    schema: { type: 'array', items: { anyOf: [{ type: 'array', items: { type: 'array', items: number } }] } },
    takes: [[], [[]], [[[1]]]],
    refuses: [[1], [[1]], [[['x']]]],
  },
  {
    name: 'items without a type',
    schema: { items: number },
    takes: [[], [1], 'x', {}, null],
    refuses: [['x']],
  },
  { name: 'items false', schema: { type: 'array', items: false }, takes: [[]], refuses: [[1], [null]] },
  {
    name: 'minItems and maxItems',
    schema: { type: 'array', items: number, minItems: 1, maxItems: 3 },
    takes: [[1], [1, 2, 3]],
    refuses: [['x'], 1],
    lets: {
      values: [[], [1, 2, 3, 4]],
      because:
        'a type of bounded length would refuse every array that a program computes; the comment tells the bounds',
    },
  },
  {
    name: 'as many items as few',
    schema: { type: 'array', items: number, minItems: 2, maxItems: 2 },
    takes: [[1, 2]],
    refuses: [[], [1], [1, 2, 3], [1, 'x']],
  },
  { name: 'maxItems 0', schema: { type: 'array', items: number, maxItems: 0 }, takes: [[]], refuses: [[1]] },
  {
    name: 'prefixItems, open',
    schema: { type: 'array', prefixItems: [text, number] },
    takes: [[], ['x'], ['x', 1], ['x', 1, null, {}]],
    refuses: [[1], ['x', 'y']],
  },
  {
    name: 'prefixItems, closed',
    schema: { type: 'array', prefixItems: [text, number], items: false },
    takes: [[], ['x'], ['x', 1]],
    refuses: [['x', 1, 2], ['x', 'y'], [1]],
  },
  {
    name: 'prefixItems with a rest',
    schema: { type: 'array', prefixItems: [text], items: number },
    takes: [[], ['x'], ['x', 1, 2]],
    refuses: [['x', 'y'], [1]],
  },
  {
    name: 'prefixItems, all required',
    schema: { type: 'array', prefixItems: [text, number], items: false, minItems: 2 },
    takes: [['x', 1]],
    refuses: [[], ['x'], ['x', 1, 2]],
  },
  {
    name: 'prefixItems, some required',
    schema: { type: 'array', prefixItems: [text, number], minItems: 1 },
    takes: [['x'], ['x', 1], ['x', 1, true]],
    refuses: [[], [1]],
  },
  {
    name: 'prefixItems, cut by maxItems',
    schema: { type: 'array', prefixItems: [text, number], maxItems: 1 },
    takes: [[], ['x']],
    refuses: [['x', 1], [1]],
  },
  {
    name: 'prefixItems, more required than declared',
    schema: { type: 'array', prefixItems: [text], items: number, minItems: 3 },
    takes: [['x', 1, 2]],
    refuses: [[], [1]],
    lets: { values: [['x']], because: 'the rest of a list has no least length' },
  },
  {
    name: 'prefixItems with an item that cannot be',
    schema: { type: 'array', prefixItems: [text, false, number] },
    takes: [[], ['x']],
    refuses: [
      ['x', 1],
      ['x', 1, 2],
    ],
  },
  {
    name: 'prefixItems of allOf',
    schema: {
      type: 'array',
      allOf: [{ prefixItems: [{ type: ['string', 'null'] }] }, { items: { type: ['string', 'number'] } }],
    },
    takes: [[], ['x'], ['x', 1]],
    refuses: [[null], [1], ['x', null]],
  },
  {
    name: 'unevaluatedItems false',
    schema: { type: 'array', prefixItems: [text], unevaluatedItems: false },
    takes: [[], ['x']],
    refuses: [['x', 1], [1]],
  },
  {
    name: 'contains',
    schema: { type: 'array', contains: number },
    takes: [[1], ['x', 1]],
    refuses: ['x', {}],
    lets: { values: [[], ['x']], because: 'a type cannot ask for one item among many' },
  },
  {
    name: 'uniqueItems',
    schema: { type: 'array', items: number, uniqueItems: true },
    takes: [[1, 2]],
    refuses: [['x']],
    lets: { values: [[1, 1]], because: 'a type cannot compare items' },
  },
  {
    name: 'an array of itself',
    schema: { type: 'array', items: ref('X') },
    takes: [[], [[], [[]]]],
    refuses: [[1], [{}]],
  },
];
