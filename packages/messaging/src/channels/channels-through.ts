import { channels } from '@bmsg/api/channels';
import type { Channel } from '@bmsg/api/channels';
import { keys } from '@bmsg/api/keys';
import { canonicalise } from '../keys/canonicalise.ts';
import { keyReaders } from '../keys/key-reader.ts';
import { channelNames } from './channel-rules.ts';

/** A door of the platform. */
export type Gateway = keyof NonNullable<Channel['gateways']>;

/** The names of the channels whose messages can come in through this door. */
export function channelsThrough(gateway: Gateway): ReadonlySet<string> {
  return new Set(channels.filter(({ gateways }) => gateways?.[gateway].is === 'supported').map(({ name }) => name));
}

/** The channel that is tried last: the one that is meant where a door knows none else. */
export const lastResort: readonly string[] = channelNames.slice(-1);

const reader = keyReaders(keys).get('ChannelName') ?? { ignoresSpace: false };

/** Names in their canonical spelling; unknown ones as they are. */
export function canonicalChannels(names: readonly string[]): readonly string[] {
  return canonicalise(names, reader) as readonly string[];
}
