import type { DeliveryPlan } from '@bmsg/messaging';
import type { SandboxMessage } from './inbox.ts';

/** An accepted message as `GET /sandbox/messages` shows it. */
export interface InspectedMessage {
  readonly acceptedAt: Date;
  /** The recipient as the request spelled it, and as it is delivered to. */
  readonly to: string;
  readonly address: string;
  readonly encoding: string;
  readonly segmentCount: number;
  readonly message: unknown;
  /** How it is to reach the recipient. */
  readonly delivery: Omit<DeliveryPlan, 'to' | 'address'>;
}

/** Without the list of recipients: it is the same for all of them, and may be long. */
export function inspect({ acceptedAt, address, delivery, message, plan, to }: SandboxMessage): InspectedMessage {
  const { expiry, leftOut, legs } = delivery;
  const { to: _recipients, ...rest } = message;
  return {
    acceptedAt,
    to,
    address,
    encoding: plan.encoding,
    segmentCount: plan.segmentCount,
    message: withoutTokens(rest),
    delivery: { legs, leftOut, expiry },
  };
}

const tokenKey = /^(x-cm-)?product_?token$/i;

/** What is nested deeper is left out: no message needs it, and printing it would overflow the stack. */
const deepest = 100;

/** Keys that the gateway does not know are kept, and somebody may have put the token under one of them. */
export function withoutTokens(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth === deepest) return '…';
  if (Array.isArray(value)) return value.map((item: unknown) => withoutTokens(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !tokenKey.test(key))
      .map(([key, member]) => [key, withoutTokens(member, depth + 1)]),
  );
}
