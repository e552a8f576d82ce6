/** One notion of what is near, for the linter and for validators. */
export { closestWord as closestName } from '@bmsg/runtime/validation';
