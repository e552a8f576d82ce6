import type { Channel } from '@bmsg/api/channels';
import type { AcceptedMessage } from '../acceptance/judge-message.ts';
import { rulesOfChannel } from '../channels/channel-rules.ts';
import type { Gateway } from '../channels/channels-through.ts';
import { readMobileNumber } from '../numbers/mobile-number.ts';
import type { LeftOut } from './delivery-plan.ts';
import { member } from './message-parts.ts';

/** Why a channel cannot even be tried; undefined if nothing is known against it. */
export function hindranceOf(
  channel: Channel,
  { message, to }: Pick<AcceptedMessage, 'message' | 'to'>,
  gateway: Gateway,
): Omit<LeftOut, 'channel'> | undefined {
  if (channel.gateways?.[gateway].is === 'unsupported') return { why: 'gateway' };
  const missing = channel.requires?.find(({ field }) => member(message, field) === undefined);
  if (missing !== undefined) return { why: 'field', field: missing.field };
  if (rulesOfChannel(channel.name)?.takesSender(message.from) === false) return { why: 'sender' };
  return reaches(channel, to) ? undefined : { why: 'recipient' };
}

/** A channel of telephone numbers reaches nothing else, and one without them reaches no text that can only be one. */
function reaches({ name, addresses: { recipient } }: Channel, to: string): boolean {
  const { wantsNumber = false, takesNumber = true } = rulesOfChannel(name) ?? {};
  const number = readMobileNumber(to);
  if (number === undefined) return !wantsNumber;
  return takesNumber || recipient.includes('unknown') || (number.form !== 'international' && number.form !== 'plus');
}
