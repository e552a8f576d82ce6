import { Compile } from 'typebox/schema';
import { requestSchema } from '../request-schema.ts';
import type { Validator } from './validator.ts';

export function typebox(): Validator {
  const validator = Compile(requestSchema() as never);
  return {
    name: 'TypeBox 1',
    accepts: (value) => validator.Check(value),
    errors: (value) => validator.Errors(value)[1],
  };
}
