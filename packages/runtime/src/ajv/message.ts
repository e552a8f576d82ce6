import * as sentences from '../validation/sentences.ts';
import type { Sentence } from '../validation/sentences.ts';
import { shown } from '../validation/shown.ts';

const byKeyword: Readonly<Record<string, Sentence>> = {
  ...sentences,
  additionalProperties: sentences.unknownProperty,
  anyOf: sentences.noAlternative,
  const: sentences.constant,
  dependencies: sentences.dependentRequired,
  enum: sentences.enumeration,
  'false schema': () => 'must not be there',
  items: sentences.maxItems,
  oneOf: (params) =>
    params['passingSchemas'] === undefined ? sentences.noAlternative(params) : sentences.severalAlternatives(params),
  unevaluatedItems: sentences.maxItems,
  unevaluatedProperties: sentences.unknownProperty,
  'x-max-segments': sentences.maxSegments,
};

/** What is said of a keyword that Ajv has found to fail. */
export function sentenceOf(keyword: string): Sentence {
  return byKeyword[keyword] ?? (() => `must comply with ${shown(keyword)}`);
}
