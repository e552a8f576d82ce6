/** What emitted checks call. They import from here; people import from `validation.ts`. */
export { equal, equalItems, isLongerThan, isNoMultipleOf, isShorterThan } from './json-values.ts';
export { mostDepth, tooDeep } from './validation/depth.ts';
export { canonicalKey, memberInAnyCase, spellings } from './validation/key-spelling.ts';
export { knownToSome } from './validation/known-to-some.ts';
