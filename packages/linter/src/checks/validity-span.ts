import { expiryOf, readValidity } from '@bmsg/messaging';
import type { RequestCheck } from '../check.ts';
import { select } from '../members.ts';

/** Times to live that are too short to be relied on, or longer than is granted. Moments are left alone: a text has no clock. */
export const validitySpan: RequestCheck = function* ({ messages, locate }) {
  for (const { message, pointer } of messages) {
    for (const { pointer: at, value } of select({ pointer, value: message }, '/validity')) {
      if (typeof value !== 'string') continue;
      const validity = readValidity(value);
      if (validity?.kind !== 'relative') continue;
      const { isCapped, isShort } = expiryOf(validity, 0);
      if (isShort) yield { place: locate.value(at), message: `"${value}" is shorter than the platform vouches for.` };
      if (isCapped)
        yield { place: locate.value(at), message: `"${value}" is longer than the platform goes on trying.` };
    }
  }
};
