import { bodies } from './bodies.ts';
import type { Validator } from './validator.ts';

/** The first body about which a validator is wrong, if any: nobody is timed who does not do the job. */
export function mistake({ accepts, errors }: Validator): string | undefined {
  for (const { name, valid, invalid } of bodies) {
    if (!accepts(valid)) return `refuses a good "${name}"`;
    if (errors(valid).length > 0) return `finds errors in a good "${name}"`;
    if (accepts(invalid)) return `accepts a bad "${name}"`;
    if (errors(invalid).length === 0) return `finds no errors in a bad "${name}"`;
  }
  return undefined;
}
