import { capabilities } from '@bmsg/api/capabilities';
import type { Channel } from '@bmsg/api/channels';
import type { MessageView, RequestCheck } from '../check.ts';
import { member, select } from '../members.ts';
import type { Member } from '../members.ts';
import { appendToken } from '../pointer.ts';
import { namesOf } from '../names-of.ts';
import { text } from '../rule-parameters.ts';

/**
 * Content that none of the channels of a message can carry; only what is documented as unsupported counts.
 * Parameters: `richContent` and `suggestions`, the capabilities that these keys of a message ask for.
 */
export const unsupportedContent: RequestCheck = function* ({ messages, locate }, rule) {
  for (const view of messages) {
    const failing = demands(view, text(rule, 'richContent'), text(rule, 'suggestions')).filter(({ capability }) =>
      view.channels.every((channel) => isUnsupported(channel, capability)),
    );
    for (const { at, capability, isKey } of failing) {
      // A channel without media has no videos either: once is enough.
      if (failing.some((other) => at.startsWith(`${other.at}/`))) continue;
      const title = capabilities.find(({ id }) => id === capability)?.title ?? capability;
      const remark = view.channels.flatMap(({ capabilities }) => capabilities[capability]?.remark ?? [])[0];
      const message = `${title}: not supported by ${namesOf(view.channels)}.${remark === undefined ? '' : ` ${remark}`}`;
      yield { place: isKey ? locate.holder(at) : locate.value(at), message };
    }
  }
};

interface Demand {
  readonly at: string;
  readonly capability: string;
  /** Whether the key is at fault and not its value. */
  readonly isKey: boolean;
}

/** What a message asks of its channels. Where the rich content as a whole cannot be carried, its parts are not asked for. */
function demands(view: MessageView, richContent: string, suggestions: string): readonly Demand[] {
  const { channels, pointer, message } = view;
  const rich = member(message, 'richContent');
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

/** The capability that a type of media asks for: the one that lists it, or else the one that lists all its subtypes. */
function capabilityOfMedia(mimeType: string): string | undefined {
  const essence = (mimeType.split(';')[0] ?? '').trim().toLowerCase();
  const lists = (wanted: string) => capabilities.find(({ mimeTypes }) => mimeTypes?.includes(wanted))?.id;
  return lists(essence) ?? lists(essence.replace(/\/.*/, '/*'));
}

function isUnsupported(channel: Channel, capability: string): boolean {
  return channel.capabilities[capability]?.is === 'unsupported';
}
