import { conversationOf, contentsOf, mediaOf, member, suggestionListsOf } from './message-parts.ts';
import type { Content, Part, SuggestionList } from './message-parts.ts';
import { capabilityOfKey, isCarried, isTakenAway, noteChange } from './leg-draft.ts';
import type { LegDraft } from './leg-draft.ts';
import { capabilityOfMedia, isUnlistedType } from './media-kind.ts';

const suggestionsCapability = capabilityOfKey('richContentKey', 'suggestions');

/** Notes what a channel makes of a conversation; returns JSON Pointers to all that it may show. */
export function planConversation(draft: LegDraft, message: object): readonly string[] {
  const conversation = conversationOf(message);
  const lists = suggestionListsOf(message);
  const shown = conversation.flatMap((item) => contentsOf(item).filter((content) => carriesContent(draft, content)));
  for (const item of conversation) {
    noteCombinations(draft, item);
    for (const media of mediaOf(item)) noteMedia(draft, media);
  }
  const offered = lists.filter((list) => carriesSuggestions(draft, list));
  noteLastItem(draft, conversation, offered);
  return [
    ...shown.map(({ pointer }) => pointer),
    ...offered.flatMap(({ pointer, suggestions }) => suggestions.map((_, index) => `${pointer}/${index}`)),
  ];
}

function carriesContent(draft: LegDraft, { capability, pointer }: Content): boolean {
  return isCarried(draft, pointer, capability, draft.channel.capabilities[capability]);
}

/** A file of a kind that the channel does not show, or of a type that it does not name. */
function noteMedia(draft: LegDraft, { pointer, value }: Part): void {
  const mimeType = member(value, 'mimeType');
  if (typeof mimeType !== 'string' || isTakenAway(pointer, draft)) return;
  const kind = capabilityOfMedia(mimeType);
  if (kind === undefined) draft.doubts.push({ pointer, about: mimeType });
  else if (!isCarried(draft, pointer, kind, draft.channel.capabilities[kind])) return;
  else if (isUnlistedType(draft.channel, kind, mimeType)) draft.doubts.push({ pointer, about: mimeType });
}

/** Contents of one item that the channel cannot show together. */
function noteCombinations(draft: LegDraft, { pointer, value }: Part): void {
  for (const { keys, is, remark, source } of draft.channel.combinations ?? []) {
    if (is !== 'unsupported' || keys.some((key) => member(value, key) === undefined)) continue;
    const about = keys.join(', ');
    for (const key of keys) {
      noteChange(draft, {
        pointer: `${pointer}/${key}`,
        why: 'combination',
        consequence: 'unknown',
        about,
        ...(remark !== undefined && { remark }),
        source,
      });
    }
  }
}

/** Whether the channel offers suggestions here; those that it does not know are noted one by one. */
function carriesSuggestions(draft: LegDraft, { place, pointer, suggestions }: SuggestionList): boolean {
  const { capabilities, suggestions: offer } = draft.channel;
  if (isTakenAway(pointer, draft)) return false;
  if (!isCarried(draft, pointer, suggestionsCapability, capabilities[suggestionsCapability])) return false;
  if (offer === undefined) return true;
  if (place !== 'card' && offer.place !== 'either' && offer.place !== 'unknown' && offer.place !== place) {
    noteChange(draft, { pointer, why: 'place', consequence: 'unknown', about: offer.place, source: offer.source });
    return false;
  }
  for (const [index, suggestion] of suggestions.entries()) {
    const action = member(suggestion, 'action');
    const name = typeof action === 'string' ? action : '';
    isCarried(draft, `${pointer}/${index}`, name, Object.hasOwn(offer.actions, name) ? offer.actions[name] : undefined);
  }
  return true;
}

/** A channel may want the last item of a conversation with suggestions to be of some kind. */
function noteLastItem(draft: LegDraft, conversation: readonly Part[], offered: readonly SuggestionList[]): void {
  const wanted = draft.channel.suggestions?.lastItem;
  const last = conversation.at(-1);
  if (wanted === undefined || last === undefined || !offered.some(({ place }) => place === 'richContent')) return;
  if (member(last.value, wanted.key) !== undefined) return;
  const { key: about, otherwise, source } = wanted;
  noteChange(draft, { pointer: last.pointer, why: 'lastItem', consequence: otherwise, about, source });
}
