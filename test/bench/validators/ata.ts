import { requestSchema } from '../request-schema.ts';
import { peer } from './peers.ts';
import type { Validator } from './validator.ts';

interface Ata {
  readonly Validator: new (schema: object) => {
    isValidObject(value: unknown): boolean;
    validate(value: unknown): { readonly errors: readonly unknown[] };
  };
}

export async function ata(): Promise<Validator | undefined> {
  const library = await peer<Ata>('ata-validator/index.mjs');
  if (library === undefined) return undefined;
  const validator = new library.Validator(requestSchema());
  return {
    name: 'ata-validator 1',
    accepts: (value) => validator.isValidObject(value),
    errors: (value) => validator.validate(value).errors,
  };
}
