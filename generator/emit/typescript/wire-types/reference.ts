import type { NamedSchema } from '../../../model/api.ts';
import type { JsonSchema } from '../../../model/json-schema.ts';

const prefix = '#/components/schemas/';

/** The key of the named schema that a `$ref` points at; undefined if it points elsewhere. */
export function keyOfReference(reference: string): string | undefined {
  if (!reference.startsWith(prefix)) return undefined;
  const token = reference.slice(prefix.length);
  if (token.includes('/')) return undefined;
  return decode(token).replaceAll('~1', '/').replaceAll('~0', '~');
}

export function referenceTo(key: string): string {
  return prefix + encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'));
}

export function schemasByKey(schemas: readonly NamedSchema[]): ReadonlyMap<string, JsonSchema> {
  return new Map(schemas.map(({ key, schema }) => [key, schema]));
}

function decode(token: string): string {
  try {
    return decodeURIComponent(token);
  } catch {
    return token;
  }
}
