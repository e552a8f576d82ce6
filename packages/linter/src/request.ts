import { channels } from '@bmsg/api/channels';
import { keys } from '@bmsg/api/keys';
import { validateMessageRequest } from '@bmsg/api/validators';
import { canonicalise, keyReaders } from '@bmsg/messaging';
import type { SpellingReport } from '@bmsg/messaging';
import type { Circumstances, MessageView, Request } from './check.ts';
import type { Document } from './document.ts';
import { select } from './members.ts';
import { createLocator } from './place.ts';

const requestReader = keyReaders(keys).get('MessageRequest');
const channelByName: ReadonlyMap<unknown, (typeof channels)[number]> = new Map(
  channels.map((channel) => [channel.name, channel]),
);

/** Reads a document as a request; undefined where it cannot be read. */
export function readRequest({ root, text, value }: Document, circumstances: Circumstances): Request | undefined {
  if (root === undefined) return undefined;
  const report: SpellingReport = { respellings: [], duplicates: [] };
  const canonical = requestReader === undefined ? value : canonicalise(value, requestReader, report);
  const result = validateMessageRequest(canonical, { maxErrors: 1000 });
  return {
    root,
    text,
    circumstances,
    locate: createLocator(root, text),
    value: canonical,
    respellings: report.respellings,
    messages: select({ pointer: '', value: canonical }, '/messages/msg/*').map(
      ({ pointer, value: message }): MessageView => ({
        pointer,
        message,
        channels: select({ pointer, value: message }, '/allowedChannels/*').flatMap(
          ({ value: name }) => channelByName.get(name) ?? [],
        ),
      }),
    ),
    structure: result.ok ? [] : result.errors,
  };
}
