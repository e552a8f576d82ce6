import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noData } from '../../../test/support/no-data.ts';
import { runs } from '../../../test/support/runs.ts';
import type { Api, GeneratedFile, Operation } from '../../model/api.ts';
import type { JsonSchema } from '../../model/json-schema.ts';
import type { Entry, MessageData } from '../../model/message-data.ts';
import { emitPages } from './pages.ts';

const location = { file: 'openapi.yaml', line: 1, column: 1 };

/** A model with one of each, every text of which is `text`. */
function apiOf(text: string, data: MessageData = noData): Api {
  const schema: JsonSchema = {
    description: text,
    type: 'object',
    required: ['id'],
    properties: {
      id: { type: 'string', description: text, pattern: text, enum: [text] },
      next: { $ref: '#/components/schemas/Thing' },
      // Not a number, which would come first.
      [`k${text}`]: {
        type: 'array',
        items: { oneOf: [{ const: text }, { type: 'object', properties: { [text]: true } }] },
      },
    },
    patternProperties: { [text]: { default: text } },
    additionalProperties: { type: 'string', format: text },
  };
  const operation: Operation = {
    id: text,
    identifier: 'getThing',
    method: 'get',
    path: `/${text}`,
    summary: text,
    description: text,
    deprecated: true,
    tags: [text],
    servers: [{ url: `own ${text}`, description: text, variables: {} }],
    parameters: [
      {
        name: text,
        in: 'query',
        description: text,
        required: true,
        deprecated: true,
        schema: { default: text },
        style: 'form',
        explode: true,
        allowReserved: false,
      },
    ],
    requestBody: { description: text, required: true, contents: [{ mediaType: text, schema }] },
    responses: [
      {
        status: '200',
        description: text,
        headers: [{ name: text, description: text, required: true, schema: true }],
        contents: [{ mediaType: text, schema: { $ref: '#/components/schemas/Thing' } }],
      },
    ],
    security: [[text], []],
    location,
  };
  return {
    source: `${text}.yaml`,
    packageName: '@x/y',
    title: text,
    version: text,
    description: text,
    servers: [{ url: text, description: text, variables: {} }],
    tls: { minimum: text, description: text },
    keysInAnyCase: false,
    securitySchemes: [{ key: text, type: 'apiKey', in: 'header', name: text, description: text }],
    operations: [operation],
    webhooks: [{ ...operation, identifier: 'onThing' }],
    schemas: [{ key: 'Thing', identifier: 'Thing', schema, location }],
    document: {},
    data,
    elements: [
      { owner: { kind: 'schema', key: 'Thing' }, part: text, sources: ['doc L1', 'wire 1'], locate: () => location },
      { owner: { kind: 'channels', id: 'one' }, part: '', sources: ['doc L2', text], locate: () => location },
    ],
  };
}

