import type { RequestCheck } from '../check.ts';
import { select } from '../members.ts';

/** Channels that are on their way out. */
export const deprecatedChannel: RequestCheck = function* ({ messages, locate }) {
  for (const message of messages) {
    for (const named of select(message, '/allowedChannels/*')) {
      const deprecated = message.channels.find(({ name }) => name === named.value)?.deprecated;
      if (deprecated === undefined) continue;
      const { note, replacedBy } = deprecated;
      yield {
        place: locate.value(named.pointer),
        subject: named.pointer,
        message: `${String(named.value)} is deprecated. ${note}`,
        fix: replacedBy === undefined ? 'Allow another channel beside it.' : `Use ${replacedBy}.`,
      };
    }
  }
};
