import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { kind } from './node-table.ts';
import { readJson } from './read-json.ts';
import type { JsonTree, Node } from './tree.ts';

/** The text that the value at a pointer takes up. */
function sourceAt(tree: JsonTree, pointer: string): string | undefined {
  const [node] = tree.select(pointer);
  return node === undefined ? undefined : tree.text.slice(tree.start(node), tree.end(node));
}

describe('a place by its pointer', () => {
  const tree = readJson('{"a": [1, {"b/c~": "x"}], "A": {"": null, "__proto__": [ ]}, "k": 1, "K": 2, "k": 3}');

  it.each<{ pointer: string; want: string | undefined }>([
    { pointer: '/k', want: '3' },
    { pointer: '/K', want: '3' },
    { pointer: '/a', want: '{"": null, "__proto__": [ ]}' },
    { pointer: '/A/', want: 'null' },
    { pointer: '/a/__proto__', want: '[ ]' },
    { pointer: '/a/constructor', want: undefined },
    { pointer: '/a/__proto__/0', want: undefined },
    { pointer: '/k/0', want: undefined },
  ])('$pointer', ({ pointer, want }) => {
    expect(sourceAt(tree, pointer)).toBe(want);
  });

  it('takes an index as RFC 6901 writes it', () => {
    const list = readJson('[1, {"b/c~": "x"}]');
    const found = ['/0', '/1/b~1c~0', '/2', '/01', '/-1', '/1.0', '/'].map((pointer) => sourceAt(list, pointer));
    expect(found).toEqual(['1', '"x"', undefined, undefined, undefined, undefined, undefined]);
  });
});

it('finds the way back from every node of any document', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(undefined, 2), (value, indent) => {
      const tree = readJson(JSON.stringify(value, undefined, indent));
      for (let node: Node = 0; node < tree.next(0); node++) {
        if (tree.kind(node) === kind.key) continue;
        const source = tree.text.slice(tree.start(node), tree.end(node));
        expect(JSON.stringify(tree.value(node))).toBe(JSON.stringify(JSON.parse(source)));
        const key = tree.key(node);
        if (key !== undefined) {
          expect(tree.string(key)).toBe(JSON.parse(tree.text.slice(tree.start(key), tree.end(key))));
        }
        // Of keys that differ in case only, a pointer leads to the last.
        const [found] = tree.select(tree.pointer(node));
        expect(found === node || found === undefined || found > node || hasTwins(value)).toBe(true);
      }
    }),
  );
});

function hasTwins(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const keys = Object.keys(value).map((key) => key.toLowerCase());
  return new Set(keys).size < keys.length || Object.values(value).some(hasTwins);
}

describe('values', () => {
  it('inherit nothing', () => {
    const value = readJson('{"__proto__": {"x": 1}, "b": {}}').value() as { readonly b: object };
    expect(Object.keys(value)).toEqual(['__proto__', 'b']);
    const inherited = ['x', 'toString', 'constructor'].filter((key) => key in value || key in value.b);
    expect(inherited).toEqual([]);
    expect(({} as { x?: unknown }).x).toBeUndefined();
  });

  it('are cut off where they nest too deep, and all is read nevertheless', () => {
    const levels = 100_000;
    const tree = readJson('['.repeat(levels) + ']'.repeat(levels));
    expect(tree.faults.map(({ offset, length }) => [offset, length])).toEqual([[256, 1]]);
    expect(tree.next(0)).toBe(levels);
    expect(tree.pointer(255).length).toBe(2 * 255);
    expect(JSON.stringify(tree.value())).toBe(`${'['.repeat(256)}null${']'.repeat(256)}`);
  });
});

describe('a place in a string', () => {
  it('is that of the character, however it is written', () => {
    const character = fc.oneof(
      fc.string({ minLength: 1, maxLength: 1 }).map((one) => JSON.stringify(one).slice(1, -1)),
      fc.constantFrom(
        '\\/',
        '\\u0041',
        '\\uD83D',
        '\\ud83d\\ude00',
        '\ud800',
        '😀',
        '\\n',
        '\\"',
        '\\\\',
        '\\q',
        '\\u!',
      ),
    );
    fc.assert(
      fc.property(fc.array(character), character, fc.array(character), (before, one, after) => {
        const tree = readJson(`[ "${[...before, one, ...after].join('')}" ]`);
        const decoded = (parts: readonly string[]): string => readJson(`"${parts.join('')}"`).value() as string;
        const index = decoded(before).length;
        const length = decoded([one]).length;
        const start = tree.offsetIn(1, index);
        expect(tree.text.slice(start, tree.offsetIn(1, index + length))).toBe(one);
        expect((tree.value(1) as string).slice(index, index + length)).toBe(decoded([one]));
      }),
    );
  });
});

describe('what faults have damaged', () => {
  it.each<{ given: string; want: string[] }>([
    { given: '{"a": [1, 2,], "b": True}', want: [] },
    { given: '{"a": [1,, 2], "b": {}}', want: ['/a'] },
    { given: '{"a": "x,\n"b": {"c": }}', want: ['/a', '/b/c'] },
    { given: '{"a": 0031612345678}', want: ['/a'] },
    { given: '{"a": {"b": [1, 2', want: ['', '/a', '/a/b'] },
    { given: '{"a": {"b": 1]}, "c": 2}', want: ['/a'] },
  ])('$given', ({ given, want }) => {
    const tree = readJson(given);
    const damaged: string[] = [];
    for (let node = 0; node < tree.next(0); node++) if (tree.isDamaged(node)) damaged.push(tree.pointer(node));
    expect(damaged).toEqual(want);
  });
});
