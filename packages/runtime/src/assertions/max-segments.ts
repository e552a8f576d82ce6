import type { Assertion } from './assertion.ts';
import { ShortMessage } from './short-message.ts';
import type { SegmentedAlphabet } from './short-message.ts';

/**
 * `x-max-segments`: a text that takes no more segments than this, in the encoding that the type `AUTO` would choose for
 * it. Throws a TypeError without an alphabet of septets or one of code units.
 */
export function maxSegments(limit: number, alphabets: readonly SegmentedAlphabet[]): Assertion {
  const shortMessage = new ShortMessage(alphabets);
  return {
    keyword: 'x-max-segments',
    passes: (text) => shortMessage.planAuto(text).segmentCount <= limit,
    params: (text) => ({ limit, segments: shortMessage.planAuto(text).segmentCount }),
  };
}
