import type { MessageView, RequestCheck } from '../check.ts';
import { member, select } from '../members.ts';
import type { Member } from '../members.ts';
import { namesOf } from '../names-of.ts';
import { text } from '../rule-parameters.ts';

const words = { richContent: '"richContent"', item: 'the conversation item that they belong to' } as const;

/**
 * Suggestions where none of the channels of a message looks for them. Parameter: `card`, the key of an item that makes a
 * card of it, whose suggestions are its own.
 */
export const suggestionPlace: RequestCheck = function* ({ messages, locate }, rule) {
  for (const message of messages) {
    const { channels } = message;
    if (channels.length === 0) continue;
    for (const right of ['richContent', 'item'] as const) {
      if (!channels.every(({ suggestions }) => suggestions?.place === right)) continue;
      for (const { pointer } of right === 'item' ? ofRichContent(message) : ofItems(message, text(rule, 'card'))) {
        yield {
          place: locate.holder(pointer),
          subject: pointer,
          message: `${namesOf(channels)} ${channels.length === 1 ? 'takes' : 'take'} suggestions from ${words[right]}.`,
          fix: `Move them to ${words[right]}.`,
        };
      }
    }
  }
};

function ofRichContent(message: MessageView): readonly Member[] {
  return select(message, '/richContent/suggestions');
}

function ofItems(message: MessageView, card: string): readonly Member[] {
  return select(message, '/richContent/conversation/*')
    .filter(({ value }) => member(value, card) === undefined)
    .flatMap((item) => select(item, '/suggestions'));
}
