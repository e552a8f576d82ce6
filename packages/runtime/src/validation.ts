/** What people import who use emitted validators. */
export { closestWord, editDistance } from './validation/closest-word.ts';
export type { ValidationError } from './validation/validation-error.ts';
export { validator } from './validation/validator.ts';
export type { ValidateOptions, ValidationResult, Validator } from './validation/validator.ts';
export type { StandardIssue, StandardResult, StandardSchema } from './validation/standard-schema.ts';
