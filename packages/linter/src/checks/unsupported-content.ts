import { capabilities } from '@bmsg/api/capabilities';
import type { Channel } from '@bmsg/api/channels';
import type { MessageView, RequestCheck } from '../check.ts';
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
    for (const { at, capability, isKey, unable } of failing) {
      // A channel without media has no videos either: once is enough.
      if (failing.some((other) => at.startsWith(`${other.at}/`))) continue;
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

/** What happens to a message that its rich channels cannot carry. */
function fallbackTo(plain: readonly Channel[]): string {
  if (plain.length === 0) return 'The message names no other channel to fall back to.';
  return `If it fails there, ${namesOf(plain)} ${plain.length === 1 ? 'delivers' : 'deliver'} the body instead.`;
}

interface Demand {
  readonly at: string;
  readonly capability: string;
  /** Whether the key is at fault and not its value. */
  readonly isKey: boolean;
}

/** What a message asks of its channels. Where the rich content as a whole cannot be carried, its parts are not asked for. */
function demands(view: MessageView, richContent: string, suggestions: string): readonly Demand[] {
  const { channels, pointer, value } = view;
  const rich = member(value, 'richContent');
  if (channels.length === 0 || rich === undefined) return [];
  const whole: Member = { pointer: appendToken(pointer, 'richContent'), value: rich };
  if (channels.every((channel) => isUnsupported(channel, richContent))) {
    return [{ at: whole.pointer, capability: richContent, isKey: true }];
  }
  const places = ['/suggestions', '/conversation/*/suggestions'].flatMap((pattern) => select(whole, pattern));
  return [
    ...places.map((place) => ({ at: place.pointer, capability: suggestions, isKey: true })),
    ...select(whole, '/conversation/*').flatMap(itemDemands),
  ];
}

function itemDemands({ pointer, value }: Member): readonly Demand[] {
  const asked = capabilities.flatMap(({ id, itemKey }) =>
    itemKey === undefined || member(value, itemKey) === undefined
      ? []
      : [{ at: appendToken(pointer, itemKey), capability: id, isKey: true }],
  );
  const mimeType = member(member(value, 'media'), 'mimeType');
  const kind = typeof mimeType === 'string' ? capabilityOfMedia(mimeType) : undefined;
  return kind === undefined ? asked : [...asked, { at: `${pointer}/media/mimeType`, capability: kind, isKey: false }];
}

function isUnsupported(channel: Channel, capability: string): boolean {
  return channel.capabilities[capability]?.is === 'unsupported';
}
