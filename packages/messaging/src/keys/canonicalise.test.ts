import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalise } from './canonicalise.ts';
import type { DuplicateKey, Respelling } from './canonicalise.ts';
import { keyReaders } from './key-reader.ts';
import type { KeyReader } from './key-reader.ts';

const readers = keyReaders({
  Root: { keys: { tree: 'Tree', kind: 'Kind', via: 'Way', money: 'Money', free: 'Free', plain: null } },
  Tree: { keys: { leafName: null, branches: 'Tree', kKey: null } },
  Kind: { values: { openurl: 'OpenUrl', reply: 'reply' } },
  Way: { values: { carrierpigeon: 'Carrier Pigeon', rockdove: 'Carrier Pigeon' }, ignoresSpace: true },
  Free: { others: 'Tree' },
  Money: {
    keys: { code: null, place: 'Tree', sum: null },
    aliases: { currency: 'code', iso: 'code', where: 'place' },
    texts: ['sum'],
  },
});
const root = readers.get('Root') as KeyReader;
const parse = (text: string): unknown => JSON.parse(text);

describe('canonicalise', () => {
  it.each([
    ['a key in another case', '{"TREE":{"LEAFNAME":1}}', '{"tree":{"leafName":1}}'],
    ['keys in an array', '{"tree":[{"LeafName":1},{"leafName":2}]}', '{"tree":[{"leafName":1},{"leafName":2}]}'],
    ['arrays in arrays', '{"tree":[[{"LeafName":1}]]}', '{"tree":[[{"leafName":1}]]}'],
    [
      'a table that refers to itself',
      '{"tree":{"Branches":[{"BRANCHES":[]}]}}',
      '{"tree":{"branches":[{"branches":[]}]}}',
    ],
    ['an enum value', '{"kind":"OPENURL"}', '{"kind":"OpenUrl"}'],
    ['enum values in an array', '{"kind":["REPLY","x"]}', '{"kind":["reply","x"]}'],
    ['a value with white space where that counts', '{"kind":"open url"}', '{"kind":"open url"}'],
    [
      'a value with white space where it does not',
      '{"via":[" CARRIER\\t pigeon ","Rock Dove"]}',
      '{"via":["Carrier Pigeon","Carrier Pigeon"]}',
    ],
    ['an unknown value', '{"kind":"Other"}', '{"kind":"Other"}'],
    ['an unknown key and what is below it', '{"TREES":{"LeafName":null}}', '{"TREES":{"LeafName":null}}'],
    ['values under free keys', '{"free":{"Any":{"LEAFNAME":1}}}', '{"free":{"Any":{"leafName":1}}}'],
    ['null, which is absent', '{"tree":{"leafName":null,"branches":{}},"kind":null}', '{"tree":{"branches":{}}}'],
    ['null in an array, which stays', '{"tree":[null]}', '{"tree":[null]}'],
    ['two spellings, the last of which counts', '{"PLAIN":1,"plain":2,"Plain":3}', '{"plain":3}'],
    ['two spellings, the last of them absent', '{"plain":1,"Plain":null}', '{"plain":1}'],
    [
      'a value of another type than the table expects',
      '{"tree":"LEAFNAME","kind":{"OPENURL":1},"Plain":[]}',
      '{"tree":"LEAFNAME","kind":{"OPENURL":1},"plain":[]}',
    ],
    ['a Kelvin sign, which is no k', '{"tree":{"\u212AKEY":1,"KKEY":2}}', '{"tree":{"\u212AKEY":1,"kKey":2}}'],
    ['__proto__, a key like any other', '{"PLAIN":1,"__proto__":{"plain":2}}', '{"plain":1,"__proto__":{"plain":2}}'],
    [
      'constructor and toString',
      '{"PLAIN":1,"constructor":2,"toString":3}',
      '{"plain":1,"constructor":2,"toString":3}',
    ],
    ['another name of a key', '{"money":{"Currency":"EUR"}}', '{"money":{"code":"EUR"}}'],
    ['what is below another name', '{"money":{"where":{"LEAFNAME":1}}}', '{"money":{"place":{"leafName":1}}}'],
    ['another name beside the key', '{"money":{"currency":1,"CODE":2}}', '{"money":{"currency":1,"code":2}}'],
    ['another name before a null', '{"money":{"currency":1,"code":null}}', '{"money":{"code":1}}'],
    [
      'two other names, neither of which counts',
      '{"money":{"currency":1,"iso":2}}',
      '{"money":{"currency":1,"iso":2}}',
    ],
    ['another name that is null', '{"money":{"currency":null,"sum":"1"}}', '{"money":{"sum":"1"}}'],
    ['a number that means a text', '{"money":{"SUM":1.50,"code":1}}', '{"money":{"sum":"1.5","code":1}}'],
    ['no object at all', '"x"', '"x"'],
    ['null at the top', 'null', 'null'],
  ])('brings %s into canonical form', (_, input, want) => {
    expect(JSON.stringify(canonicalise(parse(input), root))).toBe(JSON.stringify(parse(want)));
  });

  it('keeps the order of keys', () => {
    expect(Object.keys(canonicalise({ plain: 1, other: 2, KIND: 'x', tree: {} }, root) as object)).toEqual([
      'plain',
      'other',
      'kind',
      'tree',
    ]);
  });

  it('returns what is canonical already as it is, and shares canonical parts', () => {
    const canonical = { tree: [{ leafName: 1, branches: { kKey: 2 } }], kind: 'OpenUrl', unknown: null };
    expect(canonicalise(canonical, root)).toBe(canonical);
    const nearly = { ...canonical, KIND: 'OpenUrl' };
    expect((canonicalise(nearly, root) as typeof canonical).tree).toBe(canonical.tree);
  });

  it('never changes its input', () => {
    const input = parse('{"TREE":[{"LeafName":null}],"KIND":"REPLY","__proto__":1}');
    const before = JSON.stringify(input);
    canonicalise(input, root);
    expect(JSON.stringify(input)).toBe(before);
  });

  it('leaves what is nested too deeply as it is', () => {
    const deep = parse(`${'{"tree":'.repeat(10_000)}{"PLAIN":1}${'}'.repeat(10_000)}`);
    expect(canonicalise(deep, root)).toBe(deep);
    const arrays = parse(`{"TREE":${'['.repeat(10_000)}${']'.repeat(10_000)}}`);
    expect(Object.keys(canonicalise(arrays, root) as object)).toEqual(['tree']);
  });

  it('reports what it did, with pointers in the spelling of the input', () => {
    const report = { respellings: [] as Respelling[], duplicates: [] as DuplicateKey[] };
    canonicalise(parse('{"Tree":[{"a/b~":1,"LEAFNAME":1,"leafName":2}],"kind":"REPLY","Plain":null}'), root, report);
    expect(report).toEqual({
      respellings: [
        { what: 'key', path: '/Tree/0/LEAFNAME', from: 'LEAFNAME', to: 'leafName' },
        { what: 'key', path: '/Tree', from: 'Tree', to: 'tree' },
        { what: 'value', path: '/kind', from: 'REPLY', to: 'reply' },
      ],
      duplicates: [{ key: 'leafName', paths: ['/Tree/0/LEAFNAME', '/Tree/0/leafName'] }],
    });
  });

  it('reports nothing for a canonical value', () => {
    const report = { respellings: [], duplicates: [] };
    canonicalise({ tree: { leafName: 1 }, kind: 'reply' }, root, report);
    expect(report).toEqual({ respellings: [], duplicates: [] });
  });
});

