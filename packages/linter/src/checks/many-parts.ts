import { channels as allChannels } from '@bmsg/api/channels';
import type { RequestCheck } from '../check.ts';
import { select } from '../members.ts';
import { list } from '../rule-parameters.ts';

/**
 * Messages that may be cut into more segments than is advised. Parameter: `at`, patterns of JSON Pointers in a message to
 * the number that is allowed.
 */
export const manyParts: RequestCheck = function* ({ messages, locate }, rule) {
  for (const message of messages) {
    const { channels } = message;
    const segmented = (channels.length === 0 ? allChannels : channels).flatMap(
      ({ segmentation }) => segmentation ?? [],
    );
    if (segmented.length === 0) continue;
    const advised = Math.min(...segmented.map(({ advised }) => advised));
    const found = list(rule, 'at').flatMap((pattern) => select(message, pattern));
    for (const { pointer, value } of found) {
      if (typeof value !== 'number' || value <= advised) continue;
      yield {
        place: locate.value(pointer),
        message: `Up to ${value} parts are allowed; no more than ${advised} are advised.`,
      };
    }
  }
};
