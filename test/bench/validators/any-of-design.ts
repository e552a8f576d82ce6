import type { RequestSchema } from '../request-schema.ts';

type Schema = Readonly<Record<string, unknown>>;

/** Kinds of content of a conversation item, apart from its text, which stands alone and beside the others. */
const kinds = [
  'media',
  'location',
  'contacts',
  'template',
  'carousel',
  'listPicker',
  'timePicker',
  'oauth2',
  'payment',
  'interactive',
];

/**
 * The same schema as most people write it: unions are `anyOf` and tell their alternatives apart by failing, and a
 * conversation item is one of several closed shapes, by its kind of content.
 */
export function anyOfDesign(schema: RequestSchema): RequestSchema {
  const { ConversationItem, ...others } = schema.$defs;
  if (ConversationItem === undefined) throw new Error('The schema has no ConversationItem.');
  return withoutTags({ ...schema, $defs: { ...others, ConversationItem: shapesOf(ConversationItem) } });
}

function shapesOf({ properties }: Schema): Schema {
  const all = properties as Readonly<Record<string, Schema>>;
  const missing = kinds.filter((kind) => !Object.hasOwn(all, kind));
  if (missing.length > 0) throw new Error(`A conversation item has no ${missing.join(' and no ')}.`);
  const beside = Object.entries(all).filter(([key]) => !kinds.includes(key));
  const shape = (kind: string): Schema => ({
    type: 'object',
    additionalProperties: false,
    required: [kind],
    properties: { ...Object.fromEntries(beside), [kind]: all[kind] },
  });
  return { anyOf: ['text', ...kinds].map(shape) };
}

function withoutTags<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withoutTags) as Value;
  const { oneOf, discriminator, ...rest } = value as Schema;
  const plain = discriminator === undefined ? value : { ...rest, anyOf: oneOf };
  return Object.fromEntries(Object.entries(plain).map(([key, item]) => [key, withoutTags(item)])) as Value;
}
