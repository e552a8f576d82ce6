import type { JsonSchema, SchemaObject } from '../../model/json-schema.ts';

/** A property that tells the alternatives of a union apart. */
export interface Tag {
  readonly propertyName: string;
  /** The words that each alternative allows for it. */
  readonly words: readonly (readonly string[])[];
}

/**
 * The tag of a union whose alternatives are all objects that require one and the same property, each with words of its
 * own for it. At most one alternative can then match, so that anyOf, oneOf and a look at the tag come to the same. It
 * does not matter whether the document declares the tag as `discriminator`.
 */
export function tagOf(
  alternatives: readonly JsonSchema[],
  declared: string | undefined,
  resolve: (ref: string) => JsonSchema | undefined,
): Tag | undefined {
  const objects = alternatives.map((alternative) => target(alternative, resolve));
  const [first] = objects;
  if (first?.required === undefined || objects.length < 2) return undefined;
  const candidates = [...new Set([declared, ...first.required])];
  for (const propertyName of candidates) {
    if (propertyName === undefined) continue;
    const values = objects.map((object) => wordsOf(object, propertyName));
    if (values.some((words) => words.length === 0)) continue;
    if (new Set(values.flat()).size === values.flat().length) return { propertyName, words: values };
  }
  return undefined;
}

/** The alternative itself, or what it refers to if it does nothing else. */
function target(schema: JsonSchema, resolve: (ref: string) => JsonSchema | undefined): SchemaObject | undefined {
  if (typeof schema === 'boolean') return undefined;
  if (schema.$ref === undefined) return schema;
  const referred = Object.keys(schema).length === 1 ? resolve(schema.$ref) : undefined;
  return typeof referred === 'object' ? referred : undefined;
}

/** The words that an object allows for a property which it requires; none if it allows other values as well. */
function wordsOf(schema: SchemaObject | undefined, propertyName: string): readonly string[] {
  if (schema?.type !== 'object' || !schema.required?.includes(propertyName)) return [];
  const properties = schema.properties ?? {};
  const property = Object.hasOwn(properties, propertyName) ? properties[propertyName] : undefined;
  if (typeof property !== 'object') return [];
  const words = property.const === undefined ? (property.enum ?? []) : [property.const];
  return words.every((word) => typeof word === 'string') ? words : [];
}
