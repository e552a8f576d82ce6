import { channels } from '@bmsg/api/channels';
import type { Channel } from '@bmsg/api/channels';

/** What one or several channels demand of a message that any of them may carry. */
export interface ChannelRules {
  readonly names: readonly string[];
  /** Whether a recipient can only be a telephone number. */
  readonly wantsNumber: boolean;
  /** Whether a recipient can be a telephone number. */
  readonly takesNumber: boolean;
  /** Whether a text can be the sender. */
  readonly takesSender: (sender: string) => boolean;
}

const rulesByName: ReadonlyMap<string, ChannelRules> = new Map(
  channels.map((channel) => [channel.name, rulesOf(channel)]),
);

/** The names of all channels, in the order in which a message tries them. */
export const channelNames: readonly string[] = channels.map(({ name }) => name);

/** The rules of a channel by its canonical name. */
export function rulesOfChannel(name: unknown): ChannelRules | undefined {
  return typeof name === 'string' ? rulesByName.get(name) : undefined;
}

/** What a message must fulfil that any of these channels may carry. */
export function rulesOfAny(some: readonly ChannelRules[]): ChannelRules {
  return {
    // Only a fault asks for them.
    get names() {
      return some.flatMap(({ names }) => names);
    },
    wantsNumber: some.length > 0 && some.every(({ wantsNumber }) => wantsNumber),
    takesNumber: some.some(({ takesNumber }) => takesNumber),
    takesSender: (sender) => some.length === 0 || some.some(({ takesSender }) => takesSender(sender)),
  };
}

/** The channel that is tried last: what a message that names no channel must be fit for. */
export const rulesOfLastResort: ChannelRules = rulesOfChannel(channelNames.at(-1)) ?? rulesOfAny([]);

/** How many segments a text may take where the message does not say: the advice of the channel that segments. */
export const advisedSegments: number =
  channels.find(({ segmentation }) => segmentation)?.segmentation?.advised ?? Infinity;

function rulesOf({ name, addresses }: Channel): ChannelRules {
  const { recipient, senderPattern } = addresses;
  const pattern = senderPattern === undefined ? undefined : new RegExp(senderPattern, 'u');
  return {
    names: [name],
    wantsNumber: recipient.every((kind) => kind === 'msisdn' || kind === 'shortCode'),
    takesNumber: recipient.includes('msisdn'),
    takesSender: (sender) => pattern === undefined || pattern.test(sender),
  };
}
