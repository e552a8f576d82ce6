import * as fc from 'fast-check';
import { Compile } from 'typebox/schema';
import { describe, expect, it } from 'vitest';
import { emitTypes } from '../../generator/emit/typescript/types.ts';
import { plainFormOf } from '../../generator/emit/typescript/wire-types/plain-form.ts';
import { schemaWorld } from '../../generator/emit/typescript/wire-types/schema-world.ts';
import { literal } from '../../generator/kit/index.ts';
import type { Json, JsonObject, JsonSchema } from '../../generator/model/json-schema.ts';
import { apiOf, apiOfSchemas } from '../support/api-of.ts';
import { compile } from './compile.ts';
import { selfContainedGroups } from './json-schema-suite.ts';

const sharesNothing = 'TypeScript takes an object that shares no key with a type of optional keys for a mistake';

/** Schemas of the suite with valid values that TypeScript refuses, and why it does. */
const beyondTypeScript: ReadonlyMap<string, string> = new Map([
  ['dependentSchemas.json: dependent subschema incompatible with root', sharesNothing],
  ['not.json: forbidden property', sharesNothing],
  ['properties.json: object properties validation', sharesNothing],
  [
    'properties.json: properties whose names are Javascript object property names',
    'TypeScript asks {} for the type of its own toString',
  ],
]);

/** A validator of the named schema `X`, and one of what its type says. */
function validators(schemas: Readonly<Record<string, JsonSchema>>): readonly [Check, Check] {
  const named = apiOfSchemas(schemas).schemas;
  const world = schemaWorld(named);
  const plain = named.map(({ key }) => [key, plainFormOf(key, world)] as const);
  const check = (all: object): Check => {
    const validator = Compile({ $ref: '#/components/schemas/X', components: { schemas: all } });
    return (value) => validator.Check(value);
  };
  return [check(schemas), check(Object.fromEntries(plain))];
}

type Check = (value: unknown) => boolean;

const key = fc.constantFrom('a', 'b', 'ab', 'x-a');
const scalar = fc.constantFrom<Json>(null, true, 0, 1, 1.5, '', 'a', 'b');
const value = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(key, tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value;

/** Without `unevaluated…`: the judge counts what a failed condition has evaluated. The test suite has it. */
const schema = (references: readonly string[]): fc.Arbitrary<JsonSchema> =>
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

describe('the plain form of a schema', () => {
  it('takes every value that the schema takes', () => {
    let taken = 0;
    let refused = 0;
    fc.assert(
      fc.property(schema(['Y']), schema(['Y']), fc.array(value, { minLength: 20, maxLength: 20 }), (X, Y, values) => {
        // A schema that asks itself for an answer has none.
        fc.pre(!JSON.stringify(Y).includes('$ref'));
        const [isValid, isOfType] = validators({ X, Y });
        for (const one of values) {
          if (isValid(one)) expect(isOfType(one), JSON.stringify(one)).toBe(true);
          if (isOfType(one)) taken++;
          else refused++;
        }
      }),
      { numRuns: 400 },
    );
    expect(Math.min(taken, refused)).toBeGreaterThan(400);
  });
});

it('types of any schemas compile, circles among them', () => {
  const any = schema(['X', 'Y', 'Z']);
  const samples = fc.sample(fc.record({ X: any, Y: any, Z: any }), 100);
  const modules = samples.map((schemas) => emitTypes(apiOfSchemas(schemas))[0]?.content ?? '');
  const errors = compile(modules).flatMap((found, index) =>
    [...found.values()].map((message) => `${JSON.stringify(samples[index])} ${message}`),
  );
  expect(errors).toEqual([]);
});

const suite = selfContainedGroups();
if (suite === undefined) {
  console.info('The JSON Schema Test Suite is not at hand (see BMSG_JSON_SCHEMA_SUITE): its schemas are not tried.');
} else {
  console.info(`The JSON Schema Test Suite is at hand: types of ${suite.length} of its schemas are tried.`);
}

it('types of the schemas of the JSON Schema Test Suite take all valid values', () => {
  const groups = (suite ?? []).filter(({ name }) => !beyondTypeScript.has(name));
  const modules = groups.map(({ schema, tests }) => {
    const components = { schemas: { X: schema } } as unknown as JsonObject;
    const types = emitTypes(apiOf({ components }))[0]?.content ?? '';
    const valid = tests.filter((test) => test.valid);
    // By way of a constant: TypeScript takes a key that it does not know in a literal for a mistake.
    const lines = valid.map(({ data }, index) => {
      const text = literal(data).replaceAll(/\n\s*/g, ' ');
      return `const a${index} = ${text}${typeof data === 'object' && data !== null ? ' as const' : ''}; const b${index}: X = a${index};`;
    });
    return [types, ...lines].join('\n');
  });
  const errors = compile(modules).flatMap((found, index) =>
    [...found].map(([line, message]) => `${groups[index]?.name}: ${modules[index]?.split('\n')[line]} ${message}`),
  );
  expect(errors).toEqual([]);
});
