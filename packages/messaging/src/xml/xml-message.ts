import { keys } from '@bmsg/api/keys';
import { limits } from '@bmsg/api/limits';
import type { XmlElement } from './read-xml.ts';

/** Keys of a message that are a single value, by the element that carries them: the same letters in capitals (doc L1460). */
const fields: ReadonlyMap<string, string> = new Map(
  Object.entries(keys['Message']?.keys ?? {}).flatMap(([key, table]) =>
    table === null ? [[key.toUpperCase(), key]] : [],
  ),
);

/** A message as the JSON gateway would get it, and the names of the channels that the document asks for. */
export interface XmlMessage {
  readonly value: Readonly<Record<string, unknown>>;
  readonly channel: string | undefined;
  readonly allowedChannels: readonly string[];
}

/**
 * Reads an element MSG. Its children come in any order; of a single value that is there twice the last one counts; an empty
 * one is absent, but for TO, which then is a recipient without number. Elements that nobody described, names in small
 * letters among them, are kept under their name in angle brackets, where they cannot be taken for a field.
 */
export function readXmlMessage({ children }: XmlElement): XmlMessage {
  const value: Record<string, unknown> = {};
  const recipients: { number: string }[] = [];
  const allowedChannels: string[] = [];
  let channel: string | undefined;
  for (const child of children) {
    const text = child.text.trim();
    const key = fields.get(child.name);
    if (child.name === 'TO') recipients.push({ number: text });
    else if (child.name === 'BODY') value['body'] = { ...child.attributes, content: child.text };
    else if (child.name === 'ALLOWEDCHANNELS') allowedChannels.push(...namesIn(text));
    else if (child.name === 'CHANNEL') channel = text === '' ? undefined : text;
    else if (key === undefined) value[`<${child.name}>`] = child.text;
    else if (text !== '') value[key] = isInteger(key) ? integerFrom(text) : text;
  }
  if (recipients.length > 0) value['to'] = recipients;
  return { value, channel, allowedChannels };
}

/** ALLOWEDCHANNELS comes several times, or with commas (wire 2#31). */
function namesIn(text: string): string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function isInteger(key: string): boolean {
  return limits['Message']?.[key]?.minimum !== undefined;
}

/** What is no integer stays as it is, and is judged like a text in the place of a number. */
function integerFrom(text: string): number | string {
  return /^\d{1,9}$/.test(text) ? Number(text) : text;
}
