import { inspect } from 'node:util';
import type { ValidationResult } from '@bmsg/runtime/validation';
import { describe, expect, it } from 'vitest';
import type { JsonSchema } from '../../generator/model/json-schema.ts';
import { emittedValidators } from '../support/emitted-validators.ts';

const schemas: Readonly<Record<string, JsonSchema>> = {
  Tree: {
    type: 'object',
    additionalProperties: false,
    properties: {
      name: { type: 'string' },
      children: { type: 'array', items: { $ref: '#/components/schemas/Tree' } },
      either: { anyOf: [{ type: 'string' }, { $ref: '#/components/schemas/Tree' }] },
    },
  },
  Bag: { type: 'object', additionalProperties: { type: 'integer' }, required: ['constructor', 'toString'] },
  List: { type: 'array', uniqueItems: true },
  Word: { enum: ['a', { toString: '' }] },
  Known: {
    anyOf: [{ type: 'object', properties: { inner: { $ref: '#/components/schemas/Known' } } }, { type: 'string' }],
    unevaluatedProperties: false,
  },
  Nest: {
    type: 'object',
    additionalProperties: { $ref: '#/components/schemas/Nest' },
    propertyNames: { maxLength: 9 },
  },
  Text: { type: 'string', maxLength: 5, pattern: '^[a-z]*$', format: 'uri' },
  Proto: {
    type: 'object',
    properties: Object.fromEntries([['__proto__', { type: 'integer' }]]),
    required: ['__proto__'],
  },
  Sort: {
    oneOf: ['toString', '__proto__', 'constructor'].map((word) => ({
      type: 'object',
      required: ['kind'],
      properties: { kind: { const: word }, size: { type: 'integer' } },
    })),
  },
  Kind: {
    oneOf: ['link', 'stop'].map((word) => ({
      type: 'object',
      required: ['kind'],
      properties: { kind: { const: word } },
      additionalProperties: false,
    })),
  },
  Wide: { type: 'array', items: { $ref: '#/components/schemas/Tree' } },
};

const { is, validate } = emittedValidators(schemas);
const anyCase = emittedValidators(schemas, 'closed', 'any');

/** What is wrong, and that the verdict is the same. */
function errorsOf(name: string, value: unknown): readonly string[] {
  const errors = errorsAtOnce(name, value);
  expect(is(name, value)).toBe(errors.length === 0);
  return errors;
}

/** The same where each reading may find something else. */
function errorsAtOnce(name: string, value: unknown): readonly string[] {
  const result = validate(name, value);
  return result.ok ? [] : result.errors.map(({ instancePath, message }) => `${instancePath} ${message}`);
}

function keywordsOf(result: ValidationResult<unknown>): readonly string[] {
  return result.ok ? [] : result.errors.map(({ keyword }) => keyword);
}

/** As a parser would have made it, which has no trouble with depth. */
function nested(depth: number, open: string, inner: string, close: string): unknown {
  let value: unknown = JSON.parse(inner);
  const [before = '', after = ''] = [open, close];
  for (let level = 0; level < depth; level++)
    value = before === '[' ? [value] : { [before]: after === ']' ? [value] : value };
  return value;
}

describe('keys that every object inherits', () => {
  it('count only where they were written', () => {
    expect(errorsOf('Bag', {})).toEqual([' must have property "constructor"', ' must have property "toString"']);
    expect(errorsOf('Bag', JSON.parse('{"constructor": 1, "toString": 2, "__proto__": "3"}'))).toEqual([
      '/__proto__ must be integer',
    ]);
    expect(errorsOf('Tree', JSON.parse('{"__proto__": {"name": 5}}'))).toEqual([
      '/__proto__ unknown property "__proto__"',
    ]);
    expect(errorsOf('Tree', Object.create({ surprise: 1 }))).toEqual([]);
    expect(errorsOf('Bag', Object.create({ constructor: 1, toString: 1, a: 'x' }))).toEqual(errorsOf('Bag', {}));
    expect(errorsOf('Tree', Object.assign(Object.create(null), { name: 'a' }))).toEqual([]);
    expect({}).not.toHaveProperty('name');
  });

  it('may be declared, and be words', () => {
    expect(errorsOf('Proto', JSON.parse('{"__proto__": 1}'))).toEqual([]);
    expect(errorsOf('Proto', JSON.parse('{"__proto__": "1"}'))).toEqual(['/__proto__ must be integer']);
    expect(errorsOf('Proto', {})).toEqual([' must have property "__proto__"']);
    for (const kind of ['toString', '__proto__', 'constructor']) {
      expect(errorsOf('Sort', { kind, size: 1 })).toEqual([]);
      expect(errorsOf('Sort', { kind, size: '1' })).toEqual(['/size must be integer']);
    }
    expect(errorsOf('Sort', { kind: 'valueOf' })).toEqual(['/kind must be "toString", "__proto__" or "constructor"']);
    expect(errorsOf('Sort', JSON.parse('{"__proto__": {"kind": "toString"}}'))).toEqual([' must have property "kind"']);
  });

  it('are not asked for the alternative of a union', () => {
    const kinds = ['link', 'stop'].map((kind): object => Object.create({ kind }) as object);
    for (const value of [
      ...kinds,
      Object.assign(Object.create({ kind: 'link' }) as object, { kind: 'stop', rest: 1 }),
    ]) {
      expect(errorsOf('Kind', value)).toHaveLength(1);
      expect(anyCase.is('Kind', value)).toBe(false);
    }
    const stop = Object.assign(Object.create({ kind: 'link' }) as object, { KIND: 'stop' });
    expect([is('Kind', stop), anyCase.is('Kind', stop)]).toEqual([false, true]);
    expect(anyCase.is('Kind', { kind: undefined, KIND: 'stop' })).toBe(true);
  });

  it('do no harm where values are compared', () => {
    expect(errorsOf('List', [{ toString: '' }, { toString: '' }])).toEqual([
      ' must not have equal items, and those at 0 and 1 are',
    ]);
    expect(errorsOf('List', [{ toString: '' }, { valueOf: '' }])).toEqual([]);
    expect(errorsOf('Word', { toString: '' })).toEqual([]);
    expect(is('Word', { toString: 1 })).toBe(false);
  });
});

