/** What the emitted checks call. They import from here; people import from `validation.ts`. */
export { add, join, keep, pointerToken } from './failed-keyword.ts';
export { equal, equalItems, isLongerThan, isNoMultipleOf, isShorterThan } from './json-values.ts';
