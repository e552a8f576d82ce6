import type { NamedCheck } from './check.ts';
import type { Validator } from './validator.ts';

/** Lets a validator that was not emitted as a function with a trail stand where such a function is wanted. */
export function foreign(validate: Validator<unknown>): NamedCheck['accepts'] {
  return (value, trail) => {
    const result = validate(value);
    return result.ok || (trail?.adopt(result.errors) ?? false);
  };
}
