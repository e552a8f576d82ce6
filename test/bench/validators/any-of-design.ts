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
 * conversation item is one of several closed shapes, by its kind of content. They are schemas with a name each, as
 * alternatives are in most OpenAPI documents and in all that come out of types, or stand in place.
 */
export function anyOfDesign(schema: RequestSchema, { isNamed }: { readonly isNamed: boolean }): RequestSchema {
  const { ConversationItem, ...others } = schema.$defs;
  if (ConversationItem === undefined) throw new Error('The schema has no ConversationItem.');
  const shapes = shapesOf(ConversationItem);
  const anyOf = isNamed ? Object.keys(shapes).map((name) => ({ $ref: `#/$defs/${name}` })) : Object.values(shapes);
  return withoutTags({ ...schema, $defs: { ...others, ...(isNamed && shapes), ConversationItem: { anyOf } } });
}

/** The shapes by their names. */
function shapesOf({ properties }: Schema): Readonly<Record<string, Schema>> {
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
  return Object.fromEntries(['text', ...kinds].map((kind) => [`${kind}Item`, shape(kind)]));
}

function withoutTags<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withoutTags) as Value;
  const { oneOf, discriminator, ...rest } = value as Schema;
  const plain = discriminator === undefined ? value : { ...rest, anyOf: oneOf };
  return Object.fromEntries(Object.entries(plain).map(([key, item]) => [key, withoutTags(item)])) as Value;
}
