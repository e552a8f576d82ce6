import { z } from 'zod';
import { requestSchema } from '../request-schema.ts';
import type { Validator } from './validator.ts';

export function zod(): Validator {
  const schema = z.fromJSONSchema(requestSchema() as never);
  return {
    name: 'zod 4',
    accepts: (value) => schema.safeParse(value).success,
    errors: (value) => schema.safeParse(value).error?.issues ?? [],
  };
}
