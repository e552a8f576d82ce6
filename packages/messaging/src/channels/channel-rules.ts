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
  takesSender(sender: string): boolean;
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
  return new RulesOfAny(some);
}

/** Made for every message that names several channels: a class makes that cheap. */
class RulesOfAny implements ChannelRules {
  readonly wantsNumber: boolean;
  readonly takesNumber: boolean;
  readonly #some: readonly ChannelRules[];

  constructor(some: readonly ChannelRules[]) {
    this.wantsNumber = some.length > 0 && some.every(({ wantsNumber }) => wantsNumber);
    this.takesNumber = some.some(({ takesNumber }) => takesNumber);
    this.#some = some;
  }

  get names(): readonly string[] {
    return this.#some.flatMap(({ names }) => names);
  }

  takesSender(sender: string): boolean {
    return this.#some.length === 0 || this.#some.some((rules) => rules.takesSender(sender));
  }
}

/** The channel that is tried last: what a message that names no channel must be fit for. */
export const rulesOfLastResort: ChannelRules = rulesOfChannel(channelNames.at(-1)) ?? rulesOfAny([]);

/** How many segments a text may take where the message does not say: the advice of the channel that segments. */
export const advisedSegments: number =
  channels.find(({ segmentation }) => segmentation)?.segmentation?.advised ?? Infinity;

function rulesOf({ name, addresses }: Channel): ChannelRules {
  const { recipient, senderPattern } = addresses;
  const pattern = senderPattern === undefined ? undefined : new RegExp(senderPattern, 'u');
  let taken: string | undefined;
  return {
    names: [name],
    wantsNumber: recipient.every((kind) => kind === 'msisdn' || kind === 'shortCode'),
    takesNumber: recipient.includes('msisdn'),
    takesSender(sender) {
      // The messages of a call mostly have one sender.
      if (pattern === undefined || sender === taken) return true;
      if (!pattern.test(sender)) return false;
      taken = sender;
      return true;
    },
  };
}
