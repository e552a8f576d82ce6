import { ruleExamples } from '@bmsg/api/rule-examples';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultlessPassage, mayRepeatKeys, passageOf } from './passage.ts';
import { readJson } from './read-json.ts';
import { deepest } from './tree-builder.ts';

const examples = ruleExamples.flatMap(({ good, bad }) => [...good, ...bad.map(({ text }) => text)]);

/** Texts of JSON, and texts that nearly are. */
const texts = fc.oneof(
  fc.json(),
  fc.tuple(fc.jsonValue(), fc.constantFrom(1, 2, '\t')).map(([value, indent]) => JSON.stringify(value, null, indent)),
  fc
    .tuple(
      fc.constantFrom(...examples),
      fc.nat(),
      fc.nat({ max: 3 }),
      fc.constantFrom('', '"', ',', '}', '\\', ':', ' '),
    )
    .map(([text, at, length, put]) => {
      const start = at % text.length;
      return text.slice(0, start) + put + text.slice(start + length);
    }),
);

describe('a text without faults', () => {
  it('is one for the reader that keeps places, and has the same value', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const quick = faultlessPassage(text);
        const tree = readJson(text);
        expect(quick === undefined).toBe(tree.faults.length > 0);
        if (quick === undefined || tree.root === undefined) return;
        const { value, keys, survey } = passageOf(tree, tree.root);
        expect(JSON.stringify(quick.value)).toBe(JSON.stringify(value));
        expect(new Set(quick.keys)).toEqual(new Set(keys));
        expect(quick.survey).toEqual(survey);
        expect(quick.tree.start(quick.node)).toBe(tree.start(tree.root));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    { name: 'nothing', text: '' },
    { name: 'a byte order mark', text: '\uFEFF{}' },
    { name: 'a comment', text: '{} // none' },
    { name: 'too many levels', text: '['.repeat(deepest + 1) + ']'.repeat(deepest + 1) },
  ])('is none: $name', ({ text }) => {
    expect(faultlessPassage(text)).toBeUndefined();
    expect(readJson(text).faults).not.toEqual([]);
  });
});

describe('keys that come more than once', () => {
  it.each<{ text: string; want: boolean }>([
    { text: '{"a":1,"b":[{"a":1},{"a" : 1}]}', want: false },
    { text: '{"a":1,"b":{"c":1,"c":1}}', want: true },
    { text: '{"a" \t:1,"a"\r\n:1}', want: true },
    { text: String.raw`{"\u0061":1,"a":1}`, want: true },
    { text: '{"a":"b: c"}', want: false },
    // In doubt somebody has to look.
    { text: String.raw`{"a":"\": b"}`, want: true },
    { text: '{"a":": b"}', want: true },
  ])('$text: $want', ({ text, want }) => {
    const passage = faultlessPassage(text);
    expect(passage && mayRepeatKeys(passage)).toBe(want);
  });

  it('are never passed over', () => {
    const keys = fc.constantFrom('a', '":', '\\', ' :', '":"');
    const values = fc.oneof(fc.constantFrom<unknown>(1, '":', '\\":', ': "', [':']), fc.dictionary(keys, fc.nat()));
    const blanks = fc.constantFrom('', ' ', '\n\t');
    fc.assert(
      fc.property(fc.array(fc.tuple(keys, values), { minLength: 1 }), blanks, blanks, (members, before, after) => {
        const written = members.map(
          ([key, value]) => JSON.stringify(key) + before + ':' + after + JSON.stringify(value),
        );
        const passage = faultlessPassage(`{${written.join(`${after},${before}`)}}`);
        const isRepeated = new Set(members.map(([key]) => key)).size < members.length;
        expect(passage).toBeDefined();
        if (isRepeated && passage !== undefined) expect(mayRepeatKeys(passage)).toBe(true);
      }),
    );
  });
});
