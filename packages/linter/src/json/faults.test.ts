import { describe, expect, it } from 'vitest';
import { readJson } from './read-json.ts';

interface Row {
  /** A text; « and » stand around every fault. */
  readonly given: string;
  /** What is said of each, in the order of the text. */
  readonly want: readonly string[];
  /** What the text is read as. */
  readonly value?: unknown;
}

const rows: Readonly<Record<string, readonly Row[]>> = {
  commas: [
    { given: '{"a":1 «"b"»:2}', want: ['Expected "," before "b".'], value: { a: 1, b: 2 } },
    { given: '[1 «2» «"x"» «{»}]', want: ['before 2.', 'before "x".', 'before "{".'], value: [1, 2, 'x', {}] },
    { given: '{"a":[1,2«,»],"b":{}«,»}', want: ['closing ].', 'closing }.'], value: { a: [1, 2], b: {} } },
    { given: '[1,«,»2]', want: ['A comma with nothing before.'], value: [1, 2] },
    { given: '{"a":1,«, ,»"b":2}', want: ['Commas with nothing before.'], value: { a: 1, b: 2 } },
    { given: '[«,»]', want: ['A comma with nothing before.'], value: [] },
    { given: '{"a":1«;»"b":2}', want: ['Expected ",", found ";".'], value: { a: 1, b: 2 } },
  ],
  'colons and members': [
    { given: '{"a" «1»}', want: ['Expected ":" after the key, found 1.'], value: { a: 1 } },
    { given: '{"a"«=»1,"b"«=>»2}', want: ['found =.', 'found =>.'], value: { a: 1, b: 2 } },
    { given: '{"a"«}»', want: ['Expected ":" and a value after the key, found "}".'], value: {} },
    { given: '{"a":«}»', want: ['Expected a value after ":", found "}".'], value: {} },
    { given: '{"a":«,»"b":1}', want: ['Expected a value after ":", found ",".'], value: { b: 1 } },
    { given: '{"a" «"b"»:1}', want: ['Expected ":" and a value after the key, found "b".'], value: { b: 1 } },
    { given: '{"a":«:»1}', want: ['Did not expect : here.'], value: { a: 1 } },
    { given: '{"a":"b"«:»1,"c":2}', want: ['Did not expect : here.'], value: { a: 'b', c: 2 } },
    { given: '{«:»1}', want: ['Expected a key in double quotes'], value: {} },
    { given: '{«{»"a":1}}', want: ['Expected a key in double quotes, found "{".'], value: {} },
    { given: '{"a":1, «[»2]}', want: ['Expected a key in double quotes, found "[".'], value: { a: 1 } },
    { given: '{«...»}', want: ['Expected a key in double quotes, found ....'], value: {} },
    { given: '{«1»:2}', want: ['The key 1 is not in quotes.'], value: { 1: 2 } },
    { given: '{«a»:1, «b-c»:2}', want: ['The key a ', 'The key b-c '], value: { a: 1, 'b-c': 2 } },
    { given: '["a"«:»1]', want: ['Did not expect : here.'], value: ['a', 1] },
  ],
  quotes: [
    { given: "{«'a'»:«'b'»}", want: ['straight double quotes', 'straight double quotes'], value: { a: 'b' } },
    { given: "[«'it's'», «'say \"hi\"'»]", want: ['double quotes', 'double quotes'], value: ["it's", 'say "hi"'] },
    { given: '{«“a”»:«`b`»}', want: ['straight double quotes', 'straight double quotes'], value: { a: 'b' } },
    {
      given: '[«hello big world», 1]',
      want: ['The text hello big world is not in quotes.'],
      value: ['hello big world', 1],
    },
    { given: '{"a":«http://x.example/y»}', want: ['The text http://x.example/y '], value: { a: 'http://x.example/y' } },
    {
      given: '{"a":"He said «"»hi" to me, twice","b":1}',
      want: ['A double quote in a string ends it.'],
      value: { a: 'He said "hi" to me, twice', b: 1 },
    },
    { given: '{"a":«"x», "b":1}', want: ['The string is not closed before the next key.'], value: { a: 'x', b: 1 } },
    { given: '{"a":«"x»,\n"b":1}', want: ['The string is not closed on its line.'], value: { a: 'x', b: 1 } },
    { given: '{«"a»: 1,\n"b":2}', want: ['The string is not closed on its line.'], value: { a: 1, b: 2 } },
    { given: '{"a":«"x»}', want: ['The text ends inside a string.'], value: { a: 'x' } },
    { given: '[{"a":«"x»', want: ['The text ends inside a string.'], value: [{ a: 'x' }] },
  ],
  'characters in strings': [
    {
      given: String.raw`["«\x»«\'» \n \u00e9 «\u12»"]`,
      want: [String.raw`No such escape: \x.`, 'No such', 'four hex'],
    },
    { given: '["C:«\\q»«\\😀»"]', want: ['\\q', '\\😀'], value: ['C:\\q\\😀'] },
    { given: '["a«\t\t»b«\u0000»"]', want: ['A tab', 'The control character U+0000'], value: ['a\t\tb\u0000'] },
    {
      given: '{"a":"one«\n»two«\r\n»three"}',
      want: ['A line break', 'A line break'],
      value: { a: 'one\ntwo\r\nthree' },
    },
    { given: '["\\ud800", "\ud800"]', want: [], value: ['\ud800', '\ud800'] },
  ],
  numbers: [
    { given: '{"number":«0031612345678»}', want: ['begins with a 0'], value: {} },
    { given: '[«007», «-01.5»]', want: ['007 begins with a 0', '-01.5 begins with a 0'], value: [null, null] },
    {
      given: '[«+1», «.5», «-.5», «5.», «5.e3»]',
      want: ['plus', 'before', 'before', 'after', 'after'],
      value: [1, 0.5, -0.5, 5, 5000],
    },
    {
      given: '[«0x1F», «1_000», «1e», «1.2.3»]',
      want: ['0x1F', '1_000', '1e', '1.2.3'],
      value: [null, null, null, null],
    },
    { given: '[«NaN», «-Infinity»]', want: ['finite', 'finite'], value: [null, null] },
    { given: '[«-»]', want: ['Expected a value'], value: [null] },
  ],
  words: [
    {
      given: '[«True», «FALSE», «None», «undefined»]',
      want: ['True', 'FALSE', 'None', 'undefined'],
      value: [true, false, null, null],
    },
    { given: '[«tru»]', want: ['The text tru is not in quotes.'] },
    { given: '{"a":1 «&& x»}'.replace(' x»', '» x'), want: ['Did not expect && here.'], value: { a: 1 } },
    { given: '[«@@», 2]', want: ['Expected a value, found @@.'], value: [null, 2] },
  ],
  comments: [
    {
      given: '[1 «// one»\n, «/* two */» 2 «# three»\n]',
      want: ['no comments', 'no comments', 'no comments'],
      value: [1, 2],
    },
    { given: '[1]«/* three', want: ['not closed either'], value: [1] },
    { given: '«/* one */»«»', want: ['no comments', 'found the end of the text'] },
  ],
  brackets: [
    { given: '{"a":1«»', want: ['Expected "}", found the end of the text.'], value: { a: 1 } },
    { given: '{"a":[{"b":«»', want: ['The end of the text comes before 3 brackets are closed.'], value: { a: [{}] } },
    { given: '{"a":[1,2«}»', want: ['Expected "]" before "}".'], value: { a: [1, 2] } },
    { given: '{"a":[1,2«}»,"b":3}', want: ['Expected "]", found "}".'], value: { a: [1, 2], b: 3 } },
    { given: '{"a":{"b":1«]»}', want: ['Expected "}", found "]".'], value: { a: { b: 1 } } },
    { given: '[1«}», 2]', want: ['Did not expect }'], value: [1, 2] },
    { given: '{"a":1}«}»', want: ['is complete, yet "}" follows'], value: { a: 1 } },
    { given: '{"a":1}«{»"b":2}', want: ['is complete, yet "{" follows'], value: { a: 1 } },
    { given: '"a"«:»1, "b":2', want: ['is complete, yet ":" follows'], value: 'a' },
  ],
  'what is around': [
    { given: '«\uFEFF»{"a":1}', want: ['byte order mark'], value: { a: 1 } },
    { given: '«»', want: ['found the end of the text'] },
    { given: ' \n«»', want: ['found the end of the text'] },
    { given: '[«\u00a0»1,«\u200b\u2028»2]', want: ['U+00A0', 'U+200B'], value: [1, 2] },
    { given: '«```json»\n{"a":1}\n```', want: ['Expected a JSON value, found ```json.'], value: { a: 1 } },
    { given: '«const» x = {"a":1};', want: ['Expected a JSON value, found const.'], value: { a: 1 } },
    { given: '«hello world»', want: ['The text hello world is not in quotes.'] },
    { given: '«<?xml» version="1.0"?><a>[1]</a>', want: ['Expected a JSON value, found <?xml.'] },
    { given: '«}» {"a":1}', want: ['Expected a JSON value, found "}".'], value: { a: 1 } },
  ],
};

