import { gsm7 } from '@bmsg/api/alphabets';
import * as fc from 'fast-check';
import { split } from 'split-sms';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../test/support/runs.ts';
import { planSegments } from './plan-segments.ts';
import type { EncodingWish, SegmentPlan } from './plan-segments.ts';

const texts = runs(12_000);
console.info(`Segments are compared with split-sms over ${texts} texts.`);

const basic = [...(gsm7.basic ?? '')].filter((character) => character !== '\u001B');
const extension = Object.keys(gsm7.extension ?? {});
const outside = ['я', '漢', '’', 'ê', '\t', '\u0000', '\u001B', '😀', '👩‍👩‍👧', '𝒳', '\uE000', '\uFFFF'];

/** Runs of one character make long texts whose cuts fall anywhere; single ones mix them. */
const piece = (characters: readonly string[], longest: number): fc.Arbitrary<string> =>
  fc.tuple(fc.constantFrom(...characters), fc.integer({ min: 1, max: longest })).map(([one, n]) => one.repeat(n));

const gsmText = fc
  .array(fc.oneof(piece(basic, 1), piece(basic, 160), piece(extension, 1), piece(extension, 80)), { maxLength: 12 })
  .map((pieces) => pieces.join(''));
const anyText = fc
  .array(fc.oneof(piece(basic, 70), piece(extension, 3), piece(outside, 1), piece(outside, 70)), { maxLength: 10 })
  .map((pieces) => pieces.join(''));
const text = fc.oneof(gsmText, anyText, fc.string({ unit: 'binary', maxLength: 200 }));

interface Count {
  readonly encoding: SegmentPlan['encoding'];
  readonly units: number;
  readonly segmentCount: number;
}

/** `auto` is what split-sms does by itself; text outside the alphabet costs one septet in both, as `?` here and as a space there. */
const wishes: readonly (readonly [string, EncodingWish, { readonly characterset?: 'GSM' | 'Unicode' }])[] = [
  ['of type auto', { type: 'auto' }, {}],
  ['with dcs 0', { dcs: 0 }, { characterset: 'GSM' }],
  ['with dcs 8', { dcs: 8 }, { characterset: 'Unicode' }],
];

describe('the segments of a text', () => {
  it.each(wishes)('%s are those of split-sms', (_, wish, options) => {
    fc.assert(
      fc.property(text, (one) => {
        expect(ours(one, wish)).toEqual(theirs(one, options));
      }),
      { numRuns: texts },
    );
  });

  /**
   * The one departure of split-sms, and all that the texts above leave out. It takes the code unit behind a high surrogate
   * for its other half, whatever it is, and counts one where there is none. Such text is no UTF-16 (RFC 2781 2.2), and the
   * gateway refuses it.
   */
  it('are not compared for half a surrogate pair, which split-sms counts as a whole one', () => {
    expect(theirs('\uD83D', { characterset: 'Unicode' }).units).toBe(2);
    expect(ours('\uD83D', { dcs: 8 }).units).toBe(1);
  });

  it('never divide an escape sequence nor a surrogate pair, wherever the cut falls', () => {
    const cases = [
      { wish: { dcs: 0 }, filler: 'a', character: '€', perSegment: 153 },
      { wish: { dcs: 0 }, filler: 'a', character: '\f', perSegment: 153 },
      { wish: { dcs: 8 }, filler: 'я', character: '😀', perSegment: 67 },
    ];
    for (const { wish, filler, character, perSegment } of cases) {
      // Fills up to the end of the second segment; one unit of room does not hold a character of two.
      const roomy = filler.repeat(2 * perSegment - 2) + character;
      const tight = filler.repeat(2 * perSegment - 1) + character;
      expect([roomy, tight].map((one) => planSegments(one, wish).segmentCount)).toEqual([2, 3]);
    }
  });
});

function ours(one: string, wish: EncodingWish): Count {
  const plan = planSegments(one, wish);
  const { encoding, segmentCount } = plan;
  const units = encoding === 'gsm7' ? plan.septets : encoding === 'ucs2' ? plan.codeUnits : plan.octets;
  return { encoding, units, segmentCount };
}

function theirs(one: string, options: { readonly characterset?: 'GSM' | 'Unicode' }): Count {
  const { characterSet, bytes, parts } = split(one, { summary: true, ...options });
  // What it calls bytes are septets in the GSM alphabet.
  return characterSet === 'GSM'
    ? { encoding: 'gsm7', units: bytes, segmentCount: parts.length }
    : { encoding: 'ucs2', units: bytes / 2, segmentCount: parts.length };
}
