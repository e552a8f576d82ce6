import { channels as allChannels } from '@bmsg/api/channels';
import type { Channel } from '@bmsg/api/channels';
import type { RequestCheck } from '../check.ts';
import { select } from '../members.ts';
import { namesOf } from '../names-of.ts';
import { inSentence } from '../quote.ts';
import { text } from '../rule-parameters.ts';

/**
 * Senders that a channel cannot show. Parameter: `on`, `every` where none of the channels of a message can, `some` where
 * another one can.
 */
export const senderForm: RequestCheck = function* ({ messages, locate }, rule) {
  const wanted = text(rule, 'on');
  for (const message of messages) {
    const { channels } = message;
    for (const sender of select(message, '/from')) {
      const { value } = sender;
      if (typeof value !== 'string' || value === '') continue;
      const failing = channels.filter((channel) => !canShow(channel, value));
      if (failing.length === 0 || (failing.length === channels.length) !== (wanted === 'every')) continue;
      const remark = failing[0]?.addresses.remark ?? '';
      yield {
        place: locate.value(sender.pointer),
        subject: sender.pointer,
        message: `${inSentence(value)} cannot be shown on ${namesOf(failing)}. ${remark}`.trimEnd(),
      };
    }
  }
};

function canShow(channel: Channel, sender: string): boolean {
  return patterns.get(channel)?.test(sender) ?? true;
}

const patterns: ReadonlyMap<Channel, RegExp> = new Map(
  allChannels.flatMap((channel) => {
    const { senderPattern } = channel.addresses;
    return senderPattern === undefined ? [] : [[channel, new RegExp(senderPattern, 'u')] as const];
  }),
);
