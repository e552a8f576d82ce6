import type { Json } from '../../model/json-schema.ts';
import type { Entry } from '../../model/message-data.ts';

/** A file of a vocabulary as a row of an emitted table. */
export function tableRow({ id, value }: Pick<Entry<object>, 'id' | 'value'>): Json {
  return { id, ...value } as Json;
}
