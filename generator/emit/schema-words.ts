import { ownKeywords } from '../vocabulary/own-keywords.ts';
import type { Json, JsonSchema, SchemaObject } from '../model/json-schema.ts';

/** How names are set apart from the words around them. */
export interface WordStyle {
  /** Words of the schema. */
  readonly text: (text: string) => string;
  /** A piece of code or data. */
  readonly code: (text: string) => string;
  /** A named schema, by its `$ref`. */
  readonly reference: (reference: string) => string;
}

/** How deep a type is spelled out; what lies deeper is `any`. */
const maximumDepth = 6;

/** The type of a value in a few words, such as `array of Message`. */
export function typeWords(schema: JsonSchema, style: WordStyle, depth = 0): string {
  if (schema === true || depth > maximumDepth) return 'any value';
  if (schema === false) return 'nothing';
  const inner = (part: JsonSchema): string => typeWords(part, style, depth + 1);
  const value = (json: Json): string => valueWords(json, style);
  if (schema.$ref !== undefined) return style.reference(schema.$ref);
  if (schema.const !== undefined) return value(schema.const);
  if (schema.enum) return schema.enum.map(value).join(' or ');
  const alternatives = schema.oneOf ?? schema.anyOf;
  if (alternatives?.some(saysType)) return alternatives.map(inner).join(' or ');
  if (schema.required && !saysType(schema)) return `with ${schema.required.map(style.code).join(' and ')}`;
  if (schema.allOf) return schema.allOf.map(inner).join(' and ');
  return typesOf(schema)
    .map((type) => typeName(type, schema, style, inner))
    .join(' or ');
}

/** What a schema demands of a value beyond its type. */
export function limitWords(schema: JsonSchema, style: WordStyle): string[] {
  if (typeof schema === 'boolean') return [];
  const { pattern, multipleOf, default: preset, exclusiveMinimum, exclusiveMaximum } = schema;
  return [
    between(schema.minLength, schema.maxLength, 'character'),
    between(schema.minItems, schema.maxItems, 'item'),
    between(schema.minProperties, schema.maxProperties, 'member'),
    between(schema.minimum, schema.maximum),
    exclusiveMinimum === undefined ? undefined : `more than ${exclusiveMinimum}`,
    exclusiveMaximum === undefined ? undefined : `less than ${exclusiveMaximum}`,
    multipleOf === undefined ? undefined : `a multiple of ${multipleOf}`,
    pattern === undefined ? undefined : `matches ${style.code(pattern)}`,
    ...[...ownKeywords.keys()].map((keyword) => {
      const value = schema[keyword as `x-${string}`];
      return value === undefined ? undefined : style.code(`${keyword}: ${JSON.stringify(value)}`);
    }),
    schema.uniqueItems ? 'no two alike' : undefined,
    preset === undefined ? undefined : `${valueWords(preset, style)} if absent`,
    schema.readOnly ? 'only in answers' : undefined,
    schema.writeOnly ? 'only in requests' : undefined,
    schema.deprecated ? 'deprecated' : undefined,
  ].filter((words) => words !== undefined);
}

export function valueWords(json: Json, style: Pick<WordStyle, 'code'>): string {
  return style.code(typeof json === 'string' ? json : JSON.stringify(json));
}

/** Whether a schema says what a value is, and not only what it must have. */
export function saysType(schema: JsonSchema): boolean {
  if (typeof schema === 'boolean') return false;
  const { $ref, type, enum: values, const: constant, properties, items, oneOf, anyOf, allOf } = schema;
  return [$ref, type, values, constant, properties, items, oneOf, anyOf, allOf].some(
    (keyword) => keyword !== undefined,
  );
}

function typeName(
  type: string,
  schema: SchemaObject,
  { text }: WordStyle,
  inner: (part: JsonSchema) => string,
): string {
  if (type === 'array') return schema.items === undefined ? 'array' : `array of ${inner(schema.items)}`;
  const values = schema.additionalProperties;
  if (type === 'object' && !schema.properties && typeof values === 'object') return `map of ${inner(values)}`;
  return type === 'string' && schema.format !== undefined ? `string (${text(schema.format)})` : text(type);
}

/** The keyword `type`, or what the other keywords let guess. */
function typesOf(schema: SchemaObject): readonly string[] {
  if (schema.type !== undefined) return [schema.type].flat();
  if (schema.properties) return ['object'];
  return schema.items === undefined ? ['any value'] : ['array'];
}

function between(least: number | undefined, most: number | undefined, unit?: string): string | undefined {
  const range = rangeOf(least, most);
  if (range === undefined || unit === undefined) return range;
  return `${range} ${(most ?? least) === 1 ? unit : `${unit}s`}`;
}

function rangeOf(least: number | undefined, most: number | undefined): string | undefined {
  if (least === undefined) return most === undefined ? undefined : `at most ${most}`;
  if (most === undefined) return `at least ${least}`;
  return least === most ? `exactly ${least}` : `${least} to ${most}`;
}
