import { describe, expect, it } from 'vitest';
import { maxSegments } from './max-segments.ts';
import type { SegmentedAlphabet } from './short-message.ts';

const septets: SegmentedAlphabet = {
  unit: 'septets',
  single: 160,
  perSegment: 153,
  basic: 'abc\u001B',
  extension: { '€': 0x65 },
};
const codeUnits: SegmentedAlphabet = { unit: 'codeUnits', single: 70, perSegment: 67 };
const alphabets = [septets, codeUnits];

describe('a limit on segments', () => {
  it.each([
    ['', 1, 'as an empty text takes one as well'],
    ['a'.repeat(160), 1, 'of septets'],
    ['a'.repeat(161), 2, 'of septets, with a header in each'],
    ['€'.repeat(80), 1, 'of characters that take two septets'],
    [`${'a'.repeat(152)}€${'a'.repeat(152)}`, 3, 'where a character does not fit into the rest of one'],
    ['ы'.repeat(70), 1, 'of code units'],
    ['ы'.repeat(71), 2, 'of code units, with a header in each'],
    ['😀'.repeat(35), 1, 'of characters beyond the basic plane'],
    [`${'a'.repeat(70)}ы`, 2, 'that one character makes more expensive'],
    ['\u001B', 1, 'of an escape, which is no character of the alphabet'],
  ])('%j takes %i, %s', (text, segments) => {
    expect(maxSegments(segments, alphabets).passes(text)).toBe(true);
    expect(maxSegments(segments - 1, alphabets).passes(text)).toBe(false);
    expect(maxSegments(segments - 1, alphabets).params(text)).toEqual({ limit: segments - 1, segments });
  });

  it('wants an alphabet of each kind', () => {
    expect(() => maxSegments(1, [septets]).passes('ы')).toThrow('No alphabet counts in codeUnits.');
  });
});
