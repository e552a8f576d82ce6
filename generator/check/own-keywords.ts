import { Ajv2020 } from 'ajv/dist/2020.js';
import { joinPointer } from '../base/json-pointer.ts';
import { explain } from '../base/schema-errors.ts';
import { schemasOf } from '../base/schema-walk.ts';
import type { Api } from '../model/api.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Json } from '../model/json-schema.ts';
import { ownKeywords } from '../vocabulary/own-keywords.ts';
import type { OwnKeyword } from '../vocabulary/own-keywords.ts';
import type { Written } from './written.ts';

/** Whether keywords of our own have values that they can have, and the data that they need. */
export function checkOwnKeywords({ data }: Api, { document, locate }: Written): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const [pointer, schema] of schemasOf(document)) {
    if (typeof schema === 'boolean') continue;
    for (const [keyword, { shape, alphabets = [] }] of ownKeywords) {
      const value = schema[keyword as `x-${string}`] as Json | undefined;
      if (value === undefined) continue;
      const at = joinPointer(pointer, keyword);
      for (const { pointer: inner, part, ...finding } of faults(value, shape)) {
        diagnostics.push({ severity: 'error', ...finding, location: locate(at + inner, part) });
      }
      for (const unit of alphabets.filter((one) => !data.alphabets.some((entry) => entry.value.unit === one))) {
        diagnostics.push({
          severity: 'error',
          code: 'missing-alphabet',
          message: `${keyword} needs an alphabet that counts in ${unit}, and there is none.`,
          cure: 'Describe it in the folder alphabets/ of the data.',
          location: locate(at, 'key'),
        });
      }
    }
  }
  return diagnostics;
}

function faults(value: Json, shape: OwnKeyword['shape']): ReturnType<typeof explain> {
  const validate = new Ajv2020({ allErrors: true, verbose: true, strict: false }).compile(shape);
  return validate(value) ? [] : explain(validate.errors ?? [], value);
}
