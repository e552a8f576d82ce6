import { channels } from '@bmsg/api/channels';
import { keys } from '@bmsg/api/keys';
import { validateMessageRequest } from '@bmsg/api/validators';
import { canonicalise, keyReaders } from '@bmsg/messaging';
import type { Respelling, SpellingReport } from '@bmsg/messaging';
import type { Circumstances, MessageView, Request } from './check.ts';
import type { JsonTree, Node } from './json/tree.ts';
import { knownKeys } from './known-keys.ts';
import { select } from './members.ts';
import type { Member } from './members.ts';
import { withMissingKeys } from './missing-keys.ts';
import { createLocator } from './place.ts';

const requestReader = keyReaders(keys).get('MessageRequest');
const channelByName: ReadonlyMap<unknown, (typeof channels)[number]> = new Map(
  channels.map((channel) => [channel.name, channel]),
);

/** What a value is read as: a call's body, one of its messages, or whichever of the two it looks like. */
export type Reading = 'request' | 'message' | 'either';

/** Where a message on its own would stand in a request. */
const loneMessage = '/messages/msg/0';

const keysOfRequests = knownKeys('');
const keysOfMessages = knownKeys(loneMessage);

/** Reads a value as a request; a message on its own as a request that holds nothing else. */
export function readRequest(tree: JsonTree, root: Node, reading: Reading, circumstances: Circumstances): Request {
  const isMessage = reading === 'message' || (reading === 'either' && looksLikeMessage(tree, root));
  const given = tree.value(root);
  const value = isMessage ? { messages: { msg: [given] } } : given;
  const { canonical, respellings } = inCanonicalSpelling(value);
  const result = validateMessageRequest(canonical, { maxErrors: 1000 });
  const messages = select({ pointer: '', value: canonical }, '/messages/msg/*').map(viewOf);
  return {
    tree,
    root,
    circumstances,
    prefix: isMessage ? loneMessage : '',
    locate: createLocator(tree, root, isMessage ? loneMessage : ''),
    value: canonical,
    respellings,
    messages,
    keys: keysIn(messages),
    channelNames: new Set(messages.flatMap(({ channels: named }) => named.map(({ name }) => name))),
    structure: result.ok ? [] : withMissingKeys(result.errors),
  };
}

/** Most requests are in canonical spelling, and a report of what is not costs far more than to see that. */
function inCanonicalSpelling(value: unknown): {
  readonly canonical: unknown;
  readonly respellings: readonly Respelling[];
} {
  const report: SpellingReport = { respellings: [], duplicates: [] };
  if (requestReader === undefined || canonicalise(value, requestReader) === value) {
    return { canonical: value, respellings: [] };
  }
  return { canonical: canonicalise(value, requestReader, report), respellings: report.respellings };
}

/** Whether an object has a key of a message, and none of a request. */
export function looksLikeMessage(tree: JsonTree, root: Node): boolean {
  const has = (key: string): boolean => tree.step(root, key) !== undefined;
  return !keysOfRequests.some(has) && keysOfMessages.some(has);
}

function viewOf({ pointer, value: message }: Member): MessageView {
  const named = select({ pointer, value: message }, '/allowedChannels/*');
  return { pointer, message, channels: named.flatMap(({ value: name }) => channelByName.get(name) ?? []) };
}

function keysIn(messages: readonly MessageView[]): ReadonlySet<string> {
  const found = new Set<string>();
  const open: unknown[] = messages.map(({ message }) => message);
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value !== 'object' || value === null) continue;
    if (Array.isArray(value)) {
      for (const item of value as readonly unknown[]) open.push(item);
      continue;
    }
    for (const [key, below] of Object.entries(value)) {
      found.add(key);
      open.push(below);
    }
  }
  return found;
}
