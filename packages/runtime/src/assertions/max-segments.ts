import * as sentences from '../validation/sentences.ts';
import type { Assertion } from './assertion.ts';
import { ShortMessage } from './short-message.ts';
import type { SegmentedAlphabet } from './short-message.ts';

/**
 * `x-max-segments`: a text that takes no more segments than this, in the encoding that the type `AUTO` would choose for
 * it. Without an alphabet of septets or one of code units, the first text makes it throw a TypeError.
 */
export function maxSegments(limit: number, alphabets: readonly SegmentedAlphabet[]): Assertion {
  let shortMessage: ShortMessage | undefined;
  const segmentsOf = (text: string): number => {
    // Its table takes a moment, which who only loads a module should not pay for.
    shortMessage ??= new ShortMessage(alphabets);
    return shortMessage.planAuto(text).segmentCount;
  };
  return {
    keyword: 'x-max-segments',
    passes: (text) => segmentsOf(text) <= limit,
    params: (text) => ({ limit, segments: segmentsOf(text) }),
    sentence: sentences.maxSegments,
  };
}
