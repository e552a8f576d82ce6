import type { Channel } from '@bmsg/api/channels';
import { readMobileNumber } from '@bmsg/runtime/assertions';
import type { AcceptedMessage } from '../acceptance/judge-message.ts';
import { rulesOfChannel } from '../channels/channel-rules.ts';
import type { Gateway } from '../channels/channels-through.ts';
import type { LeftOut } from './delivery-plan.ts';
import { member } from './message-parts.ts';

/** Why a channel cannot even be tried; undefined if nothing is known against it. */
export function hindranceOf(
  channel: Channel,
  { message }: Pick<AcceptedMessage, 'message'>,
  gateway: Gateway,
): Omit<LeftOut, 'channel'> | undefined {
  if (channel.gateways?.[gateway].is === 'unsupported') return { why: 'gateway' };
  const missing = channel.requires?.find(({ field }) => member(message, field) === undefined);
  if (missing !== undefined) return { why: 'field', field: missing.field };
  if (rulesOfChannel(channel.name)?.takesSender(message.from) === false) return { why: 'sender' };
  return undefined;
}

/**
 * Whether an address can be one of the channel's. A channel of telephone numbers reaches nothing else, and the 64-bit
 * numbers of accounts never begin with a zero (doc L1163-1164). An identifier that only the channel understands should be
 * no telephone number.
 */
export function addressFit({ name, addresses: { recipient } }: Channel, to: string): 'good' | 'doubtful' | 'bad' {
  const { wantsNumber = false, takesNumber = true } = rulesOfChannel(name) ?? {};
  const number = readMobileNumber(to);
  if (number === undefined) return wantsNumber ? 'bad' : 'good';
  if (takesNumber || (number.form !== 'international' && number.form !== 'plus')) return 'good';
  return recipient.every((kind) => kind === 'snowflake') ? 'bad' : 'doubtful';
}
