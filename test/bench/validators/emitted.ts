import * as anyCaseValidators from '@bmsg/api/any-case-validators';
import * as validators from '@bmsg/api/validators';
import type { Validator } from './validator.ts';

/** What the generator emits, and the same with one error only: in its place other libraries stop at the first. */
export const [exact, firstError, anyCase]: readonly [Validator, Validator, Validator] = [
  emitted('emitted', validators),
  emitted('emitted, first error', validators, { maxErrors: 1 }),
  emitted('emitted, any case', anyCaseValidators),
];

function emitted(
  name: string,
  { isMessageRequest, validateMessageRequest }: Pick<typeof validators, 'isMessageRequest' | 'validateMessageRequest'>,
  options?: { readonly maxErrors: number },
): Validator {
  return {
    name,
    accepts: isMessageRequest,
    errors(value) {
      const result = validateMessageRequest(value, options);
      return result.ok ? [] : result.errors;
    },
  };
}
