import * as fc from 'fast-check';
import { Compile } from 'typebox/schema';
import { describe, expect, it } from 'vitest';
import { emitTypes } from '../../generator/emit/typescript/types.ts';
import { plainFormOf } from '../../generator/emit/typescript/wire-types/plain-form.ts';
import { schemaWorld } from '../../generator/emit/typescript/wire-types/schema-world.ts';
import { literal } from '../../generator/kit/index.ts';
import type { JsonObject, JsonSchema } from '../../generator/model/json-schema.ts';
import { apiOf, apiOfSchemas } from '../support/api-of.ts';
import { runs } from '../support/runs.ts';
import { schema, value } from './arbitrary-schema.ts';
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
      { numRuns: runs(400) },
    );
    expect(Math.min(taken, refused)).toBeGreaterThan(400);
  });
});

it('types of any schemas compile, circles among them', () => {
  const any = schema(['X', 'Y', 'Z']);
  const samples = fc.sample(fc.record({ X: any, Y: any, Z: any }), runs(100));
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
