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

/** Whether it takes statements, and so a function, to find out whether a value passes. */
export function needsStatements(schema: SchemaObject, keyCase: KeyCase, isTagged: boolean): boolean {
  const speaksOfKeys = keyCase === 'any' && speaksOfPresence(schema);
  return speaksOfMembers(schema) || speaksOfItems(schema) || speaksOfKeys || isTagged;
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
