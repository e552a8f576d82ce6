import type { RequestCheck } from '../check.ts';
import { member, select } from '../members.ts';
import { namesOf } from '../names-of.ts';
import { appendToken } from '../pointer.ts';

/** Fields without which a channel that a message names cannot be reached. */
export const requiredByChannel: RequestCheck = function* ({ messages, locate }) {
  for (const message of messages) {
    for (const { name, requires = [] } of message.channels) {
      for (const { field } of requires) {
        if (member(message.value, field) !== undefined) continue;
        const named = select(message, '/allowedChannels/*').find(({ value }) => value === name);
        yield {
          place: locate.value((named ?? message).pointer),
          subject: appendToken(message.pointer, field),
          message: `${name} needs "${field}", which is missing.`,
          fix: `Add "${field}" to the message.`,
        };
      }
    }
  }
};

/** Channels that the server does not serve to which the call goes, where that is known. */
export const channelServer: RequestCheck = function* ({ circumstances: { server }, messages, locate }) {
  if (server === undefined) return;
  for (const message of messages) {
    for (const named of select(message, '/allowedChannels/*')) {
      const { servers } = message.channels.find(({ name }) => name === named.value) ?? {};
      if (servers === undefined || servers.ids.includes(server)) continue;
      yield {
        place: locate.value(named.pointer),
        subject: named.pointer,
        message: `${String(named.value)} is not served by the server "${server}".`,
        fix: `Send it to ${servers.ids.join(' or ')}.`,
      };
    }
  }
};

/** Texts with formatting marks for channels that show the marks and not the formatting. Parameter: see `unsupported-content`. */
export const formattingShown: RequestCheck = function* ({ messages, locate }, rule) {
  const capability = String(rule.parameters?.['formatting']);
  // A word or several between asterisks or tildes, which stand at the edges of words. Other marks have other uses.
  const marked = /(?<![\p{L}\p{N}*~])([*~])(?=\p{L})[^*~\n]{0,60}[^*~\s]\1(?![\p{L}\p{N}*~])/u;
  for (const message of messages) {
    const { channels } = message;
    if (channels.length === 0) continue;
    if (!channels.every(({ capabilities }) => capabilities[capability]?.is === 'unsupported')) continue;
    const texts = ['/body/content', '/richContent/conversation/*/text'].flatMap((pattern) => select(message, pattern));
    for (const { pointer: at, value } of texts) {
      const match = typeof value === 'string' && /[*~]/.test(value) ? marked.exec(value) : null;
      if (match === null) continue;
      const [found] = match;
      yield {
        place: locate.within(at, match.index, found.length),
        subject: at,
        message: `${found} arrives with its marks: ${namesOf(channels)} ${channels.length === 1 ? 'has' : 'have'} no formatting.`,
      };
    }
  }
};
