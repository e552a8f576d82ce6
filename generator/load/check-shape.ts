import { Ajv2020 } from 'ajv/dist/2020.js';
import type { TSchema } from 'typebox';
import type { Diagnostic } from '../model/diagnostic.ts';
import { explain } from '../base/schema-errors.ts';
import type { SourceFile } from './source-file.ts';

/** The shapes are of our own making: neither worth checking themselves, nor used often enough to be optimised. */
const ajv = new Ajv2020({
  allErrors: true,
  verbose: true,
  strict: false,
  meta: false,
  validateSchema: false,
  code: { optimize: false },
});

/** Compares a file with the shape of its vocabulary. */
export function checkShape(file: SourceFile, shape: TSchema): Diagnostic[] {
  const validate = ajv.compile(shape);
  if (validate(file.value)) return [];
  return explain(validate.errors ?? [], file.value).map(({ pointer, part, ...finding }) => ({
    severity: 'error',
    ...finding,
    location: file.locate(pointer, part),
  }));
}
