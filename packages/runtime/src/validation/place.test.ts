import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { below, placeAt, pointerOf, tokensOf } from './place.ts';
import type { Place } from './place.ts';

const placeOf = (tokens: readonly (string | number)[]): Place =>
  tokens.reduce<Place>((above, token) => below(above, token), undefined);

describe('a place', () => {
  it.each<{ tokens: (string | number)[]; pointer: string }>([
    { tokens: [], pointer: '' },
    { tokens: ['to', 0, 'number'], pointer: '/to/0/number' },
    { tokens: ['a/b', '~', '~1', ''], pointer: '/a~1b/~0/~01/' },
    { tokens: ['__proto__', '😀', ' '], pointer: '/__proto__/😀/ ' },
  ])('$pointer', ({ tokens, pointer }) => {
    expect(pointerOf(placeOf(tokens))).toBe(pointer);
    expect(tokensOf(placeOf(tokens))).toEqual(tokens);
  });

  it('is found again by its pointer', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('~', '/', '0', '1', 'a') })), (tokens) => {
        expect(tokensOf(placeAt(pointerOf(placeOf(tokens))))).toEqual(tokens);
      }),
    );
  });
});
