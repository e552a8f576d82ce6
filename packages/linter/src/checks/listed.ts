import { foldAscii } from '@bmsg/messaging';
import type { RequestCheck } from '../check.ts';
import { select } from '../members.ts';
import { list } from '../rule-parameters.ts';

/** Channels that a message names and that a list does not have. Parameter: `channels`. */
export const listedChannels: RequestCheck = function* ({ messages, locate }, rule) {
  const listed = list(rule, 'channels');
  for (const message of messages) {
    for (const { pointer, value } of select(message, '/allowedChannels/*')) {
      // What is no channel at all, another rule says.
      if (!message.channels.some(({ name }) => name === value) || listed.includes(String(value))) continue;
      yield { place: locate.value(pointer), message: `The account does not have ${String(value)}.` };
    }
  }
};

/** Senders that a list does not have, letter case aside. Parameter: `senders`. */
export const listedSenders: RequestCheck = function* ({ messages, locate }, rule) {
  const listed = list(rule, 'senders');
  const folded = new Set(listed.map(foldAscii));
  for (const message of messages) {
    for (const { pointer, value } of select(message, '/from')) {
      if (typeof value !== 'string' || folded.has(foldAscii(value))) continue;
      yield {
        place: locate.value(pointer),
        message: `"${value}" is not among the senders that may be used.`,
        fix: `One of: ${listed.join(', ')}.`,
      };
    }
  }
};
