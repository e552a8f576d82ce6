import { getGateway } from '@bmsg/api/errors';
import { productTokenInQueryScheme, sendMessageByQueryOperation } from '@bmsg/api/operations';
import type { AccountDirectory } from '../acceptance/accept-json.ts';
import { asProductToken } from '../acceptance/product-token.ts';
import { quoted } from '../acceptance/rejection.ts';
import { textGateway } from '../acceptance/text-gateway.ts';
import type { TextAcceptance, TextAnswer } from '../acceptance/text-gateway.ts';
import { lastResort } from '../channels/channels-through.ts';
import { foldAscii } from '../keys/fold-ascii.ts';

const gateway = textGateway(getGateway);

/** The parameters that are described, in small letters: each is a field of a message of the same name. */
const fields: ReadonlySet<string> = new Set(sendMessageByQueryOperation.parameters?.map(({ name }) => foldAscii(name)));
const tokenName = foldAscii(productTokenInQueryScheme.name);

/**
 * Accepts or refuses a message that was sent to the GET gateway, given the query as it came, without `?` (doc L1651-1673).
 *
 * Letter case of names does not matter. A parameter that comes several times is one value with commas, as the platform's web
 * server reads it: so two numbers are no number. An empty one is absent. The text has no encoding of its own, so that
 * characters beyond the GSM alphabet become `?`, and must fit in one segment.
 *
 * It never throws, whatever the query holds. As documented, an answer repeats a token that is no GUID.
 */
export function acceptQuery({ text }: { readonly text: string }, directory: AccountDirectory): TextAcceptance {
  const parameters = readParameters(text);
  const token = parameters.get(tokenName) ?? '';
  const key = asProductToken(token.trim());
  if (key === undefined) return gateway.refuse('tokenInvalid', '', { producttoken: quoted(token) });
  const account = directory(key);
  if (account === undefined) return gateway.refuse('accountUnknown');
  return gateway.judge([messageFrom(parameters)], account);
}

/** What the GET gateway answers to a call that never came to be read. */
export function answerQuery(condition: 'internalFailure' | 'methodNotAllowed'): TextAnswer {
  return gateway.answer(condition);
}

function readParameters(query: string): ReadonlyMap<string, string> {
  const parameters = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(query)) {
    const key = foldAscii(name);
    const earlier = parameters.get(key);
    parameters.set(key, earlier === undefined ? value : `${earlier},${value}`);
  }
  return parameters;
}

/** A message as the JSON gateway would get it. Parameters that nobody described are kept, with a `?` in front. */
function messageFrom(parameters: ReadonlyMap<string, string>): object {
  const message: Record<string, unknown> = { allowedChannels: lastResort, maximumNumberOfMessageParts: 1 };
  // Without a number there is a recipient all the same, so that the answer is about its number.
  message['to'] = [{ number: (parameters.get('to') ?? '').trim() }];
  for (const [name, value] of parameters) {
    if (value === '' || name === tokenName || name === 'to') continue;
    if (name === 'body') message['body'] = { content: value };
    else message[fields.has(name) ? name : `?${name}`] = value;
  }
  return message;
}
