import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../model/json-schema.ts';
import { Call, literal, Reference } from './literal.ts';
import type { Expression } from './literal.ts';
import { memberOf, oneLine, propertyName, quote } from './text.ts';

function evaluate(expression: string): unknown {
  return new Function(`"use strict"; return (${expression});`)();
}

describe('quote', () => {
  it.each([
    ['plain', "'plain'"],
    ["it's", String.raw`'it\'s'`],
    ['back\\slash', String.raw`'back\\slash'`],
    ['a\nb\r\tc', String.raw`'a\nb\r\tc'`],
    ['\u2028\u2029', String.raw`'\u2028\u2029'`],
    ['\u202eabc\u2066', String.raw`'\u202eabc\u2066'`],
    ['\ud800', String.raw`'\ud800'`],
    ['🙂 `${x}` */', "'🙂 `${x}` */'"],
    ['\u{e0041}', String.raw`'\udb40\udc41'`],
  ])('prints %j', (text, want) => {
    expect(quote(text)).toBe(want);
  });

  it('evaluates to the very text, on one line of printable characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(evaluate(quote(text))).toBe(text);
        expect(quote(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u);
      }),
    );
  });
});

describe('propertyName and memberOf', () => {
  it.each([
    ['name', 'name', 'o.name'],
    ['delete', 'delete', "o['delete']"],
    ['a-b', "'a-b'", "o['a-b']"],
    ['0', '0', "o['0']"],
    ['01', "'01'", "o['01']"],
    ['', "''", "o['']"],
    ['__proto__', "['__proto__']", 'o.__proto__'],
    ["'];alert(1)//", String.raw`'\'];alert(1)//'`, String.raw`o['\'];alert(1)//']`],
  ])('prints the key %j', (key, name, access) => {
    expect([propertyName(key), memberOf('o', key)]).toEqual([name, access]);
  });
});

const [long, longer] = ['x'.repeat(60), 'y'.repeat(61)];

describe('literal', () => {
  it.each<[Json | undefined, number, string]>([
    [undefined, 0, 'undefined'],
    [null, 0, 'null'],
    [-0, 0, '-0'],
    [1e21, 0, '1e+21'],
    [[], 0, '[]'],
    [{}, 0, '{}'],
    [{ a: 1, 'b-c': [true, null] }, 0, "{ a: 1, 'b-c': [true, null] }"],
    [['x'.repeat(60), 'y'.repeat(60)], 1, `[\n    '${'x'.repeat(60)}',\n    '${'y'.repeat(60)}',\n  ]`],
  ])('prints %j at level %d', (value, indent, want) => {
    expect(literal(value, indent)).toBe(want);
  });

  it.each<[string, Expression, string]>([
    ['on one line', new Call('f', [1, { a: new Reference('b') }, undefined, []]), 'f(1, { a: b }, undefined, [])'],
    ['without arguments', new Call('f', []), 'f()'],
    [
      'with the one argument opened that is long',
      new Call('f', [true, new Call('g', [{ [long]: 1, [longer]: 2 }]), 3]),
      `f(true, g({\n  ${long}: 1,\n  ${longer}: 2,\n}), 3)`,
    ],
    [
      'with one argument a line where several are long',
      new Call('f', [long, longer, new Call('g', [])]),
      `f(\n  '${long}',\n  '${longer}',\n  g(),\n)`,
    ],
  ])('prints a call %s', (_says, value, want) => {
    expect(literal(value)).toBe(want);
  });

  it('makes `__proto__` an own member', () => {
    const value = JSON.parse('{"__proto__": {"polluted": true}}') as Json;
    const back = evaluate(literal(value)) as object;
    expect(Object.keys(back)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(back)).toBe(Object.prototype);
  });

  it('evaluates to the value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        expect(JSON.stringify(evaluate(literal(value as Json)))).toBe(JSON.stringify(value));
      }),
    );
  });
});

describe('oneLine', () => {
  it('leaves nothing that could end a line comment', () => {
    expect(oneLine(' a\n b\u2028c\u0000\u202ed ')).toBe('a b cd');
  });
});
