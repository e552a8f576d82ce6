import { gsm7 } from '@bmsg/api/alphabets';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listCulprits } from './culprits.ts';
import { planSegments } from './plan-segments.ts';
import type { EncodingWish, SegmentPlan } from './plan-segments.ts';

const a = (count: number): string => 'a'.repeat(count);
const auto = { type: 'auto' } as const;

describe('the segments of a text', () => {
  it.each<[string, string, EncodingWish, SegmentPlan]>([
    ['an empty text', '', {}, { encoding: 'gsm7', septets: 0, segmentCount: 1 }],
    ['160 septets', a(160), {}, { encoding: 'gsm7', septets: 160, segmentCount: 1 }],
    ['161 septets', a(161), {}, { encoding: 'gsm7', septets: 161, segmentCount: 2 }],
    ['two full segments', a(306), {}, { encoding: 'gsm7', septets: 306, segmentCount: 2 }],
    ['one septet more', a(307), {}, { encoding: 'gsm7', septets: 307, segmentCount: 3 }],
    ['eight full segments', a(1224), {}, { encoding: 'gsm7', septets: 1224, segmentCount: 8 }],
    ['an escape at the end of a single message', `${a(158)}€`, {}, { encoding: 'gsm7', septets: 160, segmentCount: 1 }],
    [
      'an escape that would be cut in two',
      `${a(152)}€${a(151)}`,
      {},
      { encoding: 'gsm7', septets: 305, segmentCount: 2 },
    ],
    [
      'an escape that the cut pushes on',
      `${a(152)}€${a(152)}`,
      {},
      { encoding: 'gsm7', septets: 306, segmentCount: 3 },
    ],
    ['Greek capitals of the alphabet', 'ΔΦΓΛΩΠΨΣΘΞ', auto, { encoding: 'gsm7', septets: 10, segmentCount: 1 }],
    [
      'a lone escape',
      '\u001B',
      auto,
      { encoding: 'ucs2', codeUnits: 1, segmentCount: 1, firstCulprit: { character: '\u001B', index: 0 } },
    ],
    [
      'auto with other letters',
      'aЯ',
      auto,
      { encoding: 'ucs2', codeUnits: 2, segmentCount: 1, firstCulprit: { character: 'Я', index: 1 } },
    ],
    [
      'auto, where dcs does not count',
      'abc',
      { type: 'auto', dcs: 8 },
      { encoding: 'gsm7', septets: 3, segmentCount: 1 },
    ],
    [
      'auto with dcs 0 and other letters',
      'Я',
      { type: 'auto', dcs: 0 },
      { encoding: 'ucs2', codeUnits: 1, segmentCount: 1, firstCulprit: { character: 'Я', index: 0 } },
    ],
    [
      'a typographic quote',
      'It’s',
      auto,
      {
        encoding: 'ucs2',
        codeUnits: 4,
        segmentCount: 1,
        firstCulprit: { character: '’', index: 2, nearEquivalent: "'" },
      },
    ],
    ['70 code units', 'я'.repeat(70), { dcs: 8 }, { encoding: 'ucs2', codeUnits: 70, segmentCount: 1 }],
    ['71 code units', 'я'.repeat(71), { dcs: 8 }, { encoding: 'ucs2', codeUnits: 71, segmentCount: 2 }],
    ['134 code units', 'я'.repeat(134), { dcs: 8 }, { encoding: 'ucs2', codeUnits: 134, segmentCount: 2 }],
    [
      'a pair that would be cut in two',
      `${'я'.repeat(66)}😀${'я'.repeat(67)}`,
      { dcs: 8 },
      { encoding: 'ucs2', codeUnits: 135, segmentCount: 3 },
    ],
    ['35 emoji', '😀'.repeat(35), { dcs: 8 }, { encoding: 'ucs2', codeUnits: 70, segmentCount: 1 }],
    ['66 emoji, 33 a segment', '😀'.repeat(66), { dcs: 8 }, { encoding: 'ucs2', codeUnits: 132, segmentCount: 2 }],
    ['dcs 8 for a text that needs it not', a(71), { dcs: 8 }, { encoding: 'ucs2', codeUnits: 71, segmentCount: 2 }],
    [
      'no wish and other letters, which become question marks',
      'aЯ😀b',
      {},
      { encoding: 'gsm7', septets: 4, segmentCount: 1, firstCulprit: { character: 'Я', index: 1 } },
    ],
    [
      'type text and other letters',
      'Я',
      { type: 'text' },
      { encoding: 'gsm7', septets: 1, segmentCount: 1, firstCulprit: { character: 'Я', index: 0 } },
    ],
    ['type text and dcs 8', 'Я', { type: 'text', dcs: 8 }, { encoding: 'ucs2', codeUnits: 1, segmentCount: 1 }],
    [
      '161 emoji that become question marks',
      '😀'.repeat(161),
      {},
      { encoding: 'gsm7', septets: 161, segmentCount: 2, firstCulprit: { character: '😀', index: 0 } },
    ],
    [
      'half a surrogate pair',
      '\uD83D',
      auto,
      { encoding: 'ucs2', codeUnits: 1, segmentCount: 1, firstCulprit: { character: '\uD83D', index: 0 } },
    ],
    ['binary', a(140), { type: 'binary' }, { encoding: 'octets', octets: 140, segmentCount: 1 }],
    ['binary in segments of 134', a(269), { type: 'binary' }, { encoding: 'octets', octets: 269, segmentCount: 3 }],
    [
      'binary beyond ASCII',
      'éЯ€😀\uD83D',
      { type: 'binary', dcs: 8 },
      { encoding: 'octets', octets: 14, segmentCount: 1 },
    ],
    ['dcs 4', a(141), { dcs: 4 }, { encoding: 'octets', octets: 141, segmentCount: 2 }],
    ['dcs 16, message class 0', 'ab', { dcs: 16 }, { encoding: 'gsm7', septets: 2, segmentCount: 1 }],
    ['dcs 24, class 0 in UCS-2', 'ab', { dcs: 24 }, { encoding: 'ucs2', codeUnits: 2, segmentCount: 1 }],
    ['dcs 224, a waiting message in UCS-2', 'ab', { dcs: 224 }, { encoding: 'ucs2', codeUnits: 2, segmentCount: 1 }],
    ['dcs 245, data of class 1', 'ab', { dcs: 245 }, { encoding: 'octets', octets: 2, segmentCount: 1 }],
    ['dcs 240', 'ab', { dcs: 240 }, { encoding: 'gsm7', septets: 2, segmentCount: 1 }],
    ['dcs 200, no other character set', 'ab', { dcs: 200 }, { encoding: 'gsm7', septets: 2, segmentCount: 1 }],
  ])('%s', (_, text, wish, want) => {
    expect(planSegments(text, wish)).toEqual(want);
  });

  const character = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom('a', 'é', '\n', '@') },
    { weight: 3, arbitrary: fc.constantFrom('€', '[', '^', '\\') },
    { weight: 1, arbitrary: fc.constantFrom('я', '😀', '’', '\uD800', '\uDC00') },
  );
  const text = fc.array(character, { maxLength: 700 }).map((characters) => characters.join(''));
  const wish = fc.record({
    type: fc.constantFrom('auto' as const, 'text' as const, 'binary' as const, undefined),
    dcs: fc.constantFrom(0, 8, undefined),
  });

  it('agree with a naive cutting into segments, for any text', () => {
    fc.assert(
      fc.property(text, wish, (one, how) => {
        const plan = planSegments(one, how);
        const segments = naiveSegments(one, plan.encoding);
        expect(plan.segmentCount).toBe(segments.length);
        expect(segments.flat(2)).toEqual(naiveUnits(one, plan.encoding).flat());
        expect(counted(plan)).toBe(segments.flat(2).length);
      }),
    );
  });

  it('are never more for a text that is made shorter', () => {
    fc.assert(
      fc.property(text, wish, fc.nat(), (one, how, at) => {
        const plan = planSegments(one, how);
        const shorter = [...one].slice(0, at % (one.length + 1)).join('');
        expect(planSegments(shorter, how).segmentCount).toBeLessThanOrEqual(plan.segmentCount);
      }),
    );
  });
});

