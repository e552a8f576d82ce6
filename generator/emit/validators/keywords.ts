import type { JsonSchema, SchemaObject } from '../../model/json-schema.ts';

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
