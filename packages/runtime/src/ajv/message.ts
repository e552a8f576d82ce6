import * as sentences from '../validation/sentences.ts';
import type { Sentence } from '../validation/sentences.ts';
import { shown } from '../validation/shown.ts';

// One by one: an object of all that the module exports would be in every bundle.
const byKeyword: Readonly<Record<string, Sentence>> = {
  additionalProperties: sentences.unknownProperty,
  anyOf: sentences.noAlternative,
  const: sentences.constant,
  contains: sentences.contains,
  dependencies: sentences.dependentRequired,
  dependentRequired: sentences.dependentRequired,
  enum: sentences.enumeration,
  exclusiveMaximum: sentences.exclusiveMaximum,
  exclusiveMinimum: sentences.exclusiveMinimum,
  'false schema': () => 'must not be there',
  format: sentences.format,
  items: sentences.maxItems,
  maxItems: sentences.maxItems,
  maxLength: sentences.maxLength,
  maxProperties: sentences.maxProperties,
  maximum: sentences.maximum,
  minItems: sentences.minItems,
  minLength: sentences.minLength,
  minProperties: sentences.minProperties,
  minimum: sentences.minimum,
  multipleOf: sentences.multipleOf,
  not: sentences.not,
  oneOf: (params) =>
    params['passingSchemas'] === undefined ? sentences.noAlternative(params) : sentences.severalAlternatives(params),
  pattern: sentences.pattern,
  propertyNames: sentences.propertyNames,
  required: sentences.required,
  type: sentences.type,
  unevaluatedItems: sentences.maxItems,
  unevaluatedProperties: sentences.unknownProperty,
  uniqueItems: sentences.uniqueItems,
  'x-max-segments': sentences.maxSegments,
};

/** What is said of a keyword that Ajv has found to fail. */
export function sentenceOf(keyword: string): Sentence {
  return byKeyword[keyword] ?? (() => `must comply with ${shown(keyword)}`);
}
