import type { XmlFields } from './read-fields.ts';

/** A message as the JSON gateway would get it, and the names of the channels that the document asks for. */
export interface XmlMessage {
  readonly value: Readonly<Record<string, unknown>>;
  readonly channel: string | undefined;
  readonly allowedChannels: readonly string[];
}

/**
 * Makes the message that JSON would carry of the fields of one in XML. An empty value is absent, but for that of a recipient,
 * who then is one without number, and those that nobody described.
 */
export function readXmlMessage({ channel, allowedChannels, to, ...others }: XmlFields): XmlMessage {
  const value = Object.fromEntries(Object.entries(others).filter(([key, one]) => one !== '' || key.startsWith('<')));
  if (to !== undefined) value['to'] = textsOf(to).map((number) => ({ number }));
  return {
    value,
    channel: textsOf(channel).find((name) => name !== ''),
    allowedChannels: namesIn(textsOf(allowedChannels)),
  };
}

/** The list comes as several elements, or with commas (wire 2#31). */
function namesIn(texts: readonly string[]): string[] {
  return texts
    .flatMap((text) => text.split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function textsOf(value: unknown): string[] {
  return [value].flat().filter((one) => typeof one === 'string');
}
