import { describe, expect, it } from 'vitest';
import { sentenceOf } from './message.ts';

describe('a message', () => {
  it.each<{ keyword: string; params: Record<string, unknown>; want: string }>([
    { keyword: 'minLength', params: { limit: 1 }, want: 'must have at least 1 character' },
    { keyword: 'maxItems', params: { limit: 0 }, want: 'must have at most 0 items' },
    { keyword: 'minProperties', params: { limit: 1 }, want: 'must have at least 1 property' },
    { keyword: 'maxProperties', params: { limit: 2 }, want: 'must have at most 2 properties' },
    { keyword: 'type', params: { type: 'object' }, want: 'must be object' },
    { keyword: 'type', params: { type: ['null', 'string', 'array'] }, want: 'must be null, string or array' },
    { keyword: 'const', params: { allowedValue: { a: [null] } }, want: 'must be {"a":[null]}' },
    { keyword: 'enum', params: { allowedValues: ['a', null, 1] }, want: 'must be "a", null or 1' },
    { keyword: 'enum', params: { allowedValues: ['"'] }, want: String.raw`must be "\""` },
    { keyword: 'required', params: { missingProperty: 'a"b' }, want: String.raw`must have property "a\"b"` },
    {
      keyword: 'required',
      params: { missingProperties: [['a'], ['b', 'c']] },
      want: 'must have property "a" or "b" and "c"',
    },
    { keyword: 'contains', params: { minContains: 2 }, want: 'must contain at least 2 items of the required kind' },
    {
      keyword: 'oneOf',
      params: { passingSchemas: [0, 2] },
      want: 'must match exactly one alternative, and matches numbers 1 and 3',
    },
    {
      keyword: 'additionalProperties',
      params: { additionalProperty: 'k'.repeat(99) },
      want: `unknown property "${'k'.repeat(59)}…`,
    },
    {
      keyword: 'additionalProperties',
      params: { additionalProperty: '\n\u0000' },
      want: String.raw`unknown property "\n\u0000"`,
    },
    { keyword: 'unheard-of', params: {}, want: 'must comply with "unheard-of"' },
  ])('$want', ({ keyword, params, want }) => {
    expect(sentenceOf(keyword)(params)).toBe(want);
  });
});
