import * as fc from 'fast-check';
import type { Json, JsonSchema } from '../../generator/model/json-schema.ts';

const key = fc.constantFrom('a', 'b', 'ab', 'x-a');
const scalar = fc.constantFrom<Json>(null, true, 0, 1, 1.5, '', 'a', 'b');
/** Small JSON values, of few keys so that they meet those of schemas. */
export const value = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(key, tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value;

/** Schemas of all keywords, with references to the named schemas. Without `unevaluated…`: the judge counts what a failed condition has evaluated. The test suite has it. */
export const schema = (references: readonly string[]): fc.Arbitrary<JsonSchema> =>
  fc.letrec<{ schema: JsonSchema }>((tie) => {
    const schemas = fc.array(tie('schema'), { minLength: 1, maxLength: 3 });
    const map = (keys: fc.Arbitrary<string>): fc.Arbitrary<object> =>
      fc.dictionary(keys, tie('schema'), { maxKeys: 2, noNullPrototype: true });
    const small = fc.integer({ min: 0, max: 3 });
    const type = fc.constantFrom('null', 'boolean', 'integer', 'number', 'string', 'array', 'object');
    const some = (model: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<JsonSchema> =>
      fc.record(model, { requiredKeys: [] }) as fc.Arbitrary<JsonSchema>;
    return {
      schema: fc.oneof(
        { depthSize: 'small' },
        fc.boolean(),
        some({
          type: fc.oneof(type, fc.uniqueArray(type, { minLength: 1, maxLength: 3 })),
          minLength: small,
          minimum: small,
        }),
        some({ const: value, enum: fc.array(value, { minLength: 1, maxLength: 3 }), type }),
        some({
          type: fc.constant('object'),
          properties: map(key),
          patternProperties: map(fc.constantFrom('^x-', 'b$', 'a|b')),
          additionalProperties: tie('schema'),
          propertyNames: fc.oneof(tie('schema'), fc.constant({ enum: ['a', 'x-a'] }), fc.constant({ pattern: '^x-' })),
          required: fc.uniqueArray(key, { maxLength: 2 }),
          dependentSchemas: map(key),
          allOf: schemas,
        }),
        some({
          type: fc.constant('array'),
          prefixItems: schemas,
          items: tie('schema'),
          contains: tie('schema'),
          minItems: small,
          maxItems: small,
          anyOf: schemas,
        }),
        some({
          allOf: schemas,
          anyOf: schemas,
          oneOf: schemas,
          not: tie('schema'),
          type,
          required: fc.constant(['a']),
        }),
        some(Object.fromEntries(['if', 'then', 'else'].map((keyword) => [keyword, tie('schema')]))),
        some({
          $ref: fc.constantFrom(...references.map((name) => `#/components/schemas/${name}`)),
          type,
          properties: map(key),
        }),
      ),
    };
  }).schema;