describe('canonicalise, for any value', () => {
  const keys = fc.constantFrom(
    'tree',
    'kind',
    'via',
    'free',
    'plain',
    'leafName',
    'branches',
    '__proto__',
    'x',
    '\u212AKey',
  );
  const texts = fc.constantFrom('OpenUrl', 'REPLY', ' carrier PIGEON', 'rock dove', 'x');
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 5 },
      fc.constantFrom(null, 1, true),
      texts,
      fc.array(tie('value'), { maxLength: 3 }),
      fc.uniqueArray(fc.tuple(keys, tie('value')), { maxLength: 5, selector: ([key]) => key }).map(Object.fromEntries),
    ),
  }));
  const recase = (text: string, seed: number): string =>
    [...text].map((letter, index) => ((seed >> (index % 30)) & 1 ? asciiUpper(letter) : letter)).join('');
  const asciiUpper = (letter: string): string => (/[a-z]/.test(letter) ? letter.toUpperCase() : letter);
  const recased = (one: unknown, seed: number): unknown => {
    if (Array.isArray(one)) return one.map((item) => recased(item, seed + 1));
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(
      Object.entries(one).map(([key, member]) => [
        key === '__proto__' || key === 'x' ? key : recase(key, seed),
        recased(member, seed + 7),
      ]),
    );
  };

  it('is done after one pass', () => {
    fc.assert(
      fc.property(value, (input) => {
        const once = canonicalise(input, root);
        expect(canonicalise(once, root)).toBe(once);
      }),
    );
  });

  it('gives the same whatever the case of known keys', () => {
    const known = fc.constantFrom('tree', 'kind', 'plain');
    const shallow = fc.dictionary(known, value);
    fc.assert(
      fc.property(shallow, fc.nat(), (input, seed) => {
        const spelt = Object.fromEntries(Object.entries(input).map(([key, member]) => [recase(key, seed), member]));
        expect(JSON.stringify(canonicalise(spelt, root))).toBe(JSON.stringify(canonicalise(input, root)));
      }),
    );
  });

  it('agrees with a naive reading that copies everything', () => {
    fc.assert(
      fc.property(value, fc.nat(), (input, seed) => {
        const spelt = recased(input, seed);
        expect(JSON.stringify(canonicalise(spelt, root))).toBe(JSON.stringify(naive(spelt, root)));
      }),
    );
  });
});

/** The same by other means: no copying on need, regular expressions in place of folding. */
function naive(value: unknown, reader: KeyReader | undefined): unknown {
  if (reader === undefined || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => naive(item, reader));
  const same = (a: string, b: string): boolean => new RegExp(`^${a.replaceAll(/\W/g, String.raw`\$&`)}$`, 'i').test(b);
  if (typeof value === 'string') {
    const text = reader.ignoresSpace ? value.replaceAll(' ', '') : value;
    for (const [spelling, canonical] of reader.values ?? [])
      if (same(spelling, text) || spelling === value) return canonical;
    return value;
  }
  const { members } = reader;
  if (typeof value !== 'object' || members === undefined) return value;
  const entries = new Map<string, unknown>();
  for (const [key, member] of Object.entries(value)) {
    const known = [...members.exact.values()].find((one) => same(one.key, key));
    if (known === undefined) entries.set(key, naive(member, reader.others));
    else if (member !== null) entries.set(known.key, naive(member, known.value));
  }
  return Object.fromEntries(entries);
}
