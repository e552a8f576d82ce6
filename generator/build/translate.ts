import type { Json, JsonObject, SchemaObject } from '../model/json-schema.ts';
import { rewriteSchemas } from '../base/schema-walk.ts';

/** A schema of OpenAPI 3.0: the keywords that mean something else there, or nothing in 3.1. */
interface Schema30 extends Omit<SchemaObject, 'exclusiveMinimum' | 'exclusiveMaximum'> {
  readonly nullable?: boolean;
  readonly example?: Json;
  readonly exclusiveMinimum?: boolean | number;
  readonly exclusiveMaximum?: boolean | number;
}

/** What a schema says about itself and not about values: stays outside when the rest is wrapped. */
const annotation = /^(title|description|default|examples|deprecated|readOnly|writeOnly|xml|externalDocs|x-.*)$/;

/** Turns an OpenAPI 3.0 document into a 3.1 one that says the same. */
export function translateTo31(document: JsonObject): JsonObject {
  const schemas = rewriteSchemas(document, (schema) =>
    typeof schema === 'boolean' ? schema : translateSchema(schema as Schema30),
  );
  return { ...schemas, openapi: '3.1.1' };
}

export function translateSchema({ nullable, example, ...schema }: Schema30): SchemaObject {
  const withoutSiblings = schema.$ref === undefined ? schema : onlyRef(schema);
  const translated = {
    ...bounds(withoutSiblings),
    ...(example !== undefined && schema.$ref === undefined && { examples: [example] }),
    ...content(schema.format),
  };
  return nullable === true ? orNull(translated) : translated;
}

/** In 3.0 what stands beside a `$ref` counts for nothing; a description harms nobody. */
function onlyRef({ $ref, description }: Schema30): Schema30 {
  return { $ref: $ref ?? '', ...(description !== undefined && { description }) };
}

/** `exclusiveMinimum: true` made `minimum` exclusive; now it is a bound itself. */
function bounds({ exclusiveMinimum, exclusiveMaximum, minimum, maximum, ...rest }: Schema30): SchemaObject {
  return {
    ...rest,
    ...bound(minimum, exclusiveMinimum, 'minimum', 'exclusiveMinimum'),
    ...bound(maximum, exclusiveMaximum, 'maximum', 'exclusiveMaximum'),
  };
}

function bound(
  limit: number | undefined,
  exclusive: boolean | number | undefined,
  inclusiveKey: string,
  exclusiveKey: string,
): object {
  if (limit === undefined) return {};
  return exclusive === true ? { [exclusiveKey]: limit } : { [inclusiveKey]: limit };
}

/** `format` stays, since it is as good a hint as ever. */
function content(format: string | undefined): Partial<SchemaObject> {
  if (format === 'byte') return { contentEncoding: 'base64' };
  if (format === 'binary') return { contentMediaType: 'application/octet-stream' };
  return {};
}

/** `nullable` as people mean it: also beside a `$ref`, an enum without null, or an `allOf`. */
function orNull(schema: SchemaObject): SchemaObject {
  const keywords = Object.keys(schema).filter((key) => !annotation.test(key));
  if (keywords.length === 0) return schema;
  const composed = ['$ref', 'allOf', 'anyOf', 'oneOf', 'not', 'discriminator'].some((key) => keywords.includes(key));
  if (composed) {
    const entries = Object.entries(schema);
    return Object.fromEntries([
      ...entries.filter(([key]) => annotation.test(key)),
      ['anyOf', [Object.fromEntries(entries.filter(([key]) => !annotation.test(key))), { type: 'null' }]],
    ]) as SchemaObject;
  }
  const { type, enum: values } = schema;
  return {
    ...schema,
    ...(type !== undefined && { type: [...new Set([type, 'null'].flat())] }),
    ...(values !== undefined && { enum: values.includes(null) ? values : [...values, null] }),
  };
}
