import type { JsonSchema, SchemaObject } from '../../model/json-schema.ts';
import type { KeyCase } from './scope.ts';

/** What a schema must have for a function of its own to be emitted for it: something that takes statements to find out. */
const objectKeywords = [
  'properties',
  'patternProperties',
  'additionalProperties',
  'unevaluatedProperties',
  'propertyNames',
  'minProperties',
  'maxProperties',
] as const;
const dependencyKeywords = ['required', 'dependentRequired', 'dependentSchemas'] as const;
const arrayKeywords = [
  'items',
  'prefixItems',
  'unevaluatedItems',
  'contains',
  'minItems',
  'maxItems',
  'uniqueItems',
] as const;
/** What may account for properties and items. */
const accountingKeywords = [
  ...objectKeywords,
  'dependentSchemas',
  ...arrayKeywords,
  '$ref',
  'allOf',
  'anyOf',
  'oneOf',
  'if',
] as const;

export function speaksOfMembers(schema: SchemaObject): boolean {
  return objectKeywords.some((keyword) => schema[keyword] !== undefined);
}

export function speaksOfPresence(schema: SchemaObject): boolean {
  return dependencyKeywords.some((keyword) => schema[keyword] !== undefined);
}

export function speaksOfItems(schema: SchemaObject): boolean {
  return arrayKeywords.some((keyword) => schema[keyword] !== undefined);
}

export function isUnevaluated({ unevaluatedItems, unevaluatedProperties }: SchemaObject): boolean {
  return unevaluatedItems !== undefined || unevaluatedProperties !== undefined;
}

/** Whether a schema may account for properties or items, so that `unevaluated…` beside it means others. */
export function mayAccount(schema: JsonSchema): boolean {
  return typeof schema === 'object' && accountingKeywords.some((keyword) => schema[keyword] !== undefined);
}

const plainObject: readonly string[] = [
  'type',
  'properties',
  'required',
  'additionalProperties',
  'minProperties',
  'maxProperties',
];
const plainArray: readonly string[] = ['type', 'items', 'minItems', 'maxItems'];
const union: readonly string[] = ['type', 'oneOf', 'anyOf', 'discriminator'];

/** Whether it takes statements, and so a function, to find out whether a value passes. */
export function needsStatements(schema: SchemaObject, keyCase: KeyCase, isTagged: boolean): boolean {
  const speaksOfKeys = keyCase === 'any' && speaksOfPresence(schema);
  return speaksOfMembers(schema) || speaksOfItems(schema) || speaksOfKeys || isTagged;
}

/**
 * Whether an emitted function can look for all that is wrong by itself, which is as fast as to look whether anything is.
 * Nearly all objects, lists and tagged unions are such; to explain any other schema is left to the runtime.
 */
export function isGuided(schema: JsonSchema, keyCase: KeyCase, isTagged: boolean): schema is SchemaObject {
  // What one condition can tell has no statements in which it could report.
  if (typeof schema === 'boolean' || !needsStatements(schema, keyCase, isTagged)) return false;
  const keywords = Object.keys(schema);
  const has = (known: readonly string[]): boolean => keywords.every((keyword) => known.includes(keyword));
  if (isTagged) return has(union) && (schema.oneOf ?? schema.anyOf ?? []).every(isReference);
  if (schema.type === 'object') return has(enoughKeys(schema) === undefined ? plainObject : [...plainObject, 'anyOf']);
  return schema.type === 'array' && typeof schema.items === 'object' && has(plainArray);
}

/**
 * The sets of keys of which an object must have one, where that is all that `anyOf` says: the alternatives say nothing of
 * values, so the walk over the keys that the object is in for anyway can tell which of them hold.
 */
export function enoughKeys({ anyOf, discriminator }: SchemaObject): readonly (readonly string[])[] | undefined {
  if (anyOf === undefined || discriminator !== undefined) return undefined;
  const sets = anyOf.map((one) =>
    typeof one === 'object' && Object.keys(one).length === 1 ? (one.required ?? undefined) : undefined,
  );
  return sets.every((set) => set !== undefined) ? sets : undefined;
}

export function dependencyNames({ dependentRequired = {}, dependentSchemas = {} }: SchemaObject): string[] {
  return [...Object.entries(dependentRequired).flat(2), ...Object.keys(dependentSchemas)];
}

/** Whether a schema refers to another one and says nothing besides. */
export function isReference(schema: JsonSchema): schema is SchemaObject & { readonly $ref: string } {
  return typeof schema === 'object' && schema.$ref !== undefined && Object.keys(schema).length === 1;
}
