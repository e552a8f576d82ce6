import type { RequestCheck } from '../check.ts';
import { select } from '../members.ts';
import { list } from '../rule-parameters.ts';

/** Texts with half a character in them. Parameter: `at`, patterns of JSON Pointers in a message to the texts. */
export const wellFormed: RequestCheck = function* ({ messages, locate }, rule) {
  // Half a surrogate pair: an emoji that was cut in two.
  const half = /\p{Surrogate}/u;
  for (const message of messages) {
    for (const { pointer: at, value } of list(rule, 'at').flatMap((one) => select(message, one))) {
      const index = typeof value === 'string' ? value.search(half) : -1;
      if (index < 0) continue;
      const code = String(value).charCodeAt(index).toString(16).toUpperCase();
      yield { place: locate.within(at, index, 1), subject: at, message: `U+${code} is half a character.` };
    }
  }
};
