import { describe, expect, it } from 'vitest';
import { apiOf } from '../../../test/support/api-of.ts';
import type { Emitter } from '../../model/api.ts';
import type { Json } from '../../model/json-schema.ts';
import { emitClient } from './client.ts';
import { emitOperations } from './operations.ts';
import { emitServer } from './server.ts';

type Document = { readonly [key: string]: Json };

/** What an emitter prints below the comment at the head of the file. */
function printed(emitter: Emitter, document: Document): string {
  const content = emitter(apiOf(document))[0]?.content ?? '';
  return content.slice(content.indexOf('\n') + 1);
}

const ok = { responses: { 200: { description: 'Fine.' } } };

const document: Document = {
  servers: [{ url: 'https://{stage}.example', variables: { stage: { default: 'v1' } }, 'x-id': 'main' }],
  paths: {
    '/a/{id}': {
      get: {
        operationId: 'go',
        summary: 'Goes.',
        description: 'Far.',
        deprecated: true,
        parameters: [
          { name: 'id', in: 'path', required: true, schema: { type: 'integer' } },
          { name: 'q', in: 'query', allowReserved: true, schema: { type: 'array', items: { type: 'string' } } },
        ],
        security: [{ key: [], user: [] }, {}],
        responses: {
          200: { description: 'Fine.', content: { 'text/plain': {}, 'image/*': {} } },
          '4xx': { description: 'Not so fine.', content: { 'application/problem+json': {} } },
        },
      },
    },
  },
  components: {
    securitySchemes: { key: { type: 'apiKey', in: 'cookie', name: 'k' }, user: { type: 'http', scheme: 'Basic' } },
  },
};

describe('what is printed for one operation', () => {
  it('in operations.ts', () => {
    expect(printed(emitOperations, document))
      .toBe(`import { apiKeyCookie, basic, form, inPath, inQuery, percentEncodeUnreserved, readBytes, readJson, readText, simple } from '@bmsg/runtime';
import type { ApiServer, Operation, SecurityScheme } from '@bmsg/runtime';

/** The short names of servers. */
export type ServerId = 'main';

/** Where the API is served. The first one is meant where nothing else is said. */
export const servers: readonly ApiServer<ServerId>[] = [{ id: 'main', url: 'https://v1.example', description: '' }];

export const keyScheme: SecurityScheme = { key: 'key', name: 'k', write: apiKeyCookie };

export const userScheme: SecurityScheme = { key: 'user', name: 'Authorization', write: basic };

/** GET /a/{id} */
export const goOperation: Operation = {
  method: 'GET',
  path: '/a/{id}',
  server: 'https://v1.example',
  parameters: [
    { in: inPath, name: 'id', write: simple },
    {
      in: inQuery,
      name: 'q',
      write: form,
      explode: true,
      encode: percentEncodeUnreserved,
    },
  ],
  security: [[keyScheme, userScheme], []],
  answers: {
    200: { body: { 'text/plain': readText, 'image/*': readBytes } },
    '4XX': { body: { 'application/problem+json': readJson } },
  },
};
`);
  });

  it('in client.ts', () => {
    expect(printed(emitClient, document)).toBe(`import { call } from '@bmsg/runtime';
import type { CallOptions, Client } from '@bmsg/runtime';
import { goOperation } from './operations.ts';
import type { GoAnswer, GoArguments } from './types.ts';

/**
 * Goes.
 *
 * Far.
 *
 * Answers:
 * - 200: Fine.
 * - 4XX: Not so fine.
 *
 * From test.yaml.
 *
 * @deprecated
 */
export function go(client: Client, args: GoArguments, options?: CallOptions): Promise<GoAnswer> {
  return call(client, goOperation, args, options);
}
`);
  });

  it('in server.ts', () => {
    expect(printed(emitServer, document))
      .toBe(`import type { Handler, Route, ServerRequest } from '@bmsg/runtime/server';
import type { GoArguments, GoReply } from './types.ts';

/** Answers the calls of every operation. \`Context\` is what a server gives to each handler beside the arguments. */
export interface Handlers<Context = ServerRequest> {
  /** Goes. */
  readonly go: Handler<GoArguments, GoReply, Context>;
}

/** Every operation, as a server sees it. */
export const routes: readonly Route<'go'>[] = [
  {
    handler: 'go',
    method: 'GET',
    path: '/a/{id}',
    parameters: [
      { in: 'path', name: 'id', required: true, style: 'simple', shape: 'number' },
      {
        in: 'query',
        name: 'q',
        style: 'form',
        explode: true,
        shape: { list: 'string' },
      },
    ],
    answers: {
      200: [
        { mediaType: 'text/plain', kind: 'text' },
        { mediaType: 'image/*', kind: 'bytes' },
      ],
      '4XX': [{ mediaType: 'application/problem+json', kind: 'json' }],
    },
    security: [
      { key: 'key', in: 'cookie', name: 'k' },
      { key: 'user', in: 'header', name: 'Authorization', prefix: 'Basic' },
    ],
  },
];
`);
  });
});

describe('names', () => {
  it('of operations do not hide what a file imports', () => {
    const client = printed(emitClient, { paths: { '/': { get: { operationId: 'call', ...ok } } } });
    expect(client).toContain("import { call as call2 } from '@bmsg/runtime';");
    expect(client).toContain('return call2(client, callOperation, args, options);');
    const operations = printed(emitOperations, {
      paths: { '/': { get: { operationId: 'servers', ...ok }, post: { operationId: 'form', ...ok } } },
      components: { securitySchemes: { basic: { type: 'http', scheme: 'basic' } } },
    });
    expect([...operations.matchAll(/^export const (\w+)/gm)].map(([, name]) => name)).toEqual([
      'servers',
      'basicScheme',
      'serversOperation',
      'formOperation',
    ]);
  });

  it.each(['*/ boom() /*', "'; boom(); '", '`${boom()}`', '\n boom() //', '__proto__'])(
    'and texts such as %j stay texts',
    (text) => {
      const hostile: Document = {
        servers: [{ url: `https://${text}`, description: text, 'x-id': text }],
        paths: {
          [`/${text}`]: {
            post: {
              operationId: text,
              summary: text,
              description: text,
              parameters: [{ name: text, in: 'query', schema: { type: 'object', properties: { [text]: {} } } }],
              requestBody: { content: { [text]: {} } },
              responses: { 200: { description: text, content: { [text]: {} } } },
              security: [{ [text]: [] }],
            },
          },
        },
        components: { securitySchemes: { [text]: { type: 'apiKey', in: 'header', name: text, description: text } } },
      };
      // The kit refuses to print what does not parse; what is left of the text must stand in comments and strings.
      const code = [emitOperations, emitClient, emitServer]
        .map((emitter) => printed(emitter, hostile))
        .join('')
        .replaceAll(/\/\*[^]*?\*\/|'(?:[^'\\\n]|\\.)*'/g, '');
      expect(code).not.toContain('boom()');
      expect(code).toContain('export function');
    },
  );
});

it('prints nothing for a document without operations', () => {
  expect([emitOperations, emitClient, emitServer].flatMap((emitter) => emitter(apiOf({ paths: {} })))).toEqual([]);
});

it('prints routes for webhooks, and no client', () => {
  const webhooks: Document = { webhooks: { 'it came': { post: ok } } };
  expect(emitClient(apiOf(webhooks))).toEqual([]);
  const server = printed(emitServer, webhooks);
  expect(server).toContain('export interface WebhookHandlers<Context = ServerRequest>');
  expect(server).toContain("path: '/it came'");
});
