/** What emitted checks call. They import from here; people import from `validation.ts`. */
export { equal, equalItems, isLongerThan, isNoMultipleOf, isShorterThan } from './json-values.ts';
export { mostDepth, tooDeep } from './validation/depth.ts';
export { canonicalKey, memberInAnyCase, spellings } from './validation/key-spelling.ts';
export { knownToSome } from './validation/known-to-some.ts';
export { applicatorSteps } from './validation/applicator-steps.ts';
export { arraySteps } from './validation/array-steps.ts';
export { objectSteps } from './validation/object-steps.ts';
export { tagSteps } from './validation/tag-steps.ts';
export { unevaluatedSteps } from './validation/unevaluated-steps.ts';
export { assertionSteps, formatSteps, numberSteps, textSteps } from './validation/value-steps.ts';
