import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closest } from './closest.ts';
import { directPointer } from './direct-pointer.ts';
import { joinPointer, member, pointerOfFragment, pointerTokens, valueAt } from './json-pointer.ts';
import { compare } from './order.ts';

describe('JSON Pointers', () => {
  it('come apart as they were joined', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('~', '/', '0', '1', 'a', '%', '') })), (tokens) => {
        expect(pointerTokens(joinPointer('', ...tokens))).toEqual(tokens);
      }),
    );
  });

  it.each([
    ['#/a%20b/c~1d', '/a b/c~1d'],
    ['#', ''],
    ['#/', ''],
    ['#/100%', '/100%'],
  ])('are read from the fragment %s', (fragment, want) => {
    expect(pointerOfFragment(fragment)).toBe(want);
  });

  it('find own members only', () => {
    expect(valueAt({ a: [{ 'b/c': 1 }] }, '/a/0/b~1c')).toBe(1);
    expect(valueAt({ a: 1 }, '/a/b')).toBeUndefined();
    expect(member({}, 'constructor')).toBeUndefined();
    expect(member(JSON.parse('{"__proto__":1}'), '__proto__')).toBe(1);
  });

  it.each([
    ['/a/x', '/b/x'],
    ['/a/own', '/a/own'],
    // What has more to say than its reference is meant itself.
    ['/a', '/a'],
    ['/alias', '/b'],
    ['/c/x/y', '/b/x/y'],
    ['/none/x', '/none/x'],
    ['/loop/x', '/loop/x'],
  ])('are made direct: %s is %s', (pointer, want) => {
    const document = {
      a: { $ref: '#/b', own: 1 },
      b: { x: { y: 1 } },
      c: { $ref: '#/a' },
      alias: { $ref: '#/b' },
      loop: { $ref: '#/loop' },
    };
    expect(directPointer(document, pointer)).toBe(want);
  });
});

it.each([
  ['titel', ['title', 'tile', 'total'], 'title'],
  ['tittle', ['title', 'note'], 'title'],
  ['TITLE', ['name', 'title'], 'title'],
  ['x', ['y', 'zz'], 'y'],
  ['something', ['nothing else'], undefined],
  ['a', [], undefined],
])('the word meant by %j among %j is %j', (text, words, want) => {
  expect(closest(text, words)).toBe(want);
});

it('orders by code unit, not by language', () => {
  expect(['b', 'ä', 'a', 'Z', '_', '\u{1f642}', '\ufffd'].sort(compare)).toEqual([
    'Z',
    '_',
    'a',
    'b',
    'ä',
    '\u{1f642}',
    '\ufffd',
  ]);
});
