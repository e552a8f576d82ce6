import type { AcceptedMessage, DeliveryPlan, Leg, Prediction } from '@bmsg/messaging';

/** Recipients of one message to whom the same happens. */
export interface RecipientGroup {
  readonly accepted: AcceptedMessage;
  readonly plan: DeliveryPlan;
  readonly recipients: readonly string[];
  readonly legs: readonly LegGroup[];
}

/** Channels that follow each other and show the same. */
export interface LegGroup {
  readonly channels: readonly string[];
  readonly leg: Leg;
}

/** The recipients of a prediction, in the order of the request, those together to whom the same happens. */
export function groupRecipients({ accepted, plans }: Prediction): readonly RecipientGroup[] {
  const groups: (RecipientGroup & { recipients: string[] })[] = [];
  const bySameness = new Map<object, Map<string, { recipients: string[] }>>();
  for (const [index, one] of accepted.entries()) {
    const plan = plans[index];
    if (plan === undefined) continue;
    const ofMessage = bySameness.get(one.message) ?? new Map<string, { recipients: string[] }>();
    bySameness.set(one.message, ofMessage);
    const key = JSON.stringify([plan.legs, plan.leftOut]);
    const known = ofMessage.get(key);
    if (known !== undefined) {
      known.recipients.push(one.to);
      continue;
    }
    const group = { accepted: one, plan, recipients: [one.to], legs: groupLegs(plan.legs) };
    ofMessage.set(key, group);
    groups.push(group);
  }
  return groups;
}

function groupLegs(legs: readonly Leg[]): readonly LegGroup[] {
  const groups: { channels: string[]; leg: Leg }[] = [];
  for (const leg of legs) {
    const last = groups.at(-1);
    if (last !== undefined && isSame(last.leg, leg)) last.channels.push(leg.channel);
    else groups.push({ channels: [leg.channel], leg });
  }
  return groups;
}

/** Where something is said about a channel by its name, it has a place of its own. */
function isSame(a: Leg, b: Leg): boolean {
  return (
    JSON.stringify({ ...a, channel: '' }) === JSON.stringify({ ...b, channel: '' }) &&
    a.changes.length === 0 &&
    a.doubts.length === 0
  );
}