describe('values that JSON cannot write', () => {
  it('are judged by what they are', () => {
    expect(errorsOf('Tree', { name: undefined })).toEqual([]);
    expect(errorsOf('Tree', { name: Number.NaN })).toEqual(['/name must be string']);
    expect(errorsOf('Bag', { constructor: Number.NaN, toString: 2 ** 53 })).toEqual(['/constructor must be integer']);
    // oxlint-disable-next-line no-sparse-arrays -- that is the point
    expect(errorsOf('Tree', { children: [, {}] })).toEqual(['/children/0 must be object']);
    expect(errorsOf('Tree', new Map())).toEqual([]);
    expect(errorsOf('Tree', Symbol('a'))).toEqual([' must be object']);
    expect(errorsOf('Tree', () => 1)).toEqual([' must be object']);
    expect(errorsOf('Tree', { name: new Date(0) })).toEqual(['/name must be string']);
    expect(errorsOf('Bag', { constructor: 1n, toString: Infinity, more: Symbol('a') })).toEqual([
      '/constructor must be integer',
      '/toString must be integer',
      '/more must be integer',
    ]);
    expect(errorsOf('List', [new Map(), () => 1, 1n, Symbol('a'), undefined, Number.NaN, Infinity])).toEqual([]);
    expect(errorsOf('List', [Number.NaN, Number.NaN])).toEqual([
      ' must not have equal items, and those at 0 and 1 are',
    ]);
    expect(errorsOf('Word', [1n, Symbol('a')])).toHaveLength(1);
  });

  it('may be frozen, without a prototype, and full of holes', () => {
    const frozen = Object.freeze({ name: 'a', children: Object.freeze([Object.freeze({})]) });
    expect(validate('Tree', frozen)).toEqual({ ok: true, value: frozen });
    expect(errorsOf('Tree', Object.freeze({ names: 'a' }))).toEqual(['/names unknown property "names"']);
    expect(errorsOf('Bag', Object.create(null))).toEqual(errorsOf('Bag', {}));
    expect(errorsOf('List', Array(3))).toEqual([' must not have equal items, and those at 0 and 1 are']);
    expect(errorsOf('Wide', Array(2))).toEqual(['/0 must be object', '/1 must be object']);
  });

  it('are refused where they change while they are read', () => {
    let readings = 0;
    const fickle = {
      get name(): unknown {
        return readings++ === 0 ? 5 : 'a';
      },
    };
    expect(errorsAtOnce('Tree', fickle)).toEqual([' cannot be read to its end']);
    expect(readings).toBeGreaterThan(1);
    const endless: unknown = new Proxy({}, { ownKeys: () => ['a'], getOwnPropertyDescriptor: () => undefined });
    expect(errorsOf('Tree', endless)).toEqual([]);
  });

  it('are handed back as they are', () => {
    const value = { name: 'a', children: [{}] };
    const result = validate('Tree', value);
    expect(result.ok && result.value).toBe(value);
    expect(value).toEqual({ name: 'a', children: [{}] });
  });

  it('do not make it throw when they do', () => {
    const explosive = {
      get name(): string {
        throw new Error('secret');
      },
    };
    expect(is('Tree', explosive)).toBe(false);
    expect(errorsOf('Tree', explosive)).toEqual([' cannot be read to its end']);
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(errorsOf('Tree', { children: [proxy] })).toEqual([' cannot be read to its end']);
  });

  it('may ask for another validation meanwhile', () => {
    const inner = {
      get name(): unknown {
        return validate('Tree', { other: 1, name: 2 }).ok ? 'a' : 3;
      },
    };
    expect(errorsOf('Tree', { children: [{ wrong: 1 }, inner, { name: 'b' }] })).toEqual([
      '/children/0/wrong unknown property "wrong"',
      '/children/1/name must be string',
    ]);
  });
});

