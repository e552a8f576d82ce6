import { describe, expect, it } from 'vitest';
import { formats } from '../../generator/emit/validators/formats.ts';
import type { JsonSchema } from '../../generator/model/json-schema.ts';
import { ajvValidators, emittedValidators } from '../support/emitted-validators.ts';

/** Names and words that look like what Ajv prints, or like the end of a text or a comment. */
const texts = [
  '"',
  "'",
  '`${process.exit()}`',
  String.raw`\\`,
  '\\',
  '*/ throw 1 /*',
  '\u2028\n\r\u0000',
  '‹0›',
  '‹12›‹13›',
  ',parentData:',
  ',schemaPath:',
  '},rootData}',
  'const err0 = {};',
  'if(vErrors === null){',
  'vErrors = null',
  'errors',
  'validate20',
  'schema20.properties',
  'func0.call(data, "x")',
  'require("node:fs")',
  'instancePath+',
  '/~0~1%25#',
  '$ref',
  'hasOwnProperty',
  'toString',
  'data0',
  'İ😀',
];

describe('a hostile spec', () => {
  it('comes out as names, words and pointers, and never as code', () => {
    const schema: JsonSchema = {
      type: 'object',
      properties: Object.fromEntries(texts.map((text) => [text, { enum: [text, `${text}!`, '\ud800'] }])),
      required: texts,
      additionalProperties: false,
    };
    const { validate, is } = emittedValidators({
      X: schema,
      Y: { additionalProperties: { $ref: '#/components/schemas/X' } },
    });
    const good = Object.fromEntries(texts.map((text) => [text, text]));
    expect(validate('X', good)).toEqual({ ok: true, value: good });
    expect(is('X', good)).toBe(true);
    for (const text of texts) {
      const token = text.replaceAll('~', '~0').replaceAll('/', '~1');
      const wrong = validate('Y', { [text]: { ...good, [text]: 'wrong' } });
      expect(wrong.ok || wrong.errors.map(({ instancePath, params }) => [instancePath, params])).toEqual([
        [`/${token}/${token}`, { allowedValues: [text, `${text}!`, '\ud800'] }],
      ]);
      const { [text]: _, ...rest } = good;
      const missing = validate('X', rest);
      expect([is('X', rest), is('X', { ...good, [text]: 'wrong' })]).toEqual([false, false]);
      expect(missing.ok || missing.errors.map(({ params }) => params)).toEqual([{ missingProperty: text }]);
    }
  });

  it('may say the same in patterns, tags and conditions', () => {
    for (const text of texts) {
      const escaped = text.replaceAll(/[$^\\.*+?()[\]{}|/]/g, String.raw`\$&`);
      const variant = (word: string): JsonSchema => ({
        type: 'object',
        required: [text],
        properties: { [text]: { const: word }, [`${text}?`]: { type: 'integer' } },
      });
      const { validate } = emittedValidators({
        X: {
          patternProperties: { [`^${escaped}$`]: { type: 'string', pattern: escaped } },
          dependentRequired: { [text]: ['a'] },
        },
        Y: { oneOf: [variant(text), variant(`${text}${text}`)] },
      });
      expect(validate('X', { [text]: text, a: 1 }).ok).toBe(true);
      expect(validate('X', { [text]: 'nothing', a: 1 }).ok).toBe(false);
      expect(validate('X', { [text]: text }).ok).toBe(false);
      expect(validate('Y', { [text]: text, [`${text}?`]: 1 }).ok).toBe(true);
      expect(validate('Y', { [text]: text, [`${text}?`]: 1.5 }).ok).toBe(false);
      expect(validate('Y', { [text]: 'nothing' }).ok).toBe(false);
    }
  });

  it('may have keys that are called like what stands in the code', () => {
    const inCode = 'value key item name canonical hasOwn depth let undefined arguments testX isLongerThan pattern1';
    const keys = [...inCode.split(' '), '', '_', '$', '$$', 'a-b', 'a b', 'a_b', 'a_b$2', 'ä', 'ö', '1'];
    const inner: JsonSchema = { type: 'string', maxLength: 2, pattern: '^a' };
    const schema = (more: object): JsonSchema => ({
      type: 'object',
      properties: Object.fromEntries(keys.map((key) => [key, inner])),
      ...more,
    });
    const schemas: Readonly<Record<string, JsonSchema>> = {
      X: schema({ required: keys, additionalProperties: false }),
      Y: schema({ additionalProperties: { $ref: '#/components/schemas/Y' } }),
    };
    const good = Object.fromEntries(keys.map((key) => [key, 'aa']));
    for (const { is } of [emittedValidators(schemas), emittedValidators(schemas, 'closed', 'any')]) {
      expect([is('X', good), is('Y', good), is('Y', { more: good })]).toEqual([true, true, true]);
      for (const key of keys) {
        const { [key]: _, ...rest } = good;
        const wrong = { ...good, [key]: 'aaa' };
        expect([is('X', rest), is('Y', rest), is('X', wrong), is('Y', wrong)]).toEqual([false, true, false, false]);
      }
    }
  });

  it('may be a boolean, empty, or refer to itself', () => {
    const { is } = emittedValidators({
      Anything: true,
      Nothing: false,
      Empty: {},
      Described: { description: 'only', 'x-more': { $ref: '#/nowhere' } },
      Alias: { $ref: '#/components/schemas/Nothing' },
      List: { type: ['array', 'null'], items: { $ref: '#/components/schemas/List' } },
    });
    expect(['Anything', 'Nothing', 'Empty', 'Described', 'Alias'].map((name) => is(name, 1))).toEqual([
      true,
      false,
      true,
      true,
      false,
    ]);
    expect([is('List', [[], [[null]]]), is('List', [[1]])]).toEqual([true, false]);
  });

  it('may give schemas the names of formats, and of what the runtime checks', () => {
    const names = [...[...formats.values()].map(({ check }) => check.slice(2)), 'ShorterThan', 'NoMultipleOf'];
    const schemas = Object.fromEntries(
      names.map((name): [string, JsonSchema] => [name, { enum: [name], minLength: 2, multipleOf: 2 }]),
    );
    const all = { ...schemas, X: { anyOf: [...formats.keys()].map((format) => ({ type: 'string', format })) } };
    for (const { is } of [emittedValidators(all), ajvValidators(all)]) {
      expect(names.filter((name) => !is(name, name) || is(name, 'other'))).toEqual([]);
      expect([is('X', '2024-02-29'), is('X', 1)]).toEqual([true, false]);
    }
  });

  it('may bind references dynamically', () => {
    const { is } = emittedValidators({
      Tree: {
        $dynamicAnchor: 'node',
        type: 'object',
        properties: { value: true, children: { type: 'array', items: { $dynamicRef: '#node' } } },
      },
      StrictTree: { $dynamicAnchor: 'node', $ref: '#/components/schemas/Tree', required: ['value'] },
    });
    const value = { value: 1, children: [{ children: [] }] };
    expect([is('Tree', value), is('Tree', { children: [1] })]).toEqual([true, false]);
    expect([is('StrictTree', value), is('StrictTree', { value: 1, children: [{ value: 2 }] })]).toEqual([false, true]);
  });
});
