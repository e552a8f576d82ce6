import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalKey, firstSpelling, foldAscii, keyInAnyCase, memberInAnyCase, spellings } from './key-spelling.ts';

describe('foldAscii', () => {
  it.each([
    ['From', 'from'],
    ['X-API-KEY', 'x-api-key'],
    ['\u212Aey', '\u212Aey'],
    ['ſ', 'ſ'],
    ['İıI', 'İıi'],
    ['STRAẞE', 'straẞe'],
    ['ÄΣ', 'ÄΣ'],
    ['@[`{', '@[`{'],
    ['', ''],
  ])('%s is %s', (text, want) => {
    expect(foldAscii(text)).toBe(want);
  });

  it('is what lower case is in texts of ASCII, and leaves all other letters alone', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary-ascii' }), (text) => foldAscii(text) === text.toLowerCase()));
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const want = [...text].map((letter) => (letter < '\u0080' ? letter.toLowerCase() : letter)).join('');
        expect(foldAscii(text)).toBe(want);
      }),
    );
  });
});

describe('keys in any spelling', () => {
  const table = spellings(['from', 'FROM', 'Key']);
  it.each([
    ['FROM', 'from'],
    ['fRom', 'from'],
    ['kEY', 'Key'],
    ['\u212Aey', '\u212Aey'],
    ['other', 'other'],
    ['__proto__', '__proto__'],
  ])('%s is spelt %s', (key, want) => {
    expect(canonicalKey(key, table)).toBe(want);
  });

  it.each<{ object: object; own: string | undefined; first: string | undefined }>([
    { object: { From: 1, from: 2 }, own: 'from', first: 'From' },
    { object: { FROM: 1, From: 2 }, own: 'FROM', first: 'FROM' },
    { object: { from: undefined, FROM: 1 }, own: 'FROM', first: 'FROM' },
    { object: { from: undefined }, own: undefined, first: undefined },
    { object: Object.create({ from: 1 }) as object, own: undefined, first: undefined },
    { object: {}, own: undefined, first: undefined },
  ])('from in $object', ({ object, own, first }) => {
    expect(keyInAnyCase(object, 'from')).toBe(own);
    expect(firstSpelling(object, 'from')).toBe(first);
    expect(memberInAnyCase(object, 'from')).toBe(
      own === undefined ? undefined : (object as Record<string, unknown>)[own],
    );
  });
});
