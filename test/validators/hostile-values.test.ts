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
  Wide: { type: 'array', items: { $ref: '#/components/schemas/Tree' } },
};

const { is, validate } = emittedValidators(schemas);

function errorsOf(name: string, value: unknown): readonly string[] {
  const result = validate(name, value);
  return result.ok ? [] : result.errors.map(({ instancePath, message }) => `${instancePath} ${message}`);
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

describe('depth and width', () => {
  const tooDeep = [' is nested too deeply to be checked'];

  it('beyond the stack are an error, and shallow values still pass afterwards', () => {
    expect(errorsOf('Tree', nested(100_000, 'children', '{}', ']'))).toEqual(tooDeep);
    expect(errorsOf('Tree', nested(100_000, 'either', '{}', '}'))).toEqual(tooDeep);
    expect(errorsOf('List', [nested(100_000, '[', '1', ']')])).toEqual(tooDeep);
    expect(is('Tree', nested(100_000, 'children', '{}', ']'))).toBe(false);
    const circle: { children: unknown[] } = { children: [] };
    circle.children.push(circle);
    expect(errorsOf('Tree', circle)).toEqual(tooDeep);
    expect(errorsOf('Tree', nested(100, 'children', '{"name": "a"}', ']'))).toEqual([]);
  });

  it('do not matter where no schema looks', () => {
    expect(errorsOf('List', nested(100_000, '[', '1', ']'))).toEqual(tooDeep);
    expect(errorsOf('Tree', { name: nested(100_000, '[', '1', ']') })).toEqual(['/name must be string']);
  });

  it('cost no more than the value is long, and the memory of a thousand errors', () => {
    const many = 300_000;
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
  });
});
