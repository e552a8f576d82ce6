import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth, graphemes, printable } from './printable.ts';

describe('what is printed of a text', () => {
  it.each<{ name: string; given: string; want: string }>([
    { name: 'a text', given: 'Hello, Zoë 漢 👩‍👧', want: 'Hello, Zoë 漢 👩‍👧' },
    { name: 'a tab', given: 'a\tb', want: 'a  b' },
    { name: 'escape sequences', given: '\u001B[2J\u009B31m\u0007', want: '␛[2J\uFFFD31m␇' },
    { name: 'line breaks', given: 'a\nb\rc\u2028d', want: 'a␊b␍c\uFFFDd' },
    { name: 'turns of direction', given: 'a\u202Eb\u2066c\u200Fd\u061Ce', want: 'a\uFFFDb\uFFFDc\uFFFDd\uFFFDe' },
    { name: 'what cannot be seen', given: 'a\u200Bb\uFEFFc\u{E0041}d', want: 'a\uFFFDb\uFFFDc\uFFFDd' },
    { name: 'a heap of accents', given: `e${'\u0301'.repeat(50)}x`, want: 'e\u0301\u0301\u0301x' },
  ])('$name', ({ given, want }) => {
    expect(printable(given)).toBe(want);
  });

  it('never holds a control character', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !/\p{Cc}/u.test(printable(text))));
  });
});

describe('the width of a text', () => {
  it.each<[string, number]>([
    ['', 0],
    ['abc', 3],
    ['Zoe\u0308', 3],
    ['漢字', 4],
    ['😀', 2],
    ['👩‍👧', 2],
    ['🇳🇱', 2],
    ['❤️', 2],
    ['1️⃣', 2],
    ['℃', 1],
    ['한국', 4],
    ['क्षि', 2],
  ])('%s is %i', (text, want) => {
    expect(displayWidth(text)).toBe(want);
  });

  it('is that of its graphemes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const parts = graphemes(text);
        expect(parts.join('')).toBe(text);
        expect(parts.reduce((sum, part) => sum + displayWidth(part), 0)).toBe(displayWidth(text));
      }),
    );
  });
});
