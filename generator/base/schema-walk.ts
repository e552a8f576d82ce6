import { joinPointer } from './json-pointer.ts';
import type { Json, JsonObject, JsonSchema } from '../model/json-schema.ts';
import { isObject } from './read-json.ts';

type Kind =
  | 'document'
  | 'components'
  | 'pathItem'
  | 'operation'
  | 'callback'
  | 'parameter'
  | 'body'
  | 'response'
  | 'mediaType'
  | 'encoding'
  | 'schema';

/** What stands under a key: one object of a kind, a list of them, or a map of names to them. */
type Part = readonly [shape: 'one' | 'list' | 'map', kind: Kind];

const parameterParts: Readonly<Record<string, Part>> = { schema: ['one', 'schema'], content: ['map', 'mediaType'] };

/** Where schemas can stand in an OpenAPI document, and in each other. */
const parts: Readonly<Record<Kind, Readonly<Record<string, Part>>>> = {
  document: { paths: ['map', 'pathItem'], webhooks: ['map', 'pathItem'], components: ['one', 'components'] },
  components: {
    schemas: ['map', 'schema'],
    responses: ['map', 'response'],
    parameters: ['map', 'parameter'],
    requestBodies: ['map', 'body'],
    headers: ['map', 'parameter'],
    callbacks: ['map', 'callback'],
    pathItems: ['map', 'pathItem'],
  },
  pathItem: {
    parameters: ['list', 'parameter'],
    ...Object.fromEntries(
      ['delete', 'get', 'head', 'options', 'patch', 'post', 'put', 'trace'].map((method) => [
        method,
        ['one', 'operation'],
      ]),
    ),
  },
  operation: {
    parameters: ['list', 'parameter'],
    requestBody: ['one', 'body'],
    responses: ['map', 'response'],
    callbacks: ['map', 'callback'],
  },
  // Any key: an expression for a URL.
  callback: {},
  parameter: parameterParts,
  body: { content: ['map', 'mediaType'] },
  response: { headers: ['map', 'parameter'], content: ['map', 'mediaType'] },
  mediaType: { schema: ['one', 'schema'], encoding: ['map', 'encoding'] },
  encoding: { headers: ['map', 'parameter'] },
  schema: {
    ...all('one', 'additionalProperties contains contentSchema else if items not propertyNames then'),
    ...all('one', 'unevaluatedItems unevaluatedProperties'),
    ...all('list', 'allOf anyOf oneOf prefixItems'),
    ...all('map', '$defs definitions dependentSchemas patternProperties properties'),
  },
};

function all(shape: Part[0], keywords: string): Record<string, Part> {
  return Object.fromEntries(keywords.split(' ').map((keyword) => [keyword, [shape, 'schema']]));
}

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
    const part: Part | undefined = kind === 'callback' ? ['one', 'pathItem'] : ownPart(kind, key);
    return [key, part === undefined ? child : rewritePart(child, part, joinPointer(pointer, key), rewriter)];
  });
  // Defines own members whatever their key: `__proto__` is one like any other.
  const copy = Object.fromEntries(entries);
  return kind === 'schema' ? (rewriter(copy as JsonSchema, pointer) as Json) : copy;
}

function ownPart(kind: Kind, key: string): Part | undefined {
  return Object.hasOwn(parts[kind], key) ? parts[kind][key] : undefined;
}

function rewritePart(value: Json, [shape, kind]: Part, pointer: string, rewriter: SchemaRewriter): Json {
  const one = (child: Json, key: string | number): Json => rewrite(child, kind, joinPointer(pointer, key), rewriter);
  if (shape === 'one') return rewrite(value, kind, pointer, rewriter);
  if (shape === 'list') return Array.isArray(value) ? value.map(one) : value;
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, one(child, key)]));
}
