import { channels } from '@bmsg/api/channels';
import type { Channel } from '@bmsg/api/channels';
import { readValidity } from '@bmsg/runtime/assertions';
import type { AcceptedMessage } from '../acceptance/judge-message.ts';
import type { Gateway } from '../channels/channels-through.ts';
import { expiryOf } from '../validity/expiry.ts';
import type { DeliveryPlan, Leg, LeftOut } from './delivery-plan.ts';
import { planLeg } from './plan-leg.ts';
import { addressFit, hindranceOf } from './hindrance.ts';

/** What a plan depends on beside the message. */
export interface Circumstances {
  /** When the message was accepted, in milliseconds since 1970. */
  readonly now: number;
  /** The gateway that it came in by; the one for JSON unless set. */
  readonly gateway?: Gateway;
  /** The channels of the account by their names, in the order in which it tries them; all channels, rich ones first, unless set. */
  readonly routing?: readonly string[] | undefined;
}

/**
 * How accepted messages are to reach their recipients, in the order given (doc L94-101, wire 2#10, wire 2#12).
 *
 * The channels that a message allows filter the routing of the account and set no order. What is documented of a channel
 * decides what it shows; where nobody says what becomes of the rest, the plan says `unknown`. Nothing is read but the
 * arguments: no clock, no network. Recipients of one message share their legs.
 */
export function planDeliveries(
  accepted: readonly AcceptedMessage[],
  circumstances: Circumstances,
): readonly DeliveryPlan[] {
  const { now, routing } = circumstances;
  const routed = routing === undefined ? channels : routing.flatMap((name) => channelByName.get(name) ?? []);
  let legs = new Map<Channel, Leg>();
  let last: AcceptedMessage | undefined;
  return accepted.map((one) => {
    if (one.message !== last?.message) legs = new Map();
    last = one;
    const legOn = (channel: Channel): Leg => {
      const leg = legs.get(channel) ?? planLeg(channel, one);
      legs.set(channel, leg);
      return leg;
    };
    const { allowedChannels = [], validity } = one.message;
    const isAllowed = ({ name }: Channel): boolean => allowedChannels.length === 0 || allowedChannels.includes(name);
    const missing = channels.filter((channel) => allowedChannels.includes(channel.name) && !routed.includes(channel));
    const leftOut: LeftOut[] = missing.map(({ name }) => ({ channel: name, why: 'account' }));
    const tried: Leg[] = [];
    for (const channel of routed.filter(isAllowed)) {
      const hindrance = hindranceOf(channel, one, circumstances.gateway ?? 'json');
      const fit = addressFit(channel, one.to);
      if (hindrance !== undefined) leftOut.push({ channel: channel.name, ...hindrance });
      else if (fit === 'good') tried.push(legOn(channel));
      else if (fit === 'bad' || allowedChannels.length === 0) leftOut.push({ channel: channel.name, why: 'recipient' });
      else tried.push(doubted(legOn(channel)));
    }
    const { to, address } = one;
    const expiry = expiryOf(validity === undefined ? undefined : readValidity(validity), now);
    return { to, address, legs: tried, leftOut, expiry };
  });
}

/** The leg to a recipient whom the channel may not know; a message that names the channel seems to mean it. */
function doubted(leg: Leg): Leg {
  return { ...leg, doubts: [{ pointer: '/to', about: 'recipient' }, ...leg.doubts] };
}

const channelByName: ReadonlyMap<string, Channel> = new Map(channels.map((channel) => [channel.name, channel]));
