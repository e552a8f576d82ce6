import { describe, expect, it } from 'vitest';
import type { JsonSchema } from '../../model/json-schema.ts';
import { tagOf } from './tag.ts';
import type { Tag } from './tag.ts';

const object = (properties: Record<string, JsonSchema>, required: string[]): JsonSchema => ({
  type: 'object',
  required,
  properties,
});
const named: Readonly<Record<string, JsonSchema>> = {
  Cat: object({ kind: { const: 'cat' } }, ['kind']),
  Alias: { $ref: 'Cat' },
  Nothing: false,
};

const rows: readonly (readonly [says: string, alternatives: JsonSchema[], want: Tag | undefined, declared?: string])[] =
  [
    [
      'words and lists of words, behind a reference too',
      [{ $ref: 'Cat' }, object({ kind: { enum: ['dog', 'wolf'] } }, ['kind'])],
      { propertyName: 'kind', words: [['cat'], ['dog', 'wolf']] },
    ],
    [
      'the declared property before another one',
      [
        object({ a: { const: '1' }, b: { const: '1' } }, ['a', 'b']),
        object({ a: { const: '2' }, b: { const: '2' } }, ['a', 'b']),
      ],
      { propertyName: 'b', words: [['1'], ['2']] },
      'b',
    ],
    [
      'another property where the declared one is no tag',
      [object({ a: { const: '1' } }, ['a']), object({ a: { const: '2' } }, ['a'])],
      { propertyName: 'a', words: [['1'], ['2']] },
      'b',
    ],
    [
      'not a word that two alternatives share',
      [{ $ref: 'Cat' }, object({ kind: { enum: ['dog', 'cat'] } }, ['kind'])],
      undefined,
    ],
    ['not an optional property', [{ $ref: 'Cat' }, object({ kind: { const: 'dog' } }, [])], undefined],
    ['not a property with other values', [{ $ref: 'Cat' }, object({ kind: { type: 'string' } }, ['kind'])], undefined],
    ['not a property that is required and not described', [{ $ref: 'Cat' }, object({}, ['kind'])], undefined],
    ['not words that are no texts', [{ $ref: 'Cat' }, object({ kind: { enum: ['dog', 1] } }, ['kind'])], undefined],
    [
      'an empty word, and one that every object inherits',
      [object({ kind: { const: '' } }, ['kind']), object({ kind: { const: 'toString' } }, ['kind'])],
      { propertyName: 'kind', words: [[''], ['toString']] },
    ],
    [
      'not alternatives that need not be objects',
      [{ $ref: 'Cat' }, { required: ['kind'], properties: { kind: { const: 'dog' } } }],
      undefined,
    ],
    [
      'not a reference with something beside it',
      [{ $ref: 'Cat', maxProperties: 1 }, object({ kind: { const: 'dog' } }, ['kind'])],
      undefined,
    ],
    ['not a reference to a reference', [{ $ref: 'Alias' }, object({ kind: { const: 'dog' } }, ['kind'])], undefined],
    ['not a boolean', [{ $ref: 'Nothing' }, { $ref: 'Cat' }, true], undefined],
    ['not a single alternative', [{ $ref: 'Cat' }], undefined],
  ];

describe('the tag of a union is', () => {
  for (const [says, alternatives, want, declared] of rows) {
    it(says, () => {
      expect(tagOf(alternatives, declared, (ref) => named[ref])).toEqual(want);
    });
  }
});
