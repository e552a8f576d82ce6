import { capabilities } from '@bmsg/api/capabilities';
import type { Channel } from '@bmsg/api/channels';
import type { Rule } from '@bmsg/api/rules';
import type { MessageView, RequestCheck } from '../check.ts';
import { has, trait } from '../kind.ts';
import type { Kind } from '../kind.ts';
import { member, select } from '../members.ts';
import type { Member } from '../members.ts';
import { capabilityOfMedia } from '../media-capability.ts';
import { appendToken } from '../pointer.ts';
import { namesOf } from '../names-of.ts';
import { text } from '../rule-parameters.ts';

/**
 * Content that channels of a message cannot carry; only what is documented as unsupported counts. Parameters: `on`,
 * `every` where none of them can, `some` where another one can; `richContent` and `suggestions`, the capabilities that
 * these keys of a message ask for.
 */
export const unsupportedContent: RequestCheck = function* ({ messages, locate }, rule) {
  const richContent = text(rule, 'richContent');
  const onEvery = text(rule, 'on') === 'every';
  for (const view of messages) {
    if (member(view.value, 'richContent') === undefined) continue;
    // A channel without rich content takes the body in its place, so it need not carry any of it.
    const plain = view.channels.filter((channel) => isUnsupported(channel, richContent));
    const rich = view.channels.filter((channel) => !plain.includes(channel));
    const failing = demands(view, richContent, text(rule, 'suggestions')).flatMap((demand) => {
      const judged = demand.capability === richContent ? view.channels : rich;
      const unable = judged.filter((channel) => isUnsupported(channel, demand.capability));
      return unable.length > 0 && (unable.length === judged.length) === onEvery ? [{ ...demand, unable }] : [];
    });
    for (const { capability, isKey, unable, ...demand } of failing) {
      const at = pointerTo(demand);
      // A channel without media has no videos either: once is enough.
      if (failing.some((other) => at.startsWith(`${pointerTo(other)}/`))) continue;
      const title = capabilities.find(({ id }) => id === capability)?.title ?? capability;
      const remark = unable.flatMap(({ capabilities: cells }) => cells[capability]?.remark ?? [])[0];
      const said = [
        `${title}: not supported by ${namesOf(unable)}.`,
        ...(remark === undefined ? [] : [remark]),
        ...(onEvery && capability !== richContent ? [fallbackTo(plain)] : []),
      ];
      yield { place: isKey ? locate.holder(at) : locate.value(at), subject: at, message: said.join(' ') };
    }
  }
};

/** Whether messages of a kind ask for something that one of their channels cannot carry. */
export function mayBeUnsupported(kind: Kind, rule: Rule): boolean {
  const { channels, survey } = kind;
  if (!survey.keys.has('richContent')) return false;
  const richContent = text(rule, 'richContent');
  const rich = [...channels].filter((channel) => !isUnsupported(channel, richContent));
  const asked = capabilities.filter(
    ({ id, itemKey, mimeTypes }) =>
      (itemKey !== undefined && survey.keys.has(itemKey)) ||
      (mimeTypes !== undefined && survey.keys.has('mimeType')) ||
      (id === text(rule, 'suggestions') && survey.keys.has('suggestions')),
  );
  if (rich.some((channel) => asked.some(({ id }) => isUnsupported(channel, id)))) return true;
  // Rich content as a whole is asked of a message none of whose channels takes it.
  return rich.length === 0 || (rich.length < channels.size && has(kind, trait.severalMessages));
}

/** What happens to a message that its rich channels cannot carry. */
function fallbackTo(plain: readonly Channel[]): string {
  if (plain.length === 0) return 'The message names no other channel to fall back to.';
  return `If it fails there, ${namesOf(plain)} ${plain.length === 1 ? 'delivers' : 'deliver'} the body instead.`;
}

interface Demand {
  /** What asks for it, by what holds it and the way from there. */
  readonly holder: Member;
  readonly way: string;
  readonly capability: string;
  /** Whether the key is at fault and not its value. */
  readonly isKey: boolean;
}

function pointerTo({ holder, way }: Pick<Demand, 'holder' | 'way'>): string {
  return `${holder.pointer}${way}`;
}

/** What a message asks of its channels. Where the rich content as a whole cannot be carried, its parts are not asked for. */
function demands(view: MessageView, richContent: string, suggestions: string): readonly Demand[] {
  const { channels } = view;
  if (channels.length === 0) return [];
  if (channels.every((channel) => isUnsupported(channel, richContent))) {
    return [{ holder: view, way: '/richContent', capability: richContent, isKey: true }];
  }
  const places = ['/richContent/suggestions', '/richContent/conversation/*/suggestions'];
  const demanded: Demand[] = places
    .flatMap((pattern) => select(view, pattern))
    .map((holder) => ({ holder, way: '', capability: suggestions, isKey: true }));
  for (const item of select(view, '/richContent/conversation/*')) addItemDemands(item, demanded);
  return demanded;
}

/** Capabilities that a key of an item asks for. */
const ofItems = capabilities.flatMap(({ id, itemKey }) => (itemKey === undefined ? [] : [{ id, itemKey }]));

function addItemDemands(item: Member, demanded: Demand[]): void {
  for (const { id, itemKey } of ofItems) {
    if (member(item.value, itemKey) === undefined) continue;
    demanded.push({ holder: item, way: appendToken('', itemKey), capability: id, isKey: true });
  }
  const mimeType = member(member(item.value, 'media'), 'mimeType');
  const kind = typeof mimeType === 'string' ? capabilityOfMedia(mimeType) : undefined;
  if (kind !== undefined) demanded.push({ holder: item, way: '/media/mimeType', capability: kind, isKey: false });
}

function isUnsupported(channel: Channel, capability: string): boolean {
  return channel.capabilities[capability]?.is === 'unsupported';
}
