import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonSchema } from '../../generator/model/json-schema.ts';
import { emittedValidators } from '../support/emitted-validators.ts';

/** Few names and few values, so that random schemas and random values meet. */
const name = fc.constantFrom('a', 'b', 'c', 'odd name', "it's", 'constructor', '~/');
const text = fc.constantFrom('', 'a', 'b', 'abc', '😀', '😀😀', 'a-b', '2024-02-29');
const number = fc.constantFrom(0, 1, 2, 3, -1, 1.5, -0);
const plain = fc.oneof(fc.constant(null), fc.boolean(), number, text);

const value = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    plain,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(name, tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value;

const type = fc.constantFrom('null', 'boolean', 'integer', 'number', 'string', 'array', 'object');
const small = fc.integer({ min: 0, max: 3 });
const refs = ['A', 'B', 'C'].map((key) => `#/components/schemas/${key}`);

/** `contains` is left out: inside a loop, Ajv accepts what it must not (an empty array behind one that has a match). */
const schema = fc.letrec<{ schema: JsonSchema; object: JsonSchema; tagged: JsonSchema }>((tie) => {
  const schemas = fc.array(tie('schema'), { minLength: 1, maxLength: 3 });
  const members = fc.dictionary(name, tie('schema'), { maxKeys: 3 });
  const record = (model: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<JsonSchema> =>
    fc.record(model, { requiredKeys: [] }) as fc.Arbitrary<JsonSchema>;
  return {
    object: record({
      type: fc.constant('object'),
      properties: members,
      patternProperties: fc.dictionary(fc.constantFrom('^a', 'b$', '\\W'), tie('schema'), { maxKeys: 1 }),
      additionalProperties: fc.oneof(fc.constant(false), tie('schema')),
      required: fc.uniqueArray(name, { maxLength: 2 }),
      propertyNames: record({ maxLength: small, pattern: fc.constantFrom('^[a-c]$', '^.+$') }),
      dependentRequired: fc.dictionary(name, fc.uniqueArray(name, { maxLength: 2 }), { maxKeys: 1 }),
      dependentSchemas: fc.dictionary(name, tie('schema'), { maxKeys: 1 }),
      minProperties: small,
      maxProperties: small,
    }),
    tagged: fc.array(tie('object'), { minLength: 2, maxLength: 3 }).map((objects) => ({
      oneOf: objects.map((object, index) => ({
        ...(object as object),
        type: 'object',
        required: ['a'],
        properties: { ...(object as { properties?: object }).properties, a: { const: ['a', 'b', 'abc'][index] ?? '' } },
      })),
    })),
    schema: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.boolean(),
      fc.constantFrom(...refs).map(($ref) => ({ $ref })),
      record({
        type: fc.oneof(type, fc.uniqueArray(type, { minLength: 1, maxLength: 3 })),
        const: value,
        enum: fc.array(value, { minLength: 1, maxLength: 3 }),
        minLength: small,
        maxLength: small,
        pattern: fc.constantFrom('^a', '[^a-c]', '^.$'),
        format: fc.constantFrom('date', 'no-such-format'),
      } as never),
      record({
        minimum: number,
        exclusiveMaximum: number,
        multipleOf: fc.constantFrom(1, 2, 0.5),
        uniqueItems: fc.boolean(),
        minItems: small,
        maxItems: small,
        items: tie('schema'),
        prefixItems: schemas,
      }),
      tie('object'),
      tie('tagged'),
      record({ anyOf: schemas, oneOf: schemas, allOf: schemas, not: tie('schema') }),
      record(Object.fromEntries(['if', 'then', 'else'].map((keyword) => [keyword, tie('schema')]))),
    ),
  };
}).schema;

describe('emitted validators and Ajv at run time', () => {
  it('agree on random values for random schemas', () => {
    let accepted = 0;
    let refused = 0;
    fc.assert(
      fc.property(
        fc.record({ A: schema, B: schema, C: schema }),
        fc.array(value, { minLength: 30, maxLength: 30 }),
        (schemas, values) => {
          fc.pre(!refersToItself(schemas));
          const emitted = emittedValidators(schemas);
          const ajv = new Ajv2020({
            strict: false,
            strictNumbers: true,
            ownProperties: true,
            logger: false,
            validateSchema: false,
          });
          // Ajv prints code for this that throws now and then.
          ajv.opts.unevaluated = false;
          ajv.addFormat('date', /^\d{4}-\d\d-\d\d$/);
          ajv.addSchema({ $id: 'https://judge.invalid/', components: { schemas } });
          for (const key of ['A', 'B', 'C'] as const) {
            const judge = ajv.getSchema(`https://judge.invalid/#/components/schemas/${key}`);
            for (const one of values) {
              const expected = judge?.(one);
              const result = emitted.validate(key, one);
              if (
                result.ok !== expected ||
                emitted.is(key, one) !== expected ||
                (!result.ok && result.errors.length === 0)
              ) {
                expect.unreachable(
                  `${key}: ${JSON.stringify(one)} is ${expected ? '' : 'not '}valid, emitted: ${JSON.stringify(result)}`,
                );
              }
              if (expected === true) accepted++;
              else refused++;
            }
          }
        },
      ),
      { numRuns: 60 },
    );
    // Neither side of the comparison may be empty.
    expect(accepted).toBeGreaterThan(1000);
    expect(refused).toBeGreaterThan(1000);
  });
});

/** Whether a reference leads back without going down into the value: nothing can validate that. */
function refersToItself(schemas: Readonly<Record<string, JsonSchema>>): boolean {
  const inPlace = new Set(['allOf', 'anyOf', 'oneOf', 'not', 'if', 'then', 'else']);
  const targets = (one: unknown): string[] => {
    if (typeof one !== 'object' || one === null) return [];
    if (Array.isArray(one)) return one.flatMap(targets);
    return Object.entries(one).flatMap(([keyword, below]) => {
      if (keyword === '$ref') return [String(below).slice(-1)];
      if (keyword === 'dependentSchemas') return Object.values(below as object).flatMap(targets);
      return inPlace.has(keyword) ? targets(below) : [];
    });
  };
  const leadsTo = (from: string, seen: readonly string[]): boolean =>
    seen.includes(from) || targets(schemas[from]).some((next) => leadsTo(next, [...seen, from]));
  return Object.keys(schemas).some((key) => leadsTo(key, []));
}