describe('what an error shows', () => {
  it('is never a part of the value, apart from its keys', () => {
    const secret = 'hunter2';
    const values: readonly (readonly [name: string, value: unknown])[] = [
      ['Tree', { name: [secret], children: [secret, { other: secret }], either: [secret] }],
      ['Bag', { constructor: secret, toString: { secret: secret } }],
      ['List', [secret, secret]],
      ['Word', secret],
      ['Word', { toString: secret }],
      ['Text', secret],
      ['Sort', { kind: secret }],
      ['Known', { a: secret }],
      ['Nest', { a: secret }],
    ];
    for (const [name, value] of values) {
      const result = validate(name, value);
      const errors = result.ok ? [] : result.errors;
      expect(errors.length).toBeGreaterThan(0);
      const shown = [
        JSON.stringify(errors),
        inspect(errors, { depth: Infinity, showHidden: true }),
        ...errors.map((error) => `${inspect(error)} ${error.suggestion} ${Object.values({ ...error }).join()}`),
      ];
      for (const text of shown) expect(text).not.toContain(secret);
    }
  });

  it('is short, however long the value', () => {
    const long = 'x'.repeat(1_000_000);
    const result = validate('Tree', { [long]: 1, children: [{ [`${long}y`]: long }] });
    const errors = result.ok ? [] : result.errors;
    expect(errors.map(({ keyword }) => keyword)).toEqual(['additionalProperties', 'additionalProperties']);
    for (const { message, suggestion } of errors) {
      expect(message.length).toBeLessThan(100);
      expect(suggestion).toBeUndefined();
    }
  });
});

describe('depth and width', () => {
  const tooDeep = [' is nested too deeply to be checked'];

  const towers: readonly (readonly [name: string, open: string, inner: string, close: string])[] = [
    ['Tree', 'children', '{}', ']'],
    ['Tree', 'either', '{}', '}'],
    ['Known', 'inner', '{}', '}'],
    ['Nest', 'a', '{}', '}'],
  ];

  for (const levels of [10_000, 1_000_000]) {
    it(`beyond the limit are an error, at ${levels} levels`, { timeout: 120_000 }, () => {
      const both = [{ is, validate }, anyCase];
      for (const [name, before, inner, after] of towers) {
        const tower = nested(levels, before, inner, after);
        for (const validators of both) {
          expect(validators.is(name, tower)).toBe(false);
          expect(keywordsOf(validators.validate(name, tower))).toEqual(['depth']);
        }
      }
      // Items are compared without a schema that would tell how deep they may be.
      const list = [nested(levels, '[', '1', ']'), nested(levels, '[', '1', ']')];
      expect(is('List', list)).toBe(false);
      expect(keywordsOf(validate('List', list))).toEqual(['depth']);
      expect(is('Word', nested(levels, 'toString', '""', '}'))).toBe(false);
    });
  }

  it('below the limit are none', () => {
    for (const [name, before, inner, after] of towers) {
      expect(errorsOf(name, nested(200, before, inner, after))).toEqual([]);
      expect(errorsOf(name, nested(200, before, '1', after))).not.toEqual([]);
    }
    expect(errorsOf('List', [nested(400, '[', '1', ']'), nested(400, '[', '2', ']')])).toEqual([]);
  });

  it('that never end are an error, and shallow values still pass afterwards', () => {
    const circle: { children: unknown[] } = { children: [] };
    circle.children.push(circle);
    expect(errorsOf('Tree', circle)).toEqual(tooDeep);
    const ring: unknown[] = [];
    ring.push(ring);
    expect(errorsOf('List', [ring])).toEqual(tooDeep);
    expect(errorsOf('Tree', nested(100, 'children', '{"name": "a"}', ']'))).toEqual([]);
  });

  it('do not matter where no schema looks', () => {
    expect(errorsOf('List', nested(100_000, '[', '1', ']'))).toEqual(tooDeep);
    expect(errorsOf('Tree', { name: nested(100_000, '[', '1', ']') })).toEqual(['/name must be string']);
  });

  it('cost no more than the value is long, and the memory of a thousand errors', { timeout: 120_000 }, () => {
    const many = 1_000_000;
    const wide = Array.from({ length: many }, () => ({ a: 1, b: 2 }));
    const before = process.memoryUsage().heapUsed;
    const result = validate('Wide', wide, { maxErrors: 5000 });
    expect(result.ok ? 0 : result.errors.length).toBe(1000);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(200e6);
    expect(
      is(
        'List',
        Array.from({ length: many }, (_, index) => `${index}`),
      ),
    ).toBe(true);
    expect(
      errorsOf(
        'Wide',
        Array.from({ length: many }, () => ({})),
      ),
    ).toEqual([]);
    expect(errorsOf('Nest', Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [index, {}])))).toEqual(
      [],
    );
    expect(keywordsOf(validate('Text', 'a'.repeat(50_000_000)))).toEqual(['maxLength', 'format']);
  });
});
