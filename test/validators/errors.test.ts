import { describe, expect, it } from 'vitest';
import type { JsonSchema } from '../../generator/model/json-schema.ts';
import { emittedValidators } from '../support/emitted-validators.ts';

type Want = readonly (readonly [instancePath: string, keyword: string, message: string])[];

interface Row {
  readonly says: string;
  readonly schema: JsonSchema;
  readonly valid?: readonly unknown[];
  readonly invalid: readonly (readonly [value: unknown, want: Want])[];
}

const closed = (properties: Record<string, JsonSchema>, required: string[] = []): JsonSchema => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties,
});

const string: JsonSchema = { type: 'string' };
const picture = closed({ kind: { const: 'picture' }, url: string }, ['kind', 'url']);
const place = closed({ kind: { enum: ['place', 'spot'] }, latitude: { type: 'number' } }, ['kind', 'latitude']);

const rows: readonly Row[] = [
  {
    says: 'types',
    schema: { type: ['integer', 'null'] },
    valid: [1, -0, 1e300, null],
    invalid: [
      ['1', [['', 'type', 'must be integer or null']]],
      [1.5, [['', 'type', 'must be integer or null']]],
      [undefined, [['', 'type', 'must be integer or null']]],
      [Number.NaN, [['', 'type', 'must be integer or null']]],
      [Infinity, [['', 'type', 'must be integer or null']]],
      [1n, [['', 'type', 'must be integer or null']]],
    ],
  },
  {
    says: 'types and keys of which nothing more is known',
    schema: {
      properties: { any: { type: 'object' }, some: { type: 'object', required: ['a'] } },
      items: { type: 'object', required: ['a', 'b'] },
    },
    valid: [{ any: {}, some: { a: 1 } }, [{ a: 1, b: 1 }]],
    invalid: [
      [
        { any: [], some: {} },
        [
          ['/any', 'type', 'must be object'],
          ['/some', 'required', 'must have property "a"'],
        ],
      ],
      [
        [1, { a: 1 }],
        [
          ['/0', 'type', 'must be object'],
          ['/1', 'required', 'must have property "b"'],
        ],
      ],
    ],
  },
  {
    says: 'what is wrong with members that no property names',
    schema: { type: 'object', properties: { a: string }, additionalProperties: closed({ toString: string }) },
    valid: [{ a: '', b: {}, toString: { toString: '' } }],
    invalid: [
      [
        { b: 1, toString: 2, c: { d: 1 }, e: { toString: 1 } },
        [
          ['/b', 'type', 'must be object'],
          ['/toString', 'type', 'must be object'],
          ['/c/d', 'additionalProperties', 'unknown property "d"'],
          ['/e/toString', 'type', 'must be string'],
        ],
      ],
    ],
  },
  {
    says: 'an object of which nothing more is known',
    schema: { type: 'object', required: ['a'] },
    valid: [{ a: 1 }],
    invalid: [
      [[], [['', 'type', 'must be object']]],
      [{}, [['', 'required', 'must have property "a"']]],
    ],
  },
  {
    says: 'keys that are missing, unknown or unwanted, each at its own place',
    schema: {
      ...(closed({ a: string, 'b/~c': false, d: closed({ e: string }) }, ['a', 'f']) as object),
    },
    valid: [],
    invalid: [
      [
        // A member that is undefined is absent, as it is once it has been written as JSON.
        { a: '', f: undefined, g: undefined },
        [['', 'required', 'must have property "f"']],
      ],
      [
        { a: 1, 'b/~c': 1, d: { e: '', 'x/~y': 1 }, F: 1 },
        [
          // What is missing first, then the members in the order of the value.
          ['', 'required', 'must have property "f"'],
          ['/a', 'type', 'must be string'],
          ['/b~1~0c', 'false schema', 'must not be there'],
          ['/d/x~1~0y', 'additionalProperties', 'unknown property "x/~y"'],
          ['/F', 'additionalProperties', 'unknown property "F"'],
        ],
      ],
    ],
  },
  {
    says: 'lengths and sizes, in the singular too',
    schema: {
      properties: {
        text: { type: 'string', minLength: 2, maxLength: 3 },
        list: { type: 'array', minItems: 1, maxItems: 2 },
        map: { type: 'object', minProperties: 1, maxProperties: 1 },
      },
    },
    valid: [{ text: '😀😀😀', list: [1], map: { a: 1 } }, 'anything'],
    invalid: [
      [
        { text: '😀', list: [], map: {} },
        [
          ['/text', 'minLength', 'must have at least 2 characters'],
          ['/list', 'minItems', 'must have at least 1 item'],
          ['/map', 'minProperties', 'must have at least 1 property'],
        ],
      ],
      [
        { text: 'abcd', list: [1, 2, 3], map: { a: 1, b: 2 } },
        [
          ['/text', 'maxLength', 'must have at most 3 characters'],
          ['/list', 'maxItems', 'must have at most 2 items'],
          ['/map', 'maxProperties', 'must have at most 1 property'],
        ],
      ],
    ],
  },
  {
    says: 'numbers',
    schema: {
      items: { type: 'number', minimum: 0, maximum: 9, exclusiveMinimum: -1, exclusiveMaximum: 10, multipleOf: 0.01 },
    },
    valid: [[0, 9, 1.99, 0.07]],
    invalid: [
      [
        [-2, 10, 1.999],
        [
          ['/0', 'minimum', 'must be at least 0'],
          ['/0', 'exclusiveMinimum', 'must be greater than -1'],
          ['/1', 'maximum', 'must be at most 9'],
          ['/1', 'exclusiveMaximum', 'must be less than 10'],
          ['/2', 'multipleOf', 'must be a multiple of 0.01'],
        ],
      ],
    ],
  },
  {
    says: 'words, patterns and formats',
    schema: {
      properties: {
        one: { const: { a: [1] } },
        word: { enum: ['yes', 'no', null] },
        code: { type: 'string', pattern: '^\\p{Lu}+$' },
        when: { type: 'string', format: 'date-time' },
        size: { type: 'integer', format: 'int32' },
        other: { type: 'string', format: 'colour' },
      },
    },
    valid: [{ one: { a: [1] }, word: null, code: 'ÄB', when: '2024-01-01T00:00:00Z', size: 1, other: 'mauve' }],
    invalid: [
      [
        { one: { a: [2] }, word: 'NO', code: 'äb', when: 'now', size: 2 ** 31 },
        [
          ['/one', 'const', 'must be {"a":[1]}'],
          ['/word', 'enum', 'must be "yes", "no" or null'],
          ['/code', 'pattern', 'must match the pattern ^\\p{Lu}+$'],
          ['/when', 'format', 'must be a valid date-time'],
          ['/size', 'format', 'must be a valid int32'],
        ],
      ],
    ],
  },
  {
    says: 'long lists of words and long keys, cut short',
    schema: {
      properties: { word: { enum: Array.from({ length: 25 }, (_, index) => index) } },
      additionalProperties: false,
    },
    invalid: [
      [
        { word: 'x', ['k'.repeat(100)]: 1 },
        [
          [
            '/word',
            'enum',
            'must be 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19 or one of 5 more',
          ],
          [`/${'k'.repeat(100)}`, 'additionalProperties', `unknown property "${'k'.repeat(59)}…`],
        ],
      ],
    ],
  },
  {
    says: 'lists',
    schema: {
      prefixItems: [string],
      items: { type: 'integer' },
      uniqueItems: true,
      contains: { const: 7 },
      maxContains: 1,
    },
    valid: [
      ['a', 7],
      [' ', 1, 7, 2],
    ],
    invalid: [
      [[1, 7], [['/0', 'type', 'must be string']]],
      [['a', 7, 'b'], [['/2', 'type', 'must be integer']]],
      [['a', 1, 7, 1], [['', 'uniqueItems', 'must not have equal items, and those at 1 and 3 are']]],
      [['a', 1], [['', 'contains', 'must contain 1 to 1 item of the required kind']]],
    ],
  },
  {
    says: 'an end of a list',
    schema: { prefixItems: [string], items: false },
    valid: [[], ['a']],
    invalid: [[['a', 'b'], [['', 'items', 'must have at most 1 item']]]],
  },
  {
    says: 'what a list must contain, each time anew',
    schema: { items: { contains: string, minContains: 1 } },
    valid: [[['a'], [1, 'b']]],
    invalid: [[[['a'], []], [['/1', 'contains', 'must contain at least 1 item of the required kind']]]],
  },
  {
    says: 'names of properties, with the reason',
    schema: { propertyNames: { anyOf: [{ pattern: '^x-' }, { maxLength: 2 }] }, additionalProperties: string },
    valid: [{ 'x-long': '', ab: '' }],
    invalid: [
      [{ abc: '' }, [['/abc', 'propertyNames', 'has a name that must match one of 2 alternatives']]],
      [
        { 'x-a': 1, abcd: 1 },
        [
          ['/abcd', 'propertyNames', 'has a name that must match one of 2 alternatives'],
          ['/x-a', 'type', 'must be string'],
          ['/abcd', 'type', 'must be string'],
        ],
      ],
    ],
  },
  {
    says: 'what depends on what',
    schema: { dependentRequired: { a: ['b', 'c'] }, dependentSchemas: { d: { properties: { e: false } } } },
    valid: [{}, { a: 1, b: 1, c: 1 }, { d: 1 }, { e: 1 }],
    invalid: [
      [{ a: 1, c: 1 }, [['', 'dependentRequired', 'must have property "b", since there is "a"']]],
      [{ d: 1, e: 1 }, [['/e', 'false schema', 'must not be there']]],
    ],
  },
  {
    says: 'one condition, and only what it asks for',
    // oxlint-disable-next-line unicorn/no-thenable -- a keyword
    schema: { if: { required: ['a'] }, then: { required: ['b'] }, else: { maxProperties: 1 } },
    valid: [{ a: 1, b: 1 }, { c: 1 }],
    invalid: [
      [{ a: 1 }, [['', 'required', 'must have property "b"']]],
      [{ c: 1, d: 1 }, [['', 'maxProperties', 'must have at most 1 property']]],
    ],
  },
  {
    says: 'a prohibition',
    schema: { not: { type: 'string' } },
    valid: [1],
    invalid: [['a', [['', 'not', 'must not be what the schema rules out under "not"']]]],
  },
  {
    says: 'the alternative whose tag was written, declared or not',
    schema: { oneOf: [picture, place] },
    valid: [{ kind: 'spot', latitude: 1 }],
    invalid: [
      [
        { kind: 'picture', uri: 'x' },
        // One letter in three: "url" was meant, and is not missing besides.
        [['/uri', 'additionalProperties', 'unknown property "uri"']],
      ],
      [{ kind: 'place', latitude: '1' }, [['/latitude', 'type', 'must be number']]],
      [{ kind: 'Place', latitude: 1 }, [['/kind', 'enum', 'must be "picture", "place" or "spot"']]],
      [{ latitude: 1 }, [['', 'required', 'must have property "kind"']]],
      [{ kind: null }, [['/kind', 'type', 'must be string']]],
      ['picture', [['', 'type', 'must be object']]],
    ],
  },
  {
    says: 'a discriminator that Ajv would not take: with a mapping, on alternatives without words of their own',
    schema: {
      discriminator: { propertyName: 'kind', mapping: { p: '#/components/schemas/Picture' } },
      oneOf: [closed({ kind: string, url: string }, ['url']), closed({ kind: string, latitude: string }, ['latitude'])],
    },
    valid: [{ kind: 'whatever', url: '' }],
    invalid: [[{ url: 1 }, [['/url', 'type', 'must be string']]]],
  },
  {
    says: 'the alternative of the right type',
    schema: { anyOf: [{ type: 'null' }, closed({ a: string }), { type: 'array', items: string }] },
    valid: [null, {}, ['a']],
    invalid: [
      [{ b: 1 }, [['/b', 'additionalProperties', 'unknown property "b"']]],
      [[1], [['/0', 'type', 'must be string']]],
      [true, [['', 'type', 'must be null, object or array']]],
    ],
  },
  {
    says: 'the alternative that fails deepest in',
    schema: {
      anyOf: [
        closed({ text: string }, ['text']),
        closed({ media: closed({ mediaUri: string }, ['mediaUri']) }, ['media']),
        closed({ location: closed({ latitude: { type: 'number' } }) }, ['location']),
      ],
    },
    invalid: [
      [{ media: { mediaUrl: '' } }, [['/media/mediaUrl', 'additionalProperties', 'unknown property "mediaUrl"']]],
      [
        { media: { address: '' } },
        [
          ['/media', 'required', 'must have property "mediaUri"'],
          ['/media/address', 'additionalProperties', 'unknown property "address"'],
        ],
      ],
      [{ location: { latitude: '1' } }, [['/location/latitude', 'type', 'must be number']]],
    ],
  },
  {
    says: 'which properties would do',
    schema: { anyOf: [{ required: ['text'] }, { required: ['media'] }, { required: ['from', 'to'] }] },
    valid: [{ media: 1 }, { from: 1, to: 1 }],
    invalid: [
      [{}, [['', 'required', 'must have property "text", "media" or "from" and "to"']]],
      [{ to: 1 }, [['', 'required', 'must have property "text", "media" or "from"']]],
    ],
  },
  {
    says: 'a key that is missing because it was mistyped once, at the key that is there',
    schema: {
      properties: { from: string, number: string, text: string, media: string, item: closed({ number: string }) },
      additionalProperties: false,
      required: ['from', 'number'],
      dependentRequired: { item: ['media'] },
      anyOf: [{ required: ['text'] }, { required: ['item'] }],
    },
    invalid: [
      [
        { form: '', nummer: '', txt: '' },
        [
          ['/form', 'additionalProperties', 'unknown property "form"'],
          ['/nummer', 'additionalProperties', 'unknown property "nummer"'],
          ['/txt', 'additionalProperties', 'unknown property "txt"'],
        ],
      ],
      [
        { FROM: '', number: '', item: {}, medai: '' },
        [
          ['/FROM', 'additionalProperties', 'unknown property "FROM"'],
          ['/medai', 'additionalProperties', 'unknown property "medai"'],
        ],
      ],
      [
        // Nothing but an object's own keys counts.
        { from: '', text: '', item: { nummber: '' }, media: '' },
        [
          ['', 'required', 'must have property "number"'],
          ['/item/nummber', 'additionalProperties', 'unknown property "nummber"'],
        ],
      ],
      [{ from: '', number: '', texte: '' }, [['/texte', 'additionalProperties', 'unknown property "texte"']]],
    ],
  },
  {
    says: 'which words would do',
    schema: { anyOf: [{ const: 'a' }, { enum: ['b', 'c'] }] },
    invalid: [['d', [['', 'enum', 'must be "a", "b" or "c"']]]],
  },
  {
    says: 'only that none matches, if nobody can tell which was meant',
    schema: { anyOf: [{ minLength: 5 }, { pattern: '^x' }] },
    invalid: [['abc', [['', 'anyOf', 'must match one of 2 alternatives']]]],
  },
  {
    says: 'that too many match',
    schema: { oneOf: [{ required: ['a'] }, { type: 'string' }, { required: ['b'] }] },
    valid: [{ a: 1 }, { b: 1 }],
    invalid: [[{ a: 1, b: 1 }, [['', 'oneOf', 'must match exactly one alternative, and matches numbers 1 and 3']]]],
  },
  {
    says: 'the innermost fault of unions in unions',
    schema: {
      items: {
        anyOf: [
          string,
          { oneOf: [closed({ n: { anyOf: [{ type: 'null' }, { type: 'integer', minimum: 3 }] } }), { type: 'array' }] },
        ],
      },
    },
    invalid: [
      [
        [{ n: 1 }, 'ok', { n: 5 }, { m: 5 }],
        [
          ['/0/n', 'minimum', 'must be at least 3'],
          ['/3/m', 'additionalProperties', 'unknown property "m"'],
        ],
      ],
      [[1], [['/0', 'type', 'must be string, object or array']]],
    ],
  },
  {
    says: 'properties that no part of a schema knows, unless a choice has left that open',
    schema: {
      allOf: [
        { properties: { a: string } },
        { anyOf: [{ properties: { b: { type: 'integer' } }, required: ['b'] }, { required: ['c'] }] },
      ],
      unevaluatedProperties: false,
    },
    valid: [{ a: '', b: 1 }],
    invalid: [
      [{ b: 1, d: 1 }, [['/d', 'unevaluatedProperties', 'unknown property "d"']]],
      [{ b: '1' }, [['/b', 'type', 'must be integer']]],
    ],
  },
];

