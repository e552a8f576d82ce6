import type { Json, JsonSchema, SchemaObject } from '../../model/json-schema.ts';
import { code, join, line } from './markdown.ts';
import type { Markdown } from './markdown.ts';

/** Turns a `$ref` into a link to the page of the schema that it names. */
export type LinkSchema = (reference: string) => Markdown;

/** How deep a type is spelled out; what lies deeper is `any`. */
const maximumDepth = 6;

/** The type of a value in a few words, such as `array of Message`. */
export function typeOf(schema: JsonSchema, linkSchema: LinkSchema, depth = 0): Markdown {
  if (schema === true || depth > maximumDepth) return line`any value`;
  if (schema === false) return line`nothing`;
  const inner = (part: JsonSchema): Markdown => typeOf(part, linkSchema, depth + 1);
  if (schema.$ref !== undefined) return linkSchema(schema.$ref);
  if (schema.const !== undefined) return value(schema.const);
  if (schema.enum) return join(schema.enum.map(value), ' or ');
  const alternatives = schema.oneOf ?? schema.anyOf;
  if (alternatives?.some(saysType)) return join(alternatives.map(inner), ' or ');
  if (schema.required && !saysType(schema)) return line`with ${join(schema.required.map(code), ' and ')}`;
  if (schema.allOf) return join(schema.allOf.map(inner), ' and ');
  return join(
    typesOf(schema).map((type) => typeName(type, schema, inner)),
    ' or ',
  );
}

function typeName(type: string, schema: SchemaObject, inner: (part: JsonSchema) => Markdown): Markdown {
  if (type === 'array') return schema.items === undefined ? line`array` : line`array of ${inner(schema.items)}`;
  const values = schema.additionalProperties;
  if (type === 'object' && !schema.properties && typeof values === 'object') return line`map of ${inner(values)}`;
  return type === 'string' && schema.format !== undefined ? line`string (${schema.format})` : line`${type}`;
}

/** Whether a schema says what a value is, and not only what it must have. */
export function saysType(schema: JsonSchema): boolean {
  if (typeof schema === 'boolean') return false;
  const { $ref, type, enum: values, const: constant, properties, items, oneOf, anyOf, allOf } = schema;
  return [$ref, type, values, constant, properties, items, oneOf, anyOf, allOf].some(
    (keyword) => keyword !== undefined,
  );
}

/** The keyword `type`, or what the other keywords let guess. */
function typesOf(schema: SchemaObject): readonly string[] {
  if (schema.type !== undefined) return [schema.type].flat();
  if (schema.properties) return ['object'];
  return schema.items === undefined ? ['any value'] : ['array'];
}

export function value(json: Json): Markdown {
  return code(typeof json === 'string' ? json : JSON.stringify(json));
}
