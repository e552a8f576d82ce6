import { xmlGateway } from '@bmsg/api/errors';
import type { Account, AccountDirectory } from '../acceptance/accept-json.ts';
import { asProductToken } from '../acceptance/product-token.ts';
import { textGateway } from '../acceptance/text-gateway.ts';
import type { TextAcceptance, TextAnswer } from '../acceptance/text-gateway.ts';
import { canonicalChannels, channelsThrough, lastResort } from '../channels/channels-through.ts';
import { readXml } from './read-xml.ts';
import type { XmlElement } from './read-xml.ts';
import { readXmlMessage } from './xml-message.ts';

const gateway = textGateway(xmlGateway);
const carried = channelsThrough('xml');

/**
 * Accepts or refuses a document that was sent to the XML gateway, as a whole (doc L1456-1622, wire 1.11). It becomes the
 * same messages that JSON would carry, and is judged by the same functions.
 *
 * It never throws, whatever the text is, and no answer contains a product token.
 */
export function acceptXml({ text }: { readonly text: string }, directory: AccountDirectory): TextAcceptance {
  const root = readXml(text);
  if (root === undefined) return gateway.refuse('invalid');
  const children = root.name === 'MESSAGES' ? root.children : [];
  const account = accountOf(children, directory);
  if ('accepted' in account) return account;
  const messages: unknown[] = [];
  for (const child of children) {
    if (child.name !== 'MSG') continue;
    const message = messageFrom(child);
    if (message === undefined) return gateway.refuse('unknownValue', 'allowedChannels');
    messages.push(message);
  }
  return gateway.judge(messages, account);
}

/** What the XML gateway answers to a call that never came to be read. */
export function answerXml(condition: 'internalFailure' | 'invalid' | 'methodNotAllowed'): TextAnswer {
  return gateway.answer(condition);
}

/** By product token; or by customer and user, as the oldest clients do it (wire 1.11). */
function accountOf(children: readonly XmlElement[], directory: AccountDirectory): Account | TextAcceptance {
  const [authentication] = named('AUTHENTICATION', children);
  const [customer] = named('CUSTOMER', children);
  let key: string | undefined;
  if (authentication === undefined && customer !== undefined) {
    const [user] = named('USER', children);
    const { LOGIN: login, PASSWORD: password } = user?.attributes ?? {};
    if (!login || !password) return gateway.refuse('missing', 'user');
    key = `${customer.attributes['ID'] ?? ''}/${login}`;
  } else {
    const [token] = named('PRODUCTTOKEN', authentication?.children ?? []);
    key = asProductToken(token?.text.trim() ?? '');
    if (key === undefined) return gateway.refuse('tokenInvalid');
  }
  return directory(key) ?? gateway.refuse('accountUnknown');
}

/** A message with the channels that may carry it; undefined if none of them can be reached through XML (wire 2#32). */
function messageFrom(element: XmlElement): object | undefined {
  const { value, channel, allowedChannels } = readXmlMessage(element);
  const asked = canonicalChannels(channel === undefined ? [] : [channel]);
  if (!asked.every((name) => carried.has(name))) return undefined;
  const allowed = canonicalChannels(allowedChannels);
  if (allowed.length > 0 && !allowed.some((name) => carried.has(name))) return undefined;
  return { ...value, allowedChannels: [allowed, asked, lastResort].find((names) => names.length > 0) };
}

function named(name: string, elements: readonly XmlElement[]): readonly XmlElement[] {
  return elements.filter((element) => element.name === name);
}
