import { acceptJson } from '../acceptance/accept-json.ts';
import type { Acceptance, Account, AccountDirectory, JsonAnswer } from '../acceptance/accept-json.ts';
import type { AcceptedMessage } from '../acceptance/judge-message.ts';
import type { TextAcceptance, TextAnswer } from '../acceptance/text-gateway.ts';
import { acceptQuery } from '../get/accept-query.ts';
import { acceptXml } from '../xml/accept-xml.ts';
import type { DeliveryPlan } from './delivery-plan.ts';
import { planDeliveries } from './plan-deliveries.ts';

/** The gateways whose answers can be predicted. */
export type Door = 'json' | 'xml' | 'get';

/** A call as it came: the text of its body, for GET its query. */
export interface Call {
  readonly door: Door;
  readonly text: string;
  /** The product token of the header, if there is one; only the JSON gateway reads it. */
  readonly headerToken?: string | undefined;
}

/** What a gateway answers to a call, and what becomes of what it accepts. */
export interface Prediction {
  readonly answer: JsonAnswer | TextAnswer;
  readonly accepted: readonly AcceptedMessage[];
  /** One for each of `accepted`. */
  readonly plans: readonly DeliveryPlan[];
}

const accept: Readonly<Record<Door, (call: Call, directory: AccountDirectory) => Acceptance | TextAcceptance>> = {
  json: acceptJson,
  xml: acceptXml,
  get: acceptQuery,
};

/**
 * What the gateway answers to a call at `now`, in milliseconds since 1970, and the plan for each recipient that it
 * accepts. Like acceptance it never throws, whatever the text holds, and reads nothing but its arguments. An account with a
 * routing has its channels tried in that order.
 */
export function predict(call: Call, directory: AccountDirectory, now: number): Prediction {
  let account: Account | undefined;
  const { accepted, ...answer } = accept[call.door](call, (token) => (account = directory(token)));
  const plans = planDeliveries(accepted, { now, gateway: call.door, routing: account?.routing });
  return { answer, accepted, plans };
}
