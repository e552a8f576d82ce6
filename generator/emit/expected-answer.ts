import type { Json } from '../model/json-schema.ts';
import type { MessageData } from '../model/message-data.ts';
import type { Example } from '../vocabulary/example.ts';
import { channelsInOrder } from './channels-in-order.ts';

type Answer = NonNullable<Example['expect']>;

/** What stands in a text for the names of all channels. */
const hole = '{channels}';

/** The answer that an example expects, with what it leaves to the rest of the spec: `{channels}`, the names of all channels. */
export function expectedAnswer(answer: Answer, data: Pick<MessageData, 'channels'>): Answer {
  const { body } = answer;
  if (body === undefined || !JSON.stringify(body).includes(hole)) return answer;
  const names = channelsInOrder(data).map(({ value }) => value.name);
  return { ...answer, body: filled(body, names.join(', ')) };
}

function filled(value: Json, channels: string): Json {
  if (typeof value === 'string') return value.replaceAll(hole, () => channels);
  if (Array.isArray(value)) return value.map((item: Json) => filled(item, channels));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, filled(member, channels)]));
}
