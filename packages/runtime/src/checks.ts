/** What emitted checks call. They import from here; people import from `validation.ts`. */
export { equal, equalItems, isLongerThan, isNoMultipleOf, isShorterThan } from './json-values.ts';
export { mostDepth, tooDeep } from './validation/depth.ts';
export { canonicalKey, memberInAnyCase, spellings } from './validation/key-spelling.ts';
export { anyCaseKeys } from './validation/keys.ts';
export { knownToSome } from './validation/known-to-some.ts';

/** The rules that say why a value is refused. */
export { array, contains, items, maxItems, minItems, uniqueItems } from './validation/array-rules.ts';
export { foreign, named } from './validation/named.ts';
export {
  dependentRequired,
  dependentSchemas,
  maxProperties,
  minProperties,
  propertyNames,
  required,
  requiredSets,
} from './validation/object-rules.ts';
export { object, properties } from './validation/property-rules.ts';
export { matchedObject, matchedProperties } from './validation/matched-property-rules.ts';
export { all } from './validation/rule.ts';
export { tagged } from './validation/tag-rules.ts';
export { constant, enumeration, type } from './validation/type-rules.ts';
export { unevaluated } from './validation/unevaluated-rules.ts';
export { allOf, anyOf, conditional, not, oneOf } from './validation/union-rules.ts';
export {
  assertion,
  exclusiveMaximum,
  exclusiveMinimum,
  format,
  maximum,
  maxLength,
  minimum,
  minLength,
  multipleOf,
  pattern,
} from './validation/value-rules.ts';
