import { xmlGateway } from '@bmsg/api/errors';
import { xmlDocuments } from '@bmsg/api/xml';
import type { Account, AccountDirectory } from '../acceptance/accept-json.ts';
import { isRecord } from '../acceptance/is-record.ts';
import { asProductToken } from '../acceptance/product-token.ts';
import { textGateway } from '../acceptance/text-gateway.ts';
import type { TextAcceptance, TextAnswer } from '../acceptance/text-gateway.ts';
import { canonicalChannels, channelsThrough, lastResort } from '../channels/channels-through.ts';
import { readFields } from './read-fields.ts';
import type { XmlFields } from './read-fields.ts';
import { readXml } from './read-xml.ts';
import { readXmlMessage } from './xml-message.ts';

const gateway = textGateway(xmlGateway);
const carried = channelsThrough('xml');

/** The schema of the document, and how its root is called. */
const shape = 'XmlMessages';
const rootName = Object.values(xmlDocuments).find(({ element }) => element === shape)?.root;

/**
 * Accepts or refuses a document that was sent to the XML gateway, as a whole (doc L1456-1622, wire 1.11). It becomes the
 * same messages that JSON would carry, and is judged by the same functions.
 *
 * It never throws, whatever the text is, and no answer contains a product token.
 */
export function acceptXml({ text }: { readonly text: string }, directory: AccountDirectory): TextAcceptance {
  const root = readXml(text);
  if (root === undefined) return gateway.refuse('invalid');
  const fields = root.name === rootName ? readFields(root, shape) : {};
  const account = accountOf(fields, directory);
  if ('accepted' in account) return account;
  const messages: unknown[] = [];
  for (const one of recordsIn(fields['msg'])) {
    const message = messageFrom(one);
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
function accountOf(fields: XmlFields, directory: AccountDirectory): Account | TextAcceptance {
  const [customer] = recordsIn(fields['customer']);
  const [user] = recordsIn(fields['user']);
  const [authentication] = recordsIn(fields['authentication']);
  let key: string | undefined;
  if (authentication === undefined && customer !== undefined) {
    const [login, password] = [textAt(user, 'login'), textAt(user, 'password')];
    if (login === '' || password === '') return gateway.refuse('missing', 'user');
    key = `${textAt(customer, 'id')}/${login}`;
  } else {
    key = asProductToken(textAt(authentication, 'productToken'));
    if (key === undefined) return gateway.refuse('tokenInvalid');
  }
  return directory(key) ?? gateway.refuse('accountUnknown');
}

/** A message with the channels that may carry it; undefined if none of them can be reached through XML (wire 2#32). */
function messageFrom(fields: XmlFields): object | undefined {
  const { value, channel, allowedChannels } = readXmlMessage(fields);
  const asked = canonicalChannels(channel === undefined ? [] : [channel]);
  if (!asked.every((name) => carried.has(name))) return undefined;
  const allowed = canonicalChannels(allowedChannels);
  if (allowed.length > 0 && !allowed.some((name) => carried.has(name))) return undefined;
  return { ...value, allowedChannels: [allowed, asked, lastResort].find((names) => names.length > 0) };
}

function recordsIn(value: unknown): XmlFields[] {
  return [value].flat().filter(isRecord);
}

function textAt(fields: XmlFields = {}, key: string): string {
  const value = fields[key];
  return typeof value === 'string' ? value : '';
}
