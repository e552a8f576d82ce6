import { channels } from '@bmsg/api/channels';
import { keys } from '@bmsg/api/keys';
import { validateMessageRequest } from '@bmsg/api/validators';
import { canonicalise, keyReaders } from '@bmsg/messaging';
import type { SpellingReport } from '@bmsg/messaging';
import type { Circumstances, MessageView, Request } from './check.ts';
import type { Document } from './document.ts';
import { select } from './members.ts';
import type { Member } from './members.ts';
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
  const messages = select({ pointer: '', value: canonical }, '/messages/msg/*').map(viewOf);
  return {
    root,
    text,
    circumstances,
    locate: createLocator(root, text),
    value: canonical,
    respellings: report.respellings,
    messages,
    fields: new Set(messages.flatMap(({ message }) => fieldsOf(message))),
    channelNames: new Set(messages.flatMap(({ channels: named }) => named.map(({ name }) => name))),
    structure: result.ok ? [] : result.errors,
  };
}

function viewOf({ pointer, value: message }: Member): MessageView {
  const named = select({ pointer, value: message }, '/allowedChannels/*');
  return { pointer, message, channels: named.flatMap(({ value: name }) => channelByName.get(name) ?? []) };
}

function fieldsOf(message: unknown): readonly string[] {
  return typeof message === 'object' && message !== null ? Object.keys(message) : [];
}
