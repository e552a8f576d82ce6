import { Ajv2020 } from 'ajv/dist/2020.js';
import { textAt } from '../base/read-json.ts';
import { explain } from '../base/schema-errors.ts';
import { schemasOf } from '../base/schema-walk.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Json } from '../model/json-schema.ts';
import type { Written } from './written.ts';

/** Whether the schemas are JSON Schemas. */
export function checkSchemas({ document, locate }: Written): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  // What OpenAPI 3.0 allows in a schema has been checked with its structure.
  if (textAt(document, 'openapi').startsWith('3.0')) return diagnostics;

  const ajv = new Ajv2020({
    allErrors: true,
    strict: false,
    logger: false,
    validateFormats: false,
    code: { optimize: false },
  });
  const all = schemasOf(document);
  const pointers = new Set(all.map(([pointer]) => pointer));
  for (const [pointer, schema] of all.filter(([candidate]) => !hasAncestorIn(candidate, pointers))) {
    // Of other dialects Ajv knows nothing.
    const plain = typeof schema === 'boolean' ? schema : { ...schema, $schema: undefined };
    if (ajv.validateSchema(plain) === true) continue;
    for (const { pointer: inner, part, ...finding } of explain(ajv.errors ?? [], schema as Json)) {
      diagnostics.push({ severity: 'error', ...finding, location: locate(pointer + inner, part) });
    }
  }
  return diagnostics;
}

function hasAncestorIn(pointer: string, pointers: ReadonlySet<string>): boolean {
  for (let end = pointer.lastIndexOf('/'); end > 0; end = pointer.lastIndexOf('/', end - 1)) {
    if (pointers.has(pointer.slice(0, end))) return true;
  }
  return false;
}
