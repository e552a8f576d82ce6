import { describe, expect, it } from 'vitest';
import { ajvModule } from '../../generator/emit/validators/ajv/ajv-validators.ts';
import { validatorModule } from '../../generator/emit/validators/validators.ts';
import type { Json, JsonObject } from '../../generator/model/json-schema.ts';
import { apiOf } from '../support/api-of.ts';
import { validatorsOf } from '../support/emitted-validators.ts';

const pet = { $ref: '#/components/schemas/Pet' };

/** Schemas of OpenAPI 3.0, where some keywords mean something else than in 3.1. */
const rows: readonly (readonly [says: string, schema: Json, valid: readonly unknown[], invalid: readonly unknown[]])[] =
  [
    ['nullable', { type: 'string', nullable: true }, ['a', null], [1]],
    ['not nullable', { type: 'string', nullable: false }, ['a'], [null]],
    ['nullable words', { type: 'string', enum: ['a'], nullable: true }, ['a', null], ['b']],
    ['nullable beside allOf', { allOf: [pet], nullable: true }, [{ name: 'a' }, null], [{}, 1]],
    ['nullable beside oneOf', { oneOf: [pet, { type: 'integer' }], nullable: true }, [{ name: 'a' }, 1, null], ['a']],
    [
      'a $ref with nothing but nullable beside it',
      { ...pet, nullable: true, maxProperties: 0 },
      [{ name: 'a' }, null],
      [{}],
    ],
    ['an exclusive minimum', { type: 'number', minimum: 1, exclusiveMinimum: true }, [1.1], [1, 0]],
    ['an exclusive maximum', { type: 'integer', maximum: 3, exclusiveMaximum: true }, [2], [3]],
    ['bounds that are not exclusive', { minimum: 1, exclusiveMinimum: false, maximum: 3 }, [1, 3], [0, 4]],
    ['a flag without a bound', { type: 'number', exclusiveMinimum: true }, [-5, 0], ['a']],
    ['a format of OpenAPI', { type: 'integer', format: 'int32' }, [1], [2 ** 31, 1.5]],
    ['base64', { type: 'string', format: 'byte' }, ['', 'YQ=='], ['%', 'YQ=']],
    ['a password is any text', { type: 'string', format: 'password' }, ['', 'x'], [1]],
    [
      'a discriminator',
      { oneOf: [pet, { $ref: '#/components/schemas/Toy' }], discriminator: { propertyName: 'name' } },
      [{ name: 'ball', size: 1 }, { name: 'a' }],
      [{ name: 'ball', size: 'x' }, { name: 'a', age: 'x' }, { name: 'b' }, {}],
    ],
    ['an example says nothing', { type: 'integer', example: 'a' }, [1], ['a']],
  ];

const named = {
  Pet: {
    type: 'object',
    required: ['name'],
    properties: { name: { type: 'string', enum: ['a'], nullable: false }, age: { type: 'integer' } },
  },
  Toy: {
    type: 'object',
    required: ['name', 'size'],
    properties: { name: { type: 'string', enum: ['ball'] }, size: { type: 'integer' }, age: { type: 'string' } },
  },
};

describe('validators emitted from OpenAPI 3.0 know', () => {
  it.each(rows)('%s', (says, schema, valid, invalid) => {
    const components = { schemas: { ...named, X: schema } } as JsonObject;
    const api = apiOf({ openapi: '3.0.4', components });
    for (const { is, validate } of [validatorsOf(validatorModule(api)), validatorsOf(ajvModule(api, 'closed'))]) {
      const judged = [...valid, ...invalid].map((value) => [value, is('X', value), validate('X', value).ok]);
      const wanted = [...valid.map((value) => [value, true, true]), ...invalid.map((value) => [value, false, false])];
      expect(judged, says).toEqual(wanted);
    }
  });
});
