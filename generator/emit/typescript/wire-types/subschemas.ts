import type { JsonSchema, SchemaObject } from '../../../model/json-schema.ts';

const maps = ['properties', 'patternProperties', '$defs', 'dependentSchemas'] as const;
const lists = ['allOf', 'anyOf', 'oneOf', 'prefixItems'] as const;
const singles = [
  'items',
  'contains',
  'additionalProperties',
  'propertyNames',
  'unevaluatedItems',
  'unevaluatedProperties',
  'not',
  'if',
  'then',
  'else',
] as const;

/** The schema with each of its direct subschemas replaced by what `replace` makes of it. */
export function mapSubschemas(schema: JsonSchema, replace: (subschema: JsonSchema) => JsonSchema): JsonSchema {
  if (typeof schema === 'boolean') return schema;
  const result: { -readonly [K in keyof SchemaObject]: SchemaObject[K] } = { ...schema };
  for (const keyword of maps) {
    const map = schema[keyword];
    if (map) result[keyword] = Object.fromEntries(Object.entries(map).map(([key, value]) => [key, replace(value)]));
  }
  for (const keyword of lists) if (schema[keyword]) result[keyword] = schema[keyword].map(replace);
  for (const keyword of singles) if (schema[keyword] !== undefined) result[keyword] = replace(schema[keyword]);
  return result;
}

/** The schema's direct subschemas. */
export function subschemas(schema: JsonSchema): JsonSchema[] {
  const found: JsonSchema[] = [];
  mapSubschemas(schema, (subschema) => {
    found.push(subschema);
    return subschema;
  });
  return found;
}
