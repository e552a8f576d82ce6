import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonSchema } from '../../generator/model/json-schema.ts';
import { emittedValidators } from '../support/emitted-validators.ts';

const schemas: Readonly<Record<string, JsonSchema>> = {
  Box: {
    type: 'object',
    additionalProperties: false,
    required: ['size'],
    properties: {
      size: { type: 'integer' },
      lid: { $ref: '#/components/schemas/Lid' },
      // Told apart by nothing but the keys that each knows.
      content: {
        oneOf: [
          { $ref: '#/components/schemas/Lid' },
          { type: 'object', additionalProperties: false, properties: { b: { type: 'integer' } } },
        ],
      },
      // Told apart without them, so still exclusive.
      exclusive: {
        oneOf: [
          { type: 'object', required: ['a'] },
          { type: 'object', required: ['b'] },
        ],
      },
    },
  },
  Lid: { properties: { a: { type: 'string' } }, unevaluatedProperties: false, type: 'object' },
};

const closed = emittedValidators(schemas);
const open = emittedValidators(schemas, 'open');

const value = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<unknown>(0, 1, 'x', null),
    fc.dictionary(fc.constantFrom('size', 'lid', 'content', 'exclusive', 'a', 'b', 'Size', '__proto__'), tie('value'), {
      maxKeys: 4,
      noNullPrototype: true,
    }),
  ),
})).value;
const box = fc.dictionary(fc.constantFrom('size', 'lid', 'content', 'exclusive', 'extra'), value, {
  maxKeys: 4,
  noNullPrototype: true,
});

describe('the open reading', () => {
  const rows: readonly (readonly [value: unknown, closed: boolean, open: boolean])[] = [
    [{ size: 1 }, true, true],
    [{ size: 1, colour: 'red' }, false, true],
    [{ size: 1, lid: { a: 'x', c: 1 } }, false, true],
    [{ size: 1, content: { a: 'x' } }, true, true],
    [{ size: 1, content: { b: 1, c: 1 } }, false, true],
    [{ size: 1, exclusive: { a: 1, b: 1 } }, false, false],
    [{ size: '1', colour: 'red' }, false, false],
    [{ colour: 'red' }, false, false],
    [{ size: 1, lid: { a: 1, c: 1 } }, false, false],
  ];
  for (const [one, isClosed, isOpen] of rows) {
    it(`says ${isOpen} of ${JSON.stringify(one)}, the closed one ${isClosed}`, () => {
      expect([closed.is('Box', one), open.is('Box', one)]).toEqual([isClosed, isOpen]);
    });
  }

  it('accepts whatever the closed one accepts, and never minds an unknown key', () => {
    fc.assert(
      fc.property(box, (one) => {
        const strict = closed.validate('Box', one);
        const loose = open.validate('Box', one);
        if (strict.ok) expect(loose.ok).toBe(true);
        if (!loose.ok)
          expect(loose.errors.filter(({ keyword }) => /^(additional|unevaluated)/.test(keyword))).toEqual([]);
        // Where only unknown keys are wrong, the open reading has nothing left to say.
        if (
          !strict.ok &&
          !('content' in one) &&
          strict.errors.every(({ keyword }) => /^(additional|unevaluated)/.test(keyword))
        ) {
          expect(loose.ok).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
