import { describe, expect, it } from 'vitest';
import { specFolder } from '../../test/support/spec-folder.ts';
import { generate } from '../index.ts';

const good = {
  'openapi.yaml': `openapi: 3.1.0
info: { title: T, version: '1', x-source: doc L1 }
paths: {}
`,
  'data/sources/book.yaml': `title: Book
description: A book.
cited: doc
lines: 6
reasons: { label: Words. }
factless:
  - { lines: L5-6, reason: label }
`,
  'data/sources/letters.yaml': `title: Letters
description: Letters.
cited: wire
sections: { '1.1': 0, '2': 3 }
`,
  'data/capabilities/flight.yaml': `title: Flight
order: 1
description: Flight.
source: [doc L2-4, wire 1.1, wire 2#3, RFC 8259]
`,
};

type File = keyof typeof good;

/** What is said of a spec that is good but for one file. */
async function diagnose(file: File, change: (text: string) => string): Promise<string[]> {
  const folder = specFolder({ ...good, [file]: change(good[file]) });
  const { diagnostics } = await generate({ entry: 'openapi.yaml', data: 'data', workingDirectory: folder });
  return diagnostics.map(
    ({ location: { file: at, line, column }, code, message }) => `${at}:${line}:${column} ${code} ${message}`,
  );
}

/** A path with parts that cite nothing, but for those that are named. */
function withPath(sourced: readonly string[] = []): (text: string) => string {
  const source = (part: string): string => (sourced.includes(part) ? ', x-source: doc L1' : '');
  return (text) =>
    text.replace(
      'paths: {}',
      `servers:
  - { url: /${source('server')} }
paths:
  /a:
    servers: [{ url: /b, x-source: doc L1 }]
    get:
      operationId: fly
      parameters: [{ name: far, in: query, schema: { type: integer, minimum: 1 }${source('parameter')} }]
      responses: { '200': { description: Flown${source('response')} } }
      ${sourced.includes('operation') ? 'x-source: doc L1' : ''}
webhooks:
  land:
    post: { operationId: landed, responses: { '200': { description: Landed, x-source: doc L1 } }${source('webhook')} }
components:
  securitySchemes: { key: { type: apiKey, in: header, name: K${source('security')} } }
  schemas:
    Bird:
      properties:
        wings: { type: integer, maximum: 2${source('field')} }
        kind: { const: bird }
        nest: { $ref: '#/components/schemas/Nest' }
      ${sourced.includes('schema') ? 'x-source: doc L1' : ''}
    Nest: { type: string, x-source: doc L1, $defs: { Egg: { type: string${source('definition')} } } }
    Hen: { x-source: doc L1, items: { $ref: '#/components/schemas/Nest/$defs/Egg' } }
`,
    );
}

const parts = ['server', 'operation', 'parameter', 'response', 'webhook', 'security', 'schema', 'field', 'definition'];

it('a spec that accounts for every line passes', async () => {
  expect(await diagnose('openapi.yaml', (text) => text)).toEqual([]);
  expect(await diagnose('openapi.yaml', withPath(parts))).toEqual([]);
});

it('a spec that lists no sources is asked for none', async () => {
  const folder = specFolder({ 'openapi.yaml': withPath()(good['openapi.yaml']) });
  const { diagnostics } = await generate({ entry: 'openapi.yaml', workingDirectory: folder });
  expect(diagnostics).toEqual([]);
});

describe('what states something without a source', () => {
  it.each([
    ['server', 'openapi.yaml:4:5 missing-source server 1 does not say where it comes from.'],
    ['operation', 'openapi.yaml:8:5 missing-source fly does not say where it comes from.'],
    ['parameter', 'openapi.yaml:10:20 missing-source fly far does not say where it comes from.'],
    ['response', 'openapi.yaml:11:20 missing-source fly 200 does not say where it comes from.'],
    ['webhook', 'openapi.yaml:15:5 missing-source landed does not say where it comes from.'],
    ['security', 'openapi.yaml:17:22 missing-source key does not say where it comes from.'],
    ['schema', 'openapi.yaml:19:5 missing-source Bird does not say where it comes from.'],
    ['field', 'openapi.yaml:21:9 missing-source Bird wings does not say where it comes from.'],
    ['definition', 'openapi.yaml:25:54 missing-source Egg does not say where it comes from.'],
  ])('a %s', async (part, want) => {
    expect(await diagnose('openapi.yaml', withPath(parts.filter((one) => one !== part)))).toEqual([want]);
  });
});

describe('citations', () => {
  const cite =
    (source: string): ((text: string) => string) =>
    (text) =>
      text.replace('[doc L2-4, wire 1.1, wire 2#3, RFC 8259]', `[doc L2-4, ${source}]`);
  const at = 'data/capabilities/flight.yaml:4:9';

  it.each([
    ['doc L4-7', `${at} no-such-place doc L4-7: Book ends with line 6.`],
    ['doc L3-2', `${at} no-such-place doc L3-2: The last line comes before the first.`],
    ['wire 1.2', `${at} no-such-place wire 1.2: Letters has no section 1.2.`],
    ['wire 2#4', `${at} no-such-place wire 2#4: Section 2 has 3 numbered rows.`],
  ])('%s leads nowhere', async (source, want) => {
    const found = (await diagnose('data/capabilities/flight.yaml', cite(source))).filter(
      (line) => !/unaccounted-line|factless-line-cited/.test(line),
    );
    expect(found).toEqual([want]);
  });

  it.each([
    ['dok L1', 'openapi.yaml:2:43 unknown-source There is no source "dok".'],
    ['wire L1', 'openapi.yaml:2:43 no-such-place wire L1: Letters is not cited by lines.'],
    ['line 1 of the book', 'openapi.yaml:2:43 unknown-source "line 1 of the book" is no citation.'],
  ])('%s in an OpenAPI document', async (source, want) => {
    const found = await diagnose('openapi.yaml', (text) => text.replace('x-source: doc L1', `x-source: '${source}'`));
    expect(found.filter((line) => !line.includes('unaccounted-line'))).toEqual([want]);
  });
});

describe('the account of a document', () => {
  const book = 'data/sources/book.yaml';
  it.each([
    [
      'a line that is not accounted for',
      'L5-6',
      'L6',
      [`${book}:4:8 unaccounted-line Line 5 is neither cited nor listed as carrying no fact.`],
    ],
    [
      'several of them',
      'lines: 6',
      'lines: 9',
      [`${book}:4:8 unaccounted-line Lines 7 to 9 are neither cited nor listed as carrying no fact.`],
    ],
    [
      'a line that is listed though it is cited',
      'L5-6',
      'L4-6',
      [
        `${book}:7:14 factless-line-cited Line 4 is listed as carrying no fact, but cited in data/capabilities/flight.yaml:4.`,
      ],
    ],
    ['a list beyond the end', 'L5-6', 'L5-7', [`${book}:7:14 no-such-place L5-7: there are 6 lines.`]],
    [
      'lines that are listed twice',
      '  - { lines: L5-6, reason: label }',
      '  - { lines: L5-6, reason: label }\n  - { lines: L6, reason: label }',
      [`${book}:8:14 lines-out-of-order L6 does not come after line 6.`],
    ],
    [
      'a reason without meaning',
      'reason: label',
      'reason: lable',
      [`${book}:7:28 unknown-reason There is no reason "lable".`],
    ],
  ])('%s', async (_, from, to, want) => {
    expect(await diagnose(book, (text) => text.replace(from, to))).toEqual(want);
  });
});
