import type { Json, JsonSchema } from '../model/json-schema.ts';
import { schemasIn } from './schema-walk.ts';

/**
 * Keywords that a value can fail and that no code of ours is written for. Ajv knows them, and compiles what has one.
 * `dependencies` is what older drafts have for `dependentRequired` and `dependentSchemas`.
 */
export const refusedKeywords: readonly string[] = ['dependencies'];

/** The refused keywords that a schema has, itself or in its parts. */
export function refusedKeywordsIn(schema: JsonSchema): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [, part] of schemasIn(schema as Json)) {
    for (const keyword of refusedKeywords) if (Object.hasOwn(Object(part), keyword)) found.add(keyword);
  }
  return found;
}