function dataOf(text: string): MessageData {
  const cell = { is: 'supported', source: text, remark: text } as const;
  const entry = <T>(id: string, value: T): Entry<T> => ({ id, value, locate: () => location });
  return {
    ...noData,
    capabilities: [entry('text', { title: text, order: 1, row: 1, itemKey: text, description: text, source: text })],
    channels: [
      entry('one', {
        name: text,
        title: text,
        aliases: [text],
        column: 1,
        routingOrder: 1,
        description: text,
        deprecated: { replacedBy: text, note: text, source: text },
        addresses: { recipient: ['msisdn'], sender: ['opaque'], senderPattern: text, remark: text, source: text },
        capabilities: { text: cell },
        formatting: [{ style: text, mark: text, source: text }],
        segmentation: { advised: 1, maximum: 2, source: text },
        suggestions: { place: 'item', actions: { [text]: cell }, source: text },
        limits: [
          { of: text, maximum: 1, unit: 'items', force: 'limit', effect: text, remark: text, source: [text, text] },
        ],
        mediaTypes: [{ capability: text, mimeTypes: [text], remark: text, source: text }],
        gateways: { json: cell, xml: cell, get: cell, smpp: cell },
        servers: { ids: [text], source: text },
        requires: [{ field: text, source: text }],
        reports: { delivered: cell, read: cell },
        inbound: cell,
        fallback: cell,
        notes: [{ text, source: text }],
        source: text,
      }),
    ],
    errors: [
      entry('table', {
        title: text,
        description: text,
        source: text,
        entries: [
          {
            id: text,
            code: 1,
            httpStatus: 2,
            text,
            printed: text,
            textIsOurs: true,
            scope: 'request' as const,
            description: text,
            cause: text,
            cure: text,
            retryable: true,
            permanence: 'unknown' as const,
            trigger: { when: text, account: text },
            next: [text],
            source: text,
          },
        ],
      }),
    ],
    rules: [
      entry('rule', {
        title: text,
        severity: 'error' as const,
        category: 'structure' as const,
        channels: [text, 'other'],
        channelScope: 'none' as const,
        why: text,
        fix: text,
        yieldsTo: ['asserting'],
        check: text,
        parameters: { [text]: [text] },
        source: text,
        given: { now: text },
        good: [text],
        bad: [{ text, at: text, says: text, fixed: text }],
      }),
      entry('asserting', {
        title: text,
        severity: 'error' as const,
        category: 'structure' as const,
        why: text,
        fix: text,
        assert: {
          at: [text],
          each: text,
          when: { const: text },
          where: { const: text },
          must: { const: text },
          message: text,
        },
        source: text,
        given: { server: text },
        good: [text],
        bad: [{ text, at: text, says: `${text} / ${text}` }],
      }),
    ],
    examples: [
      entry('example', {
        title: text,
        kind: 'fragment' as const,
        operation: text,
        mediaType: text,
        printed: text,
        sha256: text,
        source: 'doc L1-2',
        at: text,
        account: text,
        expect: { httpStatus: 200, body: text },
        errata: [{ what: text, parses: true, mend: [{ line: 1, with: text }], source: text }],
      }),
    ],
    smpp: [
      entry('smpp', {
        title: text,
        description: text,
        version: text,
        servers: [{ id: text, host: text, port: 1, tls: 'unknown' as const, remark: text, source: text }],
        pdus: [{ name: text, commandId: text, sentBy: 'esme' as const, use: text, answer: true, source: text }],
        tlvs: [
          {
            name: text,
            tag: text,
            type: 'integer' as const,
            octets: { minimum: 1, maximum: 2 },
            value: text,
            pdus: [text],
            proprietary: true,
            remark: text,
            source: text,
          },
        ],
        receipt: {
          octets: 1,
          fields: [{ name: text, octets: 1, fixed: false, form: text, description: text, source: text }],
          separator: text,
          reading: text,
          remark: text,
          source: text,
        },
        unknown: [{ what: text, source: text }],
        source: text,
      }),
    ],
    sources: [
      entry('lines', {
        title: text,
        description: text,
        cited: 'doc',
        lines: 4,
        reasons: { [text]: text },
        factless: [{ lines: 'L3-4', reason: text, remark: text }],
      }),
      entry('sections', { title: text, description: text, cited: 'wire', sections: { '1': 2 } }),
    ],
    webhooks: [
      entry('hook', {
        title: text,
        operations: [text],
        description: text,
        delivery: { success: '200' as const, interval: text, period: text, attempts: 2, remark: text, source: text },
        templates: [{ mediaType: text, text, source: text }],
        placeholders: [{ name: text, nameIsOurs: true, prints: text, source: text }],
        notes: [{ text, source: text }],
        source: text,
      }),
    ],
  };
}

const pathsOf = (files: readonly GeneratedFile[]): string[] => files.map(({ path }) => path).sort();

/** What is left of a page when everything is taken away that may hold any text: comments, blocks of code, code. */
function skeleton({ content }: GeneratedFile): string {
  return content
    .replace(/^<!--.*?-->/s, '')
    .replaceAll(/^(`{3,})[a-z0-9]*\n.*?\n\1$/gms, 'BLOCK')
    .replaceAll(/<code>[^<>|`]*<\/code>/g, 'CODE')
    .replaceAll(/\\.|`[^`|\n]+`/gs, (found) => (found.startsWith('`') ? 'CODE' : found))
    .replaceAll(/<a id="[\w.-]+"><\/a>/g, 'ANCHOR');
}

/** Tables as rows of cells, split where Markdown splits them. */
function tablesOf(page: string): string[][][] {
  const lines = page
    .trim()
    .split('\n\n')
    .map((block) => block.split('\n'));
  return lines
    .filter((rows) => /^\|(---\|)+$/.test(rows[1] ?? ''))
    .map((rows) => rows.map((row) => row.match(/(?:\\.|[^|\\])*\|/g) ?? []));
}

