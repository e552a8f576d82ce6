import { capabilities } from '@bmsg/api/capabilities';
import { isRecord } from '../acceptance/is-record.ts';

/** A part of a message, with the JSON Pointer to it. */
export interface Part {
  readonly pointer: string;
  readonly value: unknown;
}

/** Content that asks for a capability, the id of which it gives. */
export interface Content extends Part {
  readonly capability: string;
  /** The key of the conversation item that it is. */
  readonly key: string;
}

/** Suggestions, and what they belong to: the conversation, an item of it, or a card, whether it is an item or one of several. */
export interface SuggestionList extends Part {
  readonly place: 'richContent' | 'item' | 'card';
  readonly suggestions: readonly unknown[];
}

const byItemKey: ReadonlyMap<string, string> = new Map(
  capabilities.flatMap(({ id, itemKey }) => (itemKey === undefined ? [] : [[itemKey, id]])),
);

const withSuggestions: ReadonlySet<string> = new Set(
  capabilities.flatMap(({ id, ownSuggestions }) => (ownSuggestions ? [id] : [])),
);

/** The capability that a key of a conversation item asks for; undefined if it asks for none. */
export function capabilityOfItem(key: string): string | undefined {
  return byItemKey.get(key);
}

/** The conversation of a canonical message; empty where it has none. */
export function conversationOf(message: object): readonly Part[] {
  return itemsAt(member(member(message, 'richContent'), 'conversation'), '/richContent/conversation');
}

/** The contents of a conversation item, in its own order. Keys that ask for nothing, such as those of the layout, are left out. */
export function contentsOf({ pointer, value }: Part): readonly Content[] {
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, content]) => {
    const capability = capabilityOfItem(key);
    return capability === undefined ? [] : [{ key, capability, pointer: `${pointer}/${key}`, value: content }];
  });
}

/** All files of a conversation item, those in its cards included. */
export function mediaOf(item: Part): readonly Part[] {
  return [...partsAt(item, '/media'), ...partsAt(item, '/carousel/cards/*/media')];
}

/** Every list of suggestions of a canonical message that is not empty. */
export function suggestionListsOf(message: object): readonly SuggestionList[] {
  const list = (place: SuggestionList['place'], part: Part): SuggestionList[] =>
    Array.isArray(part.value) && part.value.length > 0 ? [{ ...part, place, suggestions: part.value }] : [];
  const whole: Part = { pointer: '', value: message };
  return [
    ...partsAt(whole, '/richContent/suggestions').flatMap((part) => list('richContent', part)),
    ...conversationOf(message).flatMap((item) => [
      ...partsAt(item, '/suggestions').flatMap((part) => list(isCard(item) ? 'card' : 'item', part)),
      ...partsAt(item, '/carousel/cards/*/suggestions').flatMap((part) => list('card', part)),
    ]),
  ];
}

function isCard(item: Part): boolean {
  return contentsOf(item).some(({ capability }) => withSuggestions.has(capability));
}

/** What a pattern leads to: a JSON Pointer in which `*` stands for every item of an array. */
export function partsAt(from: Part, pattern: string): readonly Part[] {
  let parts: readonly Part[] = [from];
  for (const token of pattern.split('/').slice(1)) {
    parts = parts.flatMap(({ pointer, value }) => {
      if (token === '*') return itemsAt(value, pointer);
      const found = member(value, token);
      return found === undefined ? [] : [{ pointer: `${pointer}/${token}`, value: found }];
    });
  }
  return parts;
}

/** The member of an object; undefined of anything else. */
export function member(value: unknown, key: string): unknown {
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

function itemsAt(value: unknown, pointer: string): readonly Part[] {
  return Array.isArray(value)
    ? value.map((item: unknown, index) => ({ pointer: `${pointer}/${index}`, value: item }))
    : [];
}
