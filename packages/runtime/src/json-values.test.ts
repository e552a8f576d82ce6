import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../test/support/runs.ts';
import { equal, equalItems, isLongerThan, isNoMultipleOf, isShorterThan } from './json-values.ts';

const value = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<unknown>(null, true, false, 0, -0, 1, '', '0', 'a', '{}', '[]', 'null'),
    fc.array(tie('value'), { maxLength: 2 }),
    fc.dictionary(fc.constantFrom('a', 'b', '__proto__', 'toString', 'constructor'), tie('value'), { maxKeys: 2 }),
  ),
})).value;

/** Keys in another order, and without a prototype. */
function copy(original: unknown): unknown {
  if (Array.isArray(original)) return original.map(copy);
  if (typeof original !== 'object' || original === null) return original;
  const entries = Object.entries(original).reverse();
  const result = Object.create(null) as Record<string, unknown>;
  for (const [key, member] of entries) {
    Object.defineProperty(result, key, { value: copy(member), enumerable: true, configurable: true, writable: true });
  }
  return result;
}

describe('equal', () => {
  const rows: readonly (readonly [a: unknown, b: unknown, same: boolean])[] = [
    [1, 1, true],
    [0, -0, true],
    [Number.NaN, Number.NaN, true],
    [1, '1', false],
    [0, false, false],
    [null, undefined, false],
    [null, {}, false],
    [[], {}, false],
    [[1, 2], [2, 1], false],
    [{ a: 1, b: 2 }, { b: 2, a: 1 }, true],
    [{ a: 1 }, { a: 1, b: 1 }, false],
    [{ a: undefined }, { b: undefined }, false],
    [{ toString: '' }, { toString: '' }, true],
    [{ valueOf: 1 }, { constructor: 1 }, false],
    [JSON.parse('{"__proto__": 1}'), {}, false],
  ];
  for (const [a, b, same] of rows) {
    it(`says ${same} of ${JSON.stringify(a)} and ${JSON.stringify(b)}`, () => {
      expect([equal(a, b), equal(b, a)]).toEqual([same, same]);
    });
  }

  it('does not care for the order of keys, nor for prototypes', () => {
    fc.assert(fc.property(value, (one) => equal(one, copy(one))));
  });
});

describe('equalItems', () => {
  it('finds what comparing each item with each other finds', () => {
    fc.assert(
      fc.property(fc.array(value, { maxLength: 6 }), (items) => {
        const hasPair = items.some((a, i) => items.some((b, j) => i < j && equal(a, b)));
        const pair = equalItems(items);
        expect(pair !== undefined).toBe(hasPair);
        if (pair !== undefined)
          expect([pair[0] < pair[1], equal(items[pair[0]], items[pair[1]])]).toEqual([true, true]);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('takes long lists', () => {
    const items = Array.from({ length: 50_000 }, (_, index) => ({ index }));
    expect(equalItems(items)).toBeUndefined();
    expect(equalItems([...items, { index: 7 }])).toEqual([7, 50_000]);
  });
});

describe('isLongerThan and isShorterThan', () => {
  it('count characters and not code units', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '😀', '\ud83d', '\ude00', 'é'), maxLength: 6 });
    fc.assert(
      fc.property(text, fc.integer({ min: 0, max: 7 }), (one, limit) => {
        const characters = [...one].length;
        expect([isLongerThan(one, limit), isShorterThan(one, limit)]).toEqual([characters > limit, characters < limit]);
      }),
      { numRuns: runs(1000) },
    );
  });
});

describe('isNoMultipleOf', () => {
  const rows: readonly (readonly [value: number, divisor: number, isMultiple: boolean])[] = [
    [6, 3, true],
    [7, 3, false],
    [0, 5, true],
    [19.99, 0.01, true],
    [1_999_999.99, 0.01, true],
    [19.995, 0.01, false],
    [0.3, 0.1, true],
    [-4.5, 1.5, true],
    [1e300, 1, true],
    [1e308, 0.123456789, false],
  ];
  for (const [one, divisor, isMultiple] of rows) {
    it(`knows that ${one} is ${isMultiple ? 'a' : 'no'} multiple of ${divisor}`, () => {
      expect(isNoMultipleOf(one, divisor)).toBe(!isMultiple);
    });
  }
});
