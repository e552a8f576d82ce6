import { channels } from '@bmsg/api/channels';
import { keys } from '@bmsg/api/keys';
import { validateMessageRequest } from '@bmsg/api/validators';
import { canonicalise, keyReaders } from '@bmsg/messaging';
import type { SpellingReport } from '@bmsg/messaging';
import type { Circumstances, MessageView, Request } from './check.ts';
import type { JsonTree, Node } from './json/tree.ts';
import { knownKeys } from './known-keys.ts';
import { select } from './members.ts';
import type { Member } from './members.ts';
import { createLocator } from './place.ts';

const requestReader = keyReaders(keys).get('MessageRequest');
const channelByName: ReadonlyMap<unknown, (typeof channels)[number]> = new Map(
  channels.map((channel) => [channel.name, channel]),
);

/** What a value is read as: a call's body, one of its messages, or whichever of the two it looks like. */
export type Reading = 'request' | 'message' | 'either';

/** Where a message on its own would stand in a request. */
const loneMessage = '/messages/msg/0';

/** Reads a value as a request; a message on its own as a request that holds nothing else. */
export function readRequest(tree: JsonTree, root: Node, reading: Reading, circumstances: Circumstances): Request {
  const isMessage = reading === 'message' || (reading === 'either' && looksLikeMessage(tree, root));
  const given = tree.value(root);
  const value = isMessage ? { messages: { msg: [given] } } : given;
  const report: SpellingReport = { respellings: [], duplicates: [] };
  const canonical = requestReader === undefined ? value : canonicalise(value, requestReader, report);
  const result = validateMessageRequest(canonical, { maxErrors: 1000 });
  const messages = select({ pointer: '', value: canonical }, '/messages/msg/*').map(viewOf);
  return {
    tree,
    root,
    circumstances,
    prefix: isMessage ? loneMessage : '',
    locate: createLocator(tree, root, isMessage ? loneMessage : ''),
    value: canonical,
    respellings: report.respellings,
    messages,
    fields: new Set(messages.flatMap(({ message }) => fieldsOf(message))),
    channelNames: new Set(messages.flatMap(({ channels: named }) => named.map(({ name }) => name))),
    structure: result.ok ? [] : result.errors,
  };
}

function looksLikeMessage(tree: JsonTree, root: Node): boolean {
  const has = (key: string): boolean => tree.step(root, key) !== undefined;
  return !knownKeys('').some(has) && knownKeys(loneMessage).some(has);
}

function viewOf({ pointer, value: message }: Member): MessageView {
  const named = select({ pointer, value: message }, '/allowedChannels/*');
  return { pointer, message, channels: named.flatMap(({ value: name }) => channelByName.get(name) ?? []) };
}

function fieldsOf(message: unknown): readonly string[] {
  return typeof message === 'object' && message !== null ? Object.keys(message) : [];
}
