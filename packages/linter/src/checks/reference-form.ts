import type { RequestCheck } from '../check.ts';
import { select } from '../members.ts';

/** References that are longer than documented, or hold other characters. */
export const referenceForm: RequestCheck = function* ({ messages, locate }) {
  for (const { message, pointer } of messages) {
    for (const { pointer: at, value } of select({ pointer, value: message }, '/reference')) {
      if (typeof value === 'string' && /^[A-Za-z0-9_-]{1,32}$/.test(value)) continue;
      const reason =
        typeof value !== 'string'
          ? 'is no text'
          : value.length > 32
            ? `has ${value.length} characters`
            : 'is empty or holds other characters than letters, digits, hyphens and underscores';
      yield { place: locate.value(at), message: `The reference ${reason}.` };
    }
  }
};
