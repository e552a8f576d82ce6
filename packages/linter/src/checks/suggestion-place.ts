import type { RequestCheck } from '../check.ts';
import { select } from '../members.ts';
import { namesOf } from '../names-of.ts';
import { suggestionPlaces } from '../suggestion-places.ts';

const other = { richContent: 'item', item: 'richContent' } as const;
const words = { richContent: '"richContent"', item: 'the conversation item that they belong to' } as const;

/** Suggestions where none of the channels of a message looks for them. */
export const suggestionPlace: RequestCheck = function* ({ messages, locate }) {
  for (const { channels, message, pointer } of messages) {
    if (channels.length === 0) continue;
    for (const right of ['richContent', 'item'] as const) {
      if (!channels.every(({ suggestions }) => suggestions?.place === right)) continue;
      for (const found of select({ pointer, value: message }, suggestionPlaces[other[right]])) {
        yield {
          place: locate.holder(found.pointer),
          message: `${namesOf(channels)} takes suggestions from ${words[right]}.`,
          fix: `Move them to ${words[right]}.`,
        };
      }
    }
  }
};
