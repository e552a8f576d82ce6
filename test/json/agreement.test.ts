import { examples } from '@bmsg/api/examples';
import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { readJson } from '../../packages/linter/src/json/read-json.ts';
import type { JsonTree } from '../../packages/linter/src/json/tree.ts';
import { jsonTestSuite } from './json-test-suite.ts';

const suite = jsonTestSuite();
if (suite === undefined) {
  console.info('The JSONTestSuite is not at hand (see BMSG_JSON_TEST_SUITE): its texts are not tried.');
} else {
  console.info(`The JSONTestSuite is at hand: ${suite.length} texts are tried.`);
}

/** Texts like those of the suite, so that without it the same is tried. */
const own: Readonly<Record<'accept' | 'reject', readonly string[]>> = {
  accept: [
    '[]',
    ' [ ] ',
    'null',
    '""',
    '-0',
    '[0e+1, 1E-2, 1.5e300, -123.456]',
    '["\\u0060\\u012a\\u12AB \\" \\\\ \\/ \\b\\f\\n\\r\\t"]',
    '["\\uDADA", "\\uD801\\udc37", "\u2028\u2029\u007f\uffff"]',
    '{"":{"a":[]},"a":1,"a":2}',
    '\t\r\n{"a"\n:\n1}\n',
    `${'['.repeat(200)}${']'.repeat(200)}`,
  ],
  reject: [
    '',
    ' ',
    '[',
    ']',
    '[1,]',
    '[,1]',
    '[1 2]',
    '[1,,2]',
    '{"a":1,}',
    '{"a"}',
    '{"a":}',
    '{:1}',
    '{"a":1:2}',
    '{a:1}',
    "['a']",
    '["a',
    '["\\x"]',
    '["\\u12"]',
    '["\t"]',
    '["\n"]',
    '[\u000c1]',
    '[\u00a01]',
    '\uFEFF[]',
    '[01]',
    '[-]',
    '[-01]',
    '[+1]',
    '[.5]',
    '[1.]',
    '[1e]',
    '[1e+]',
    '[0x1]',
    '[NaN]',
    '[Infinity]',
    '[True]',
    '[nul]',
    '[truefalse]',
    '[1]x',
    '[1][2]',
    '[1]/* x */',
    '// x\n[1]',
    '{"a":1]',
    '[1}',
    '<null>',
    '\u0000',
  ],
};

describe('a text that a parser must', () => {
  it.each(own.accept)('accept: %s', (text) => {
    expect(readJson(text).faults).toEqual([]);
    agrees(text);
  });

  it.each(own.reject)('reject: %s', (text) => {
    expect(readJson(text).faults).not.toEqual([]);
    agrees(text);
  });

  it.each((suite ?? []).map(({ name, must, text }) => [name, must, text] as const))('%s', (_, must, text) => {
    if (must !== 'either') expect(readJson(text).faults.length === 0).toBe(must === 'accept');
    agrees(text);
  });
});

it('is judged as JSON.parse judges it, in texts with a few strokes too many or too few', () => {
  const stroke = fc.constantFrom(
    '',
    ',',
    '"',
    '{',
    '}',
    '[',
    ']',
    ':',
    ' ',
    '1',
    '0',
    '-',
    '.',
    'e',
    '\\',
    '\\u',
    '\n',
    't',
    'true',
    '/',
    '//',
    "'",
    '#',
    '=',
    '\u00a0',
  );
  const change = fc.record({ at: fc.nat(), remove: fc.nat(3), put: stroke });
  const broken = fc
    .tuple(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom(undefined, 1), fc.array(change, { maxLength: 4 }))
    .map(([value, indent, changes]) =>
      changes.reduce(
        (text, { at, remove, put }) => {
          const index = at % (text.length + 1);
          return text.slice(0, index) + put + text.slice(index + remove);
        },
        JSON.stringify(value, undefined, indent),
      ),
    );
  fc.assert(fc.property(broken, agrees), { numRuns: 3000 });
});

it('is judged as JSON.parse judges it, in texts of the signs of JSON', () => {
  const signs = fc.constantFrom(
    '[',
    ']',
    '{',
    '}',
    ',',
    ':',
    '"',
    '"a"',
    '1',
    'null',
    'x',
    ' ',
    '\n',
    '//',
    '/*',
    '\\',
  );
  fc.assert(
    fc.property(
      fc.array(signs, { maxLength: 30 }).map((all) => all.join('')),
      agrees,
    ),
    { numRuns: 3000 },
  );
});

it('is judged as JSON.parse judges it, in any texts', () => {
  fc.assert(fc.property(fc.oneof(fc.json(), fc.string(), fc.string({ unit: 'binary' })), agrees), { numRuns: 1000 });
});

it.each(examples)('is read wherever the example $id breaks off', ({ printed }) => {
  agrees(printed);
  for (let end = 0; end < printed.length; end++) {
    const text = printed.slice(0, end);
    const tree = readJson(text);
    // To throw takes JSON.parse ten times as long as to read, so it is asked where nothing is said to be wrong.
    if (tree.faults.length === 0) agrees(text);
    expectInside(tree);
  }
});

/** A text has no faults exactly where JSON.parse accepts it, and then stands for the same; all of a tree lies in its text. */
function agrees(text: string): void {
  const tree = readJson(text);
  let value: unknown;
  let isJson = true;
  try {
    value = JSON.parse(text);
  } catch {
    isJson = false;
  }
  const isShallow = tree.faults.every(({ message }) => !message.startsWith('Nested more'));
  if (isShallow && (tree.faults.length === 0) !== isJson) {
    expect.fail(
      `${JSON.stringify(text)}: JSON.parse ${isJson ? 'accepts' : 'rejects'} it, we say ${tree.faults[0]?.message}`,
    );
  }
  if (isJson && isShallow && JSON.stringify(tree.value()) !== JSON.stringify(value)) {
    expect(tree.value(), text).toEqual(value);
    expect.fail(`${JSON.stringify(text)} is read as ${JSON.stringify(tree.value())}.`);
  }
  expectInside(tree);
}

function expectInside(tree: JsonTree): void {
  const astray = whatIsAstray(tree);
  if (astray !== undefined) expect.fail(`${JSON.stringify(tree.text)}: ${astray}`);
}

/** What of a tree does not lie where it should. */
function whatIsAstray(tree: JsonTree): string | undefined {
  const { length } = tree.text;
  let last = 0;
  const seen = new Set<string>();
  for (const { offset, length: size, message, edits = [] } of tree.faults) {
    if (offset < last || size < 0 || offset + size > length) return `the fault "${message}" at ${offset}+${size}`;
    if (seen.has(`${offset} ${message}`)) return `the fault "${message}" twice`;
    seen.add(`${offset} ${message}`);
    last = offset;
    for (const { start, end } of edits) if (start > end || start < 0 || end > length) return `an edit of "${message}"`;
  }
  let before = 0;
  for (let node = 0; tree.root !== undefined && node < tree.next(tree.root); node++) {
    const parent = tree.parent(node);
    const start = tree.start(node);
    const end = tree.end(node);
    if (start < before || end < start || end > length) return `node ${node} at ${start} to ${end}`;
    if (parent !== undefined && (start < tree.start(parent) || end > tree.end(parent)))
      return `node ${node} outside ${parent}`;
    before = start;
  }
  return undefined;
}
