import { Reference, Thunk } from '../../kit/index.ts';
import type { Expression } from '../../kit/index.ts';
import type { JsonSchema, SchemaObject } from '../../model/json-schema.ts';
import { assertionsOf } from './own-keywords.ts';
import { formats } from './formats.ts';
import { isReference } from './keywords.ts';
import type { ReadSchemas } from './reading.ts';
import type { Shared } from './shared.ts';
import { regularExpression } from './value-conditions.ts';

const plain = [
  'type',
  'const',
  'enum',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minLength',
  'maxLength',
  'required',
  'dependentRequired',
  'minProperties',
  'maxProperties',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minContains',
  'maxContains',
] as const;
const single = [
  'additionalProperties',
  'unevaluatedProperties',
  'propertyNames',
  'items',
  'unevaluatedItems',
  'contains',
  'not',
  'if',
  'then',
  'else',
] as const;
const lists = ['prefixItems', 'allOf', 'anyOf', 'oneOf'] as const;
const maps = ['properties', 'dependentSchemas'] as const;

/** Whether an emitted function reports by itself what is wrong with a value of the schema. */
export type Guides = (schema: JsonSchema) => boolean;

/**
 * A schema as data for the runtime, which says by it what is wrong with a value that the function has refused. Members and
 * items are left out that a function, which is on its way down when it comes to them, goes into without the runtime.
 */
export function checkTable(schema: JsonSchema, schemas: ReadSchemas, shared: Shared, guides: Guides): Expression {
  if (typeof schema === 'boolean') return schema;
  const onItsWay = guides(schema) && schemas.tag(schema) === undefined;
  const table = (inner: JsonSchema): Expression => {
    const goesOn = onItsWay && isReference(inner) && guides(schemas.target(inner.$ref).schema);
    return goesOn || checkTable(inner, schemas, shared, onItsWay ? guides : () => false);
  };
  const format = formats.get(schema.format ?? '');
  const assertions = assertionsOf(schema, shared);
  const tag = schemas.tag(schema);
  return {
    ...(schema.$ref !== undefined && { $ref: new Thunk(`check${schemas.target(schema.$ref).identifier}`) }),
    ...pick(schema, plain, (value) => value as Expression),
    ...(schema.pattern !== undefined && { pattern: new Reference(regularExpression(schema.pattern, shared)) }),
    ...(format && {
      format: [schema.format ?? '', format.type, new Reference(shared.imported('@bmsg/runtime/formats', format.check))],
    }),
    ...(assertions.length > 0 && { assertions: assertions.map((name) => new Reference(name)) }),
    ...(schema.patternProperties && {
      patternProperties: Object.entries(schema.patternProperties).map(([pattern, inner]) => [
        pattern,
        new Reference(regularExpression(pattern, shared)),
        table(inner),
      ]),
    }),
    ...pick(schema, maps, (value) =>
      Object.fromEntries(Object.entries(value ?? {}).map(([key, inner]) => [key, table(inner)])),
    ),
    ...pick(schema, lists, (value) => (value ?? []).map(table)),
    ...(tag && { tag: [tag.propertyName, tag.words] }),
    ...pick(schema, single, (value) => table(value ?? true)),
  };
}

/** The members of a schema under some keywords, in the order of these. */
function pick<K extends keyof SchemaObject>(
  schema: SchemaObject,
  keywords: readonly K[],
  convert: (value: SchemaObject[K]) => Expression,
): Record<string, Expression> {
  return Object.fromEntries(
    keywords.flatMap((keyword) => (schema[keyword] === undefined ? [] : [[keyword, convert(schema[keyword])]])),
  );
}