describe('a document without data', () => {
  const files = emitPages(apiOf('Thing'));

  it('has pages for its operations, webhooks and schemas only', () => {
    expect(pathsOf(files)).toEqual([
      'docs/index.md',
      'docs/operations/get-thing.md',
      'docs/schemas/thing.md',
      'docs/webhooks/on-thing.md',
    ]);
  });

  it('has no heading of what is not there', () => {
    const headings = files.flatMap(({ content }) => content.match(/^## .*/gm) ?? []);
    expect([...new Set(headings)].sort()).toEqual([
      '## Answers',
      '## Authentication',
      '## Body',
      '## Fields',
      '## Operations',
      '## Parameters',
      '## Schemas',
      '## Servers',
      '## Webhooks',
    ]);
  });
});

it('an empty document has an index and nothing else', () => {
  const empty: Api = {
    source: 'x.yaml',
    title: 'X',
    version: '1',
    description: '',
    servers: [],
    keysInAnyCase: false,
    securitySchemes: [],
    operations: [],
    webhooks: [],
    schemas: [],
    document: {},
    data: noData,
    elements: [],
  };
  expect(emitPages(empty)).toEqual([
    {
      path: 'docs/index.md',
      content: `<!-- Generated by \`bmsg generate\` from x.yaml. Do not edit: change that file and generate again. -->

# X

Version 1
`,
    },
  ]);
});

it('the schema of a page is told field by field', () => {
  const schema: JsonSchema = {
    type: 'object',
    required: ['a'],
    additionalProperties: false,
    properties: {
      a: { type: 'string', minLength: 1, maxLength: 5, description: 'First.', 'x-source': 'doc L7' },
      b: {
        type: 'array',
        minItems: 1,
        items: { type: 'object', properties: { c: { $ref: '#/components/schemas/B' } } },
      },
    },
  };
  const api = {
    ...apiOf('x'),
    schemas: [
      { key: 'A', identifier: 'A', schema, location },
      { key: 'B', identifier: 'B', schema: { description: 'A number.', type: ['integer', 'null'] }, location },
    ],
  };
  const page = emitPages(api).find(({ path }) => path === 'docs/schemas/a.md');
  expect(page?.content.split('\n').slice(2)).toEqual([
    '# A',
    '',
    'Type: object.',
    '',
    'Knows no other keys than these.',
    '',
    '## Fields',
    '',
    '| Field | Type | Required | Meaning | Limits | Source |',
    '|---|---|---|---|---|---|',
    '| `a` | string | yes | First. | 1 to 5 characters | doc L7 |',
    '| `b` | array of object |  |  | at least 1 item |  |',
    '| `b[].c` | [B](../schemas/b.md) |  | A number. |  |  |',
    '',
  ]);
});

describe('hostile text', () => {
  const nasty = [
    '|',
    '`',
    '``',
    '```\n',
    '\\',
    '<script>',
    '<!--',
    '-->',
    '</code>',
    '[x](javascript:y)',
    '![',
    '**',
    '__',
    '\n',
    '\n\n',
    '\n\n# ',
    '\n---\n',
    '| a |\n|---|\n',
    '- ',
    '1. ',
    '> ',
    '&lt;',
    '\u202e',
    '\ud800',
    '\0',
    '"',
    "'",
    '__proto__',
    '*/',
    '${x}',
    '{{x}}',
    '~~~',
    '    code',
    '$',
    '_',
    '.',
    '/',
    ' ',
  ];
  const text = fc.array(fc.oneof(fc.constantFrom(...nasty), fc.string({ maxLength: 4 })), { maxLength: 6 });

  it('changes neither the pages nor their shape', () => {
    const shape = (given: string): unknown =>
      emitPages(apiOf(given, dataOf(given))).map((page) => {
        const rest = skeleton(page);
        return {
          path: page.path,
          html: rest.match(/<[a-z!/?]/gi),
          links: (rest.match(/\\.|\]\([^)]*\)/gs) ?? []).filter((found) => found.startsWith(']')),
          ragged: tablesOf(rest).filter((rows) => new Set(rows.map((row) => row.length)).size > 1),
        };
      });
    const want = shape('plain');
    fc.assert(
      fc.property(text, (parts) => {
        const given = parts.join('');
        // Nothing but white space is no text: what would show it is left out, as it should be.
        fc.pre(/[\p{L}\p{N}]/u.test(given));
        expect(shape(given)).toEqual(want);
      }),
      { numRuns: runs(500) },
    );
  });
});

describe('links', () => {
  const files = emitPages(apiOf('Thing', dataOf('Thing')));
  const paths = new Set(pathsOf(files));

  it('lead to pages and anchors that exist', () => {
    const dead = files.flatMap(({ path, content }) =>
      [...content.matchAll(/\]\(([^)#]*)(?:#([^)]*))?\)/g)]
        .map(([, target = '', anchor]) => {
          const page = target === '' ? path : new URL(target, `file:///${path}`).pathname.slice(1);
          return { path, page, anchor };
        })
        .filter(({ page, anchor }) => {
          const target = files.find((file) => file.path === page);
          return !paths.has(page) || (anchor !== undefined && !target?.content.includes(`<a id="${anchor}">`));
        }),
    );
    expect(dead).toEqual([]);
  });

  it('lead from the index to every page', () => {
    const index = files.find(({ path }) => path === 'docs/index.md')?.content ?? '';
    const missing = [...paths].filter((path) => !index.includes(`(${path.slice('docs/'.length)})`));
    expect(missing).toEqual(['docs/index.md']);
  });
});