describe('the characters that make a text costly', () => {
  it('are listed with their places and what could stand instead', () => {
    expect(listCulprits('a’b—😀\u200B€')).toEqual([
      { character: '’', index: 1, nearEquivalent: "'" },
      { character: '—', index: 3, nearEquivalent: '-' },
      { character: '😀', index: 4 },
      { character: '\u200B', index: 6, nearEquivalent: '' },
    ]);
  });

  it('are replaced by texts that are in the alphabet', () => {
    const odd = Object.entries(gsm7.nearEquivalents ?? {}).filter(
      ([character, instead]) => listCulprits(character).length !== 1 || listCulprits(instead).length > 0,
    );
    expect(odd).toEqual([]);
    expect(Object.keys(gsm7.nearEquivalents ?? {}).length).toBeGreaterThan(300);
  });
});

describe('the GSM alphabet', () => {
  // Characters picked from the table of the standard, with their codes.
  it.each([
    ['@', 0x00],
    ['Ç', 0x09],
    ['\n', 0x0a],
    ['\r', 0x0d],
    ['Δ', 0x10],
    ['Ξ', 0x1a],
    ['É', 0x1f],
    ['¤', 0x24],
    ['0', 0x30],
    ['¡', 0x40],
    ['A', 0x41],
    ['§', 0x5f],
    ['¿', 0x60],
    ['a', 0x61],
    ['à', 0x7f],
  ])('has %j at its place', (character, code) => {
    expect(gsm7.basic?.charCodeAt(code)).toBe(character.charCodeAt(0));
  });

  it('has 128 places, no character twice, and ten extensions', () => {
    expect(new Set(gsm7.basic).size).toBe(128);
    expect(gsm7.basic?.length).toBe(128);
    expect(
      Object.keys(gsm7.extension ?? {})
        .sort()
        .join(''),
    ).toBe('\f[\\]^{|}~€');
  });
});

/** Each character as the list of units that must stay together. */
function naiveUnits(text: string, encoding: SegmentPlan['encoding']): string[][] {
  if (encoding === 'octets') return [...new TextEncoder().encode(text)].map((octet) => [String(octet)]);
  return [...text].map((character) => {
    if (encoding === 'ucs2') return character.split('');
    if (Object.hasOwn(gsm7.extension ?? {}, character)) return ['escape', character];
    return gsm7.basic?.includes(character) && character !== '\u001B' ? [character] : ['?'];
  });
}

function naiveSegments(text: string, encoding: SegmentPlan['encoding']): string[][][] {
  const [single, perSegment] = { gsm7: [160, 153], ucs2: [70, 67], octets: [140, 134] }[encoding] as [number, number];
  const units = naiveUnits(text, encoding);
  if (units.flat().length <= single) return [units];
  const segments: string[][][] = [[]];
  for (const unit of units) {
    if (segments.at(-1)!.flat().length + unit.length > perSegment) segments.push([]);
    segments.at(-1)!.push(unit);
  }
  return segments;
}

function counted(plan: SegmentPlan): number {
  if (plan.encoding === 'gsm7') return plan.septets;
  return plan.encoding === 'ucs2' ? plan.codeUnits : plan.octets;
}
