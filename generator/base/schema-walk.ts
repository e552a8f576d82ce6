import type { Json, JsonObject, JsonSchema } from '../model/json-schema.ts';
import { joinPointer } from './json-pointer.ts';
import { partAt } from './openapi-parts.ts';
import type { Kind, Part } from './openapi-parts.ts';
import { isObject } from './read-json.ts';

/** Called for a schema whose parts have been rewritten; `pointer` is where it stood before. Returns what takes its place. */
export type SchemaRewriter = (schema: JsonSchema, pointer: string) => JsonSchema;

/** A copy of the document in which every schema has been rewritten, the inner ones first. */
export function rewriteSchemas(document: JsonObject, rewriter: SchemaRewriter): JsonObject {
  return rewrite(document, 'document', '', rewriter) as JsonObject;
}

/** The same for a schema that stands where none is expected. */
export function rewriteSchema(schema: Json, pointer: string, rewriter: SchemaRewriter): JsonSchema {
  return rewrite(schema, 'schema', pointer, rewriter) as JsonSchema;
}

function rewrite(value: Json, kind: Kind, pointer: string, rewriter: SchemaRewriter): Json {
  if (kind === 'schema' && typeof value === 'boolean') return rewriter(value, pointer) as Json;
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([key, child]): [string, Json] => {
    const part = partAt(kind, key);
    return [key, part === undefined ? child : rewritePart(child, part, joinPointer(pointer, key), rewriter)];
  });
  // Defines own members whatever their key: `__proto__` is one like any other.
  const copy = Object.fromEntries(entries);
  return kind === 'schema' ? (rewriter(copy as JsonSchema, pointer) as Json) : copy;
}

function rewritePart(value: Json, [shape, kind]: Part, pointer: string, rewriter: SchemaRewriter): Json {
  const one = (child: Json, key: string | number): Json => rewrite(child, kind, joinPointer(pointer, key), rewriter);
  if (shape === 'one') return rewrite(value, kind, pointer, rewriter);
  if (shape === 'list') return Array.isArray(value) ? value.map(one) : value;
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, one(child, key)]));
}

/** A schema, and the pointer to where it stands. */
export type PlacedSchema = readonly [pointer: string, schema: JsonSchema];

/** Every schema of the document, the inner ones first. */
export function schemasOf(document: JsonObject): readonly PlacedSchema[] {
  const found: PlacedSchema[] = [];
  gather(document, 'document', '', found);
  return found;
}

/** The same for a schema that stands where none is expected: itself, and every schema inside it. */
export function schemasIn(schema: Json, pointer = ''): readonly PlacedSchema[] {
  const found: PlacedSchema[] = [];
  gather(schema, 'schema', pointer, found);
  return found;
}

function gather(value: Json, kind: Kind, pointer: string, found: PlacedSchema[]): void {
  if (isObject(value)) {
    for (const [key, child] of Object.entries(value)) {
      const part = partAt(kind, key);
      if (part !== undefined) gatherPart(child, part, joinPointer(pointer, key), found);
    }
  }
  if (kind === 'schema' && (isObject(value) || typeof value === 'boolean')) found.push([pointer, value as JsonSchema]);
}

function gatherPart(value: Json, [shape, kind]: Part, pointer: string, found: PlacedSchema[]): void {
  if (shape === 'one') gather(value, kind, pointer, found);
  else if (shape === 'list' ? Array.isArray(value) : isObject(value)) {
    for (const [key, child] of Object.entries(value as JsonObject))
      gather(child, kind, joinPointer(pointer, key), found);
  }
}
