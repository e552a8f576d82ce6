import { describe, expect, it } from 'vitest';
import {
  cookieForm,
  deepObject,
  form,
  formJson,
  headerJson,
  headerSimple,
  label,
  matrix,
  pipeDelimited,
  simple,
  simpleJson,
  spaceDelimited,
} from './parameter-styles.ts';
import type { Style } from './parameter-styles.ts';
import { percentEncode, percentEncodeUnreserved } from './percent-encoding.ts';

const list = ['blue', 'black', 'brown'];
const object = { R: 100, G: 200, B: 150 };

/** The table of styles in the OpenAPI specification (3.1.1, "Style Examples"), each cell with the style that writes it. */
const specified: readonly [
  style: Style,
  explode: boolean,
  empty: string,
  text: string,
  list: string,
  object: string,
][] = [
  [matrix, false, ';color=', ';color=blue', ';color=blue,black,brown', ';color=R,100,G,200,B,150'],
  [matrix, true, ';color=', ';color=blue', ';color=blue;color=black;color=brown', ';R=100;G=200;B=150'],
  [label, false, '.', '.blue', '.blue,black,brown', '.R,100,G,200,B,150'],
  [label, true, '.', '.blue', '.blue.black.brown', '.R=100.G=200.B=150'],
  [simple, false, '', 'blue', 'blue,black,brown', 'R,100,G,200,B,150'],
  [simple, true, '', 'blue', 'blue,black,brown', 'R=100,G=200,B=150'],
  [form, false, 'color=', 'color=blue', 'color=blue,black,brown', 'color=R,100,G,200,B,150'],
  [form, true, 'color=', 'color=blue', 'color=blue&color=black&color=brown', 'R=100&G=200&B=150'],
  [spaceDelimited, false, 'color=', 'color=blue', 'color=blue%20black%20brown', 'color=R%20100%20G%20200%20B%20150'],
  [pipeDelimited, false, 'color=', 'color=blue', 'color=blue%7Cblack%7Cbrown', 'color=R%7C100%7CG%7C200%7CB%7C150'],
  [cookieForm, false, 'color=', 'color=blue', 'color=blue,black,brown', 'color=R,100,G,200,B,150'],
  [cookieForm, true, 'color=', 'color=blue', 'color=blue; color=black; color=brown', 'R=100; G=200; B=150'],
  [headerSimple, false, '', 'blue', 'blue,black,brown', 'R,100,G,200,B,150'],
  [headerSimple, true, '', 'blue', 'blue,black,brown', 'R=100,G=200,B=150'],
];

describe.each(specified)('%o, explode %s', (style, explode, ...wanted) => {
  it('writes what the specification shows', () => {
    expect(['', 'blue', list, object].map((value) => style('color', value, explode, percentEncode))).toEqual(wanted);
  });
});

const details: readonly { title: string; style: Style; value: unknown; explode?: boolean; want: string }[] = [
  {
    title: 'a deep object has brackets',
    style: deepObject,
    value: object,
    want: 'c%5BR%5D=100&c%5BG%5D=200&c%5BB%5D=150',
  },
  {
    title: 'a deep object goes as deep as its value',
    style: deepObject,
    value: { a: { b: [1, 2] }, c: null },
    want: 'c%5Ba%5D%5Bb%5D=1&c%5Ba%5D%5Bb%5D=2',
  },
  { title: 'a separator in an entry is encoded', style: simple, value: ['a,b', 'c'], want: 'a%2Cb,c' },
  { title: 'a full stop in a label is encoded', style: label, value: ['a.b', 'c'], explode: true, want: '.a%2Eb.c' },
  { title: 'entries without a value are left out', style: form, value: [1, null, undefined, 2], want: 'c=1,2' },
  { title: 'members without a value are left out', style: simple, value: { a: undefined, b: 1 }, want: 'b,1' },
  {
    title: 'an exploded delimited list is a form',
    style: pipeDelimited,
    value: ['a|b', 'c'],
    explode: true,
    want: 'c=a%7Cb&c=c',
  },
  { title: 'a list in a list is JSON', style: form, value: [[1, 2]], want: 'c=%5B1%2C2%5D' },
  { title: 'JSON has its name in a query', style: formJson, value: { a: 'ü' }, want: 'c=%7B%22a%22%3A%22%C3%BC%22%7D' },
  { title: 'JSON has no name in a path', style: simpleJson, value: [1], want: '%5B1%5D' },
  {
    title: 'JSON in a header is ASCII',
    style: headerJson,
    value: { a: 'ü💥' },
    want: String.raw`{"a":"\u00fc\ud83d\udca5"}`,
  },
  { title: 'a single header stands as it is', style: headerSimple, value: '50%, a=b', want: '50%, a=b' },
  {
    title: 'a list in a header is encoded where it must be',
    style: headerSimple,
    value: ['50%', ' a,b', 'ü', 'c d'],
    want: '50%25,%20a%2Cb,%C3%BC,c d',
  },
  { title: 'a lone surrogate becomes the replacement character', style: simple, value: '\ud800', want: '%EF%BF%BD' },
];

it.each(details)('$title', ({ style, value, explode = false, want }) => {
  expect(style('c', value, explode, percentEncode)).toBe(want);
});

it('keeps reserved characters where that is allowed, and encodes those that would be misread', () => {
  const text = ":/?@$!'()*,; #[]&=+%";
  expect(form('q', text, true, percentEncodeUnreserved)).toBe("q=:/?@$!'()*,;%20%23%5B%5D%26%3D%2B%25");
  expect(form('q', ['a,b', 'c'], false, percentEncodeUnreserved)).toBe('q=a%2Cb,c');
});

it.each([simple, label, matrix, form, cookieForm, spaceDelimited, pipeDelimited, deepObject, headerSimple])(
  '%o has no form for a list or an object without entries',
  (style) => {
    for (const value of [[], {}, [null], { a: undefined }]) {
      expect([false, true].map((explode) => style('c', value, explode, percentEncode))).toEqual([undefined, undefined]);
    }
  },
);

it('refuses what a style cannot carry', () => {
  expect(() => pipeDelimited('c', ['a|b'], false, percentEncode)).toThrow(/Parameter c: .*'\|'/);
  expect(() => spaceDelimited('c', ['a b'], false, percentEncode)).toThrow(/Parameter c: .*' '/);
  expect(() => deepObject('c', { 'a]': 1 }, false, percentEncode)).toThrow(/Parameter c: .*bracket/);
});
