import { limits } from '@bmsg/api/limits';
import type { ErrorEntry } from '@bmsg/api/errors';
import type { MessageResponse, MessageVerdict } from '@bmsg/api/types';
import { answerTo, answerToAccount, fillHoles } from './answer-table.ts';
import type { Condition, Holes } from './answer-table.ts';
import { isRecord } from './is-record.ts';
import { judgeMessage } from './judge-message.ts';
import type { AcceptedMessage, Circumstances, Verdicts } from './judge-message.ts';
import { readProductToken } from './product-token.ts';
import { readEnvelope } from './read-request.ts';
import { codeOf, refusalOf } from './rejection.ts';
import { mayHoldHalves } from './well-formed.ts';

/** A call to the JSON gateway: its body as text or already parsed, and the token of its header, if it has one. */
export type JsonCall = ({ readonly text: string } | { readonly value: unknown }) & {
  readonly headerToken?: string | undefined;
};

/** An account as far as the gateway cares: one without a state is in good order. */
export interface Account {
  /** One of `accountStates`. */
  readonly state?: string | undefined;
  /** The channels that it has by their names, in the order in which they are tried; all channels, rich ones first, unless set. */
  readonly routing?: readonly string[] | undefined;
}

/**
 * Says which account a product token (a GUID in lower case) belongs to; undefined if to none. A legacy login, which has no
 * token, is looked up as `customer/login`.
 */
export type AccountDirectory = (token: string) => Account | undefined;

/** What the gateway answers; the body is null where the answer has none. */
export interface JsonAnswer {
  readonly httpStatus: number;
  readonly body: MessageResponse | null;
}

/** An answer, and what is to be delivered now. */
export interface Acceptance extends JsonAnswer {
  readonly accepted: readonly AcceptedMessage[];
}

/** For calls that came to be judged message by message, which are nearly all. */
const conclusions = {
  all: answerTo('allAccepted'),
  some: answerTo('someRejected'),
  none: answerTo('noneAccepted'),
};

const mostMessages = limits['Messages']?.['msg']?.maxItems ?? Infinity;

/**
 * Accepts or refuses a call to the JSON gateway, as a whole and recipient by recipient (doc L326-423, wire 2#1-22).
 *
 * It never throws, whatever the body holds, and no answer contains a product token. Nothing is read but the arguments:
 * no clock, no network.
 */
export function acceptJson(call: JsonCall, directory: AccountDirectory): Acceptance {
  const value = 'text' in call ? parse(call.text) : call.value;
  const request = readEnvelope(value);
  if (!isRecord(request)) return refuse('jsonMalformed');
  const { messages } = request;
  if (messages !== undefined && !isRecord(messages)) return refuse('jsonMalformed');

  const token = readProductToken(messages, call.headerToken);
  if (token === undefined) return refuse('tokenInvalid');
  const account = directory(token);
  if (account === undefined) return refuse('accountUnknown');

  const list = messages?.['msg'];
  if (!Array.isArray(list) || list.length === 0) return refuse('messagesMissing');
  if (list.length > mostMessages) return refuse('tooMany', 'msg', { limit: mostMessages });
  const state = account.state === undefined ? undefined : answerToAccount(account.state);
  if (state?.scope === 'request') return { ...answerOf(state), accepted: [] };

  const verdicts: Verdicts = { rows: [], accepted: [], faults: [] };
  const circumstances: Circumstances = {
    mayHoldHalves: 'text' in call ? mayHoldHalves(call.text) : true,
    refusal: state && refusalOf(state),
  };
  for (const message of list as readonly unknown[]) judgeMessage(message, circumstances, verdicts);
  return conclude(verdicts);
}

/** What the gateway answers to a call that never came to be read: a wrong method, a body that is none, a failure of its own. */
export function answerJson(condition: 'internalFailure' | 'jsonMalformed' | 'methodNotAllowed'): JsonAnswer {
  return answerOf(answerTo(condition));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function refuse(condition: Condition, field?: string, holes?: Holes): Acceptance {
  return { ...answerOf(answerTo(condition, field), holes), accepted: [] };
}

function conclude({ rows, accepted }: Verdicts): Acceptance {
  const some = accepted.length === 0 ? conclusions.none : conclusions.some;
  const entry = accepted.length === rows.length ? conclusions.all : some;
  const { httpStatus, body } = answerOf(entry, { accepted: accepted.length }, rows);
  return { httpStatus, body, accepted };
}

/** The keys of the body stand in the order of the wire. */
function answerOf(entry: ErrorEntry, holes: Holes = {}, messages: MessageVerdict[] = []): JsonAnswer {
  const { httpStatus = 0, text } = entry;
  if (text === undefined) return { httpStatus, body: null };
  return { httpStatus, body: { details: fillHoles(text, holes), errorCode: codeOf(entry), messages } };
}
