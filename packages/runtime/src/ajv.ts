/** What checks call that Ajv compiled. */
export { accepts, ajvValidator } from './ajv/ajv-validator.ts';
export { add, join, keep, pointerToken } from './ajv/failed-keyword.ts';
export { equal, equalItems, isLongerThan, isNoMultipleOf, isShorterThan } from './json-values.ts';
