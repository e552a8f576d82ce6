import { gsm7, octets, ucs2 } from '@bmsg/api/alphabets';
import type { TextPlan } from '@bmsg/runtime/assertions';
import { culpritAt } from './culprits.ts';
import type { Culprit } from './culprits.ts';
import { shortMessage } from './short-message.ts';

/** What a message says about the encoding of its text; absent members are `undefined`. */
export interface EncodingWish {
  /** `body.type` in its canonical spelling. */
  readonly type?: 'auto' | 'text' | 'binary' | undefined;
  /** The data coding scheme, 0 to 255. */
  readonly dcs?: number | undefined;
}

/** How a text goes over the air. `segmentCount` is what the wire calls parts; an empty text takes one. */
export type SegmentPlan =
  | {
      readonly encoding: 'gsm7';
      readonly septets: number;
      readonly segmentCount: number;
      /** The first character that is not in the alphabet: it and all others like it are sent as `?`. */
      readonly firstCulprit?: Culprit;
    }
  | {
      readonly encoding: 'ucs2';
      /** UTF-16 code units: a character beyond the basic plane is two. */
      readonly codeUnits: number;
      readonly segmentCount: number;
      /** The first character that the GSM alphabet lacks, where that is why this encoding was chosen. */
      readonly firstCulprit?: Culprit;
    }
  | { readonly encoding: 'octets'; readonly octets: number; readonly segmentCount: number };

/**
 * Encoding and number of segments of a text (doc L424-494, wire 1.6, wire 2#14-17).
 *
 * - Type `auto`: the GSM alphabet if it has every character, else UCS-2; `dcs` does not count.
 * - Type `binary`: octets as they come, counted in UTF-8, which is our reading of "no encoding is applied".
 * - Else `dcs` decides, and without it the GSM alphabet, in which other characters become `?`.
 *
 * Neither an escape sequence nor a surrogate pair is divided between segments.
 */
export function planSegments(text: string, wish: EncodingWish = {}): SegmentPlan {
  if (wish.type === 'auto') return withCulprit(text, shortMessage.planAuto(text));
  const encoding = wish.type === 'binary' ? 'octets' : encodingOf(wish.dcs ?? gsm7.dataCodingScheme);
  if (encoding === 'octets') return planOctets(text);
  return withCulprit(text, encoding === 'ucs2' ? shortMessage.planCodeUnits(text) : shortMessage.planSeptets(text));
}

function withCulprit(text: string, { unit, units, segmentCount, firstOutside }: TextPlan): SegmentPlan {
  if (firstOutside < 0 && unit === 'septets') return { encoding: 'gsm7', septets: units, segmentCount };
  const culprit = firstOutside < 0 ? {} : { firstCulprit: culpritAt(text, firstOutside) };
  return unit === 'septets'
    ? { encoding: 'gsm7', septets: units, segmentCount, ...culprit }
    : { encoding: 'ucs2', codeUnits: units, segmentCount, ...culprit };
}

/** The character set that a data coding scheme announces (3GPP TS 23.038 4); a reserved one counts as the GSM alphabet. */
function encodingOf(dcs: number): SegmentPlan['encoding'] {
  const group = dcs >> 4;
  if (group === 0xe) return 'ucs2';
  if (group === 0xf) return (dcs & 0b100) === 0 ? 'gsm7' : 'octets';
  const characterSet = group < 8 ? dcs & 0b1100 : gsm7.dataCodingScheme;
  if (characterSet === ucs2.dataCodingScheme) return 'ucs2';
  return characterSet === octets.dataCodingScheme ? 'octets' : 'gsm7';
}

function planOctets(text: string): SegmentPlan {
  let count = 0;
  for (const character of text) count += octetsOf(character.codePointAt(0) ?? 0);
  const segmentCount = count <= octets.single ? 1 : Math.ceil(count / octets.perSegment);
  return { encoding: 'octets', octets: count, segmentCount };
}

/** In UTF-8; half a surrogate pair takes the three octets of the replacement character. */
function octetsOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint > 0xffff ? 4 : 3;
}