describe('an emitted validator tells', () => {
  for (const { says, schema, valid = [], invalid } of rows) {
    it(says, () => {
      const { is, validate } = emittedValidators({ X: schema });
      for (const value of valid) {
        expect(validate('X', value)).toEqual({ ok: true, value });
        expect(is('X', value)).toBe(true);
      }
      for (const [value, want] of invalid) {
        const result = validate('X', value);
        const errors = result.ok ? [] : result.errors;
        expect(errors.map(({ instancePath, keyword, message }) => [instancePath, keyword, message])).toEqual(want);
        expect(is('X', value)).toBe(false);
      }
    });
  }

  it('where in the document the keyword stands, behind references too', () => {
    const { validate } = emittedValidators({
      Order: { type: 'object', properties: { lines: { type: 'array', items: { $ref: '#/components/schemas/Line' } } } },
      Line: { type: 'object', properties: { 'a/b': { type: 'integer', minimum: 1 } } },
    });
    const result = validate('Order', { lines: [{ 'a/b': 1 }, { 'a/b': 0 }] });
    expect(result).toEqual({
      ok: false,
      errors: [
        {
          instancePath: '/lines/1/a~1b',
          schemaPath: '#/components/schemas/Line/properties/a~1b/minimum',
          keyword: 'minimum',
          message: 'must be at least 1',
          params: { comparison: '>=', limit: 1 },
        },
      ],
    });
  });

  it('no more than it is asked for', () => {
    const { validate } = emittedValidators({ X: { items: string } });
    const count = (maxErrors?: number): number => {
      const result = validate('X', Array(5000).fill(1), maxErrors === undefined ? undefined : { maxErrors });
      return result.ok ? 0 : result.errors.length;
    };
    expect([count(), count(1), count(7), count(9999)]).toEqual([100, 1, 7, 1000]);
  });
});