describe.each(Object.entries(rows))('%s', (_, rows) => {
  it.each(rows)('$given', ({ given, want, value }) => {
    const { text, places } = unmark(given);
    const tree = readJson(text);
    expect(tree.faults.map(({ offset, length }) => [offset, offset + length])).toEqual(places);
    for (const [index, { message }] of tree.faults.entries()) expect(message).toContain(want[index]);
    if (value !== undefined) expect(tree.value()).toEqual(value);
  });
});

describe('the edits of a fault', () => {
  it.each<{ given: string; want: string }>([
    { given: '{"a":1 "b":2,}', want: '{"a":1, "b":2}' },
    { given: '{"a" 1}', want: '{"a": 1}' },
    { given: "\uFEFF{a:'b', /* c */ d=True; “e”:[.5,+1,5.]}", want: '{"a":"b",  "d":true, "e":[0.5,1,5]}' },
    { given: '["a\nb\u0001"]', want: '["a\\nb\\u0001"]' },
    { given: '[1,\u00a02] // end', want: '[1, 2] ' },
  ])('make JSON of $given', ({ given, want }) => {
    const edits = readJson(given).faults.flatMap(({ edits }) => edits ?? []);
    const mended = edits
      .toSorted((a, b) => b.start - a.start)
      .reduce((text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end), given);
    expect(mended).toBe(want);
    expect(readJson(mended).faults).toEqual([]);
  });
});

describe('files named .jsonc', () => {
  it('may have comments and trailing commas', () => {
    const tree = readJson('// all\n{"a":[1,2,], /* b */}', { jsonc: true });
    expect(tree.faults).toEqual([]);
    expect(tree.value()).toEqual({ a: [1, 2] });
  });

  it.each(['[1,,2]', '[,]', '[1] /* never closed', '# one\n[1]', '{a:1}'])('may not have %s', (text) => {
    expect(readJson(text, { jsonc: true }).faults).toHaveLength(1);
  });
});

/** Takes the marks out of a text, and says where the stretches between them are; one that is not closed goes up to the end. */
function unmark(marked: string): { readonly text: string; readonly places: readonly (readonly [number, number])[] } {
  let text = '';
  const places: [number, number][] = [];
  for (const part of marked.split(/([«»])/)) {
    if (part === '«') places.push([text.length, Number.NaN]);
    else if (part === '»') places.at(-1)![1] = text.length;
    else text += part;
  }
  return { text, places: places.map(([start, end]) => [start, Number.isNaN(end) ? text.length : end]) };
}
