import { joinPointer } from '../base/json-pointer.ts';
import { schemasOf } from '../base/schema-walk.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Json } from '../model/json-schema.ts';
import type { Written } from './written.ts';

/** Draft 2020-12, by its own name and as what OpenAPI 3.1 makes of it. */
const known = /^https:\/\/(json-schema\.org\/draft\/2020-12\/schema|spec\.openapis\.org\/oas\/3\.1\/dialect\/.+)#?$/;
const older = /^https?:\/\/json-schema\.org\/(draft-0\d|draft\/20\d\d-\d\d)\//;

/** Whether schemas say that they are written in another language than the one in which they are read. */
export function checkDialects({ document, locate }: Written): Diagnostic[] {
  const diagnostics = dialectOf(document['jsonSchemaDialect'], '/jsonSchemaDialect', locate);
  for (const [pointer, schema] of schemasOf(document)) {
    const named = typeof schema === 'object' ? (schema as { readonly $schema?: Json }).$schema : undefined;
    diagnostics.push(...dialectOf(named, joinPointer(pointer, '$schema'), locate));
  }
  return diagnostics;
}

function dialectOf(uri: Json | undefined, pointer: string, locate: Written['locate']): Diagnostic[] {
  if (typeof uri !== 'string' || known.test(uri)) return [];
  const location = locate(pointer);
  if (older.test(uri)) {
    const message = `The schema is written for ${uri} and read as JSON Schema 2020-12, in which some keywords differ.`;
    const cure = 'Bring it up to draft 2020-12, and take `$schema` out.';
    return [{ severity: 'warning', code: 'older-dialect', message, cure, location }];
  }
  const message = `The dialect ${JSON.stringify(uri)} is not known, so nobody can tell what its keywords mean.`;
  const cure = 'Write the schema in JSON Schema 2020-12, and take the name of the dialect out.';
  return [{ severity: 'error', code: 'unknown-dialect', message, cure, location }];
}
