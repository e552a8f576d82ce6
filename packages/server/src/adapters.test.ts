import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Route } from '@bmsg/runtime/server';
import { afterAll, describe, expect, it } from 'vitest';
import { createApp } from './app.ts';
import type { AppOptions } from './app.ts';
import { readCredentials } from './credentials.ts';
import { toFetchHandler } from './fetch.ts';
import { toNodeListener } from './node.ts';
import type { App } from './transport.ts';

/** The same behaviour, whatever the platform. */
type Adapter = (app: App) => Promise<(request: Request) => Promise<Response>>;

const closing: (() => void)[] = [];
afterAll(() => closing.forEach((close) => close()));

const adapters: Readonly<Record<string, Adapter>> = {
  'the Fetch API': async (app) => toFetchHandler(app),
  'node:http': async (app) => {
    const server = createServer(toNodeListener(app)).listen(0, '127.0.0.1');
    closing.push(() => server.close().closeAllConnections());
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    return (request) => {
      const { pathname, search } = new URL(request.url);
      return fetch(new Request(`http://127.0.0.1:${port}${pathname}${search}`, request));
    };
  },
};

const json = { mediaType: 'application/json', kind: 'json' } as const;
const text = { mediaType: 'text/plain', kind: 'text' } as const;
const form = { mediaType: 'application/x-www-form-urlencoded', kind: 'form' } as const;

type Name = 'echo' | 'raw' | 'octets' | 'read' | 'fail' | 'credentials' | 'answer';
const routes: readonly Route<Name>[] = [
  {
    handler: 'echo',
    method: 'POST',
    path: '/echo',
    parameters: [],
    body: { required: true, contents: [json, text, form, { mediaType: 'image/*', kind: 'bytes' }] },
    answers: { 200: [json] },
    security: [],
  },
  {
    handler: 'raw',
    method: 'PUT',
    path: '/echo',
    parameters: [],
    body: { required: true, contents: [json] },
    answers: { 200: [text] },
    security: [],
  },
  {
    handler: 'octets',
    method: 'PATCH',
    path: '/echo',
    parameters: [],
    body: { required: false, contents: [json] },
    answers: { 200: [json] },
    security: [],
  },
  {
    handler: 'read',
    method: 'GET',
    path: '/things/{id}',
    parameters: [
      { in: 'path', name: 'id', required: true, style: 'simple', shape: 'number' },
      { in: 'query', name: 'tags', style: 'form', explode: true, shape: { list: 'string' } },
      { in: 'query', name: 'must', required: true, style: 'form', explode: true, shape: 'boolean' },
      { in: 'headers', name: 'X-List', style: 'simple', shape: { list: 'number' } },
    ],
    answers: { 200: [json] },
    security: [],
  },
  { handler: 'fail', method: 'GET', path: '/fail', parameters: [], answers: {}, security: [] },
  {
    handler: 'credentials',
    method: 'GET',
    path: '/credentials',
    parameters: [],
    answers: { 200: [json] },
    security: [
      { key: 'key', in: 'header', name: 'X-Key' },
      { key: 'query', in: 'query', name: 'api key' },
      { key: 'cookie', in: 'cookie', name: 'session' },
      { key: 'bearer', in: 'header', name: 'Authorization', prefix: 'Bearer' },
      { key: 'basic', in: 'header', name: 'Authorization', prefix: 'Basic' },
    ],
  },
  {
    handler: 'answer',
    method: 'GET',
    path: '/answer/{kind}',
    parameters: [{ in: 'path', name: 'kind', required: true, style: 'simple', shape: 'string' }],
    answers: { 200: [json, text], '4XX': [text], default: [{ mediaType: 'image/*', kind: 'bytes' }] },
    security: [],
  },
];

const answers: Readonly<Record<string, object>> = {
  json: {
    status: 200,
    body: { a: 'ü' },
    headers: { 'X-List': [1, 2], 'set-cookie': ['a=1', 'b=2'], 'X-None': undefined },
  },
  text: { status: 200, contentType: 'text/plain', body: 'ü' },
  gone: { status: 404, body: 'gone' },
  blob: { status: 500, body: new Blob(['x'], { type: 'image/png' }) },
  octets: { status: 500, body: new Uint8Array([120]) },
  empty: { status: 204 },
  bad: { status: 200, headers: { 'x-a': 'b\r\nc: d' } },
};

interface Echo {
  readonly body?: unknown;
  readonly contentType?: string;
}

const handlers = {
  echo: async (args: Echo) => ({
    status: 200,
    body: { ...args, ...(args.body instanceof Blob && { body: `${args.body.type} ${await args.body.text()}` }) },
  }),
  raw: { body: 'text', handle: ({ body }: { body: string }) => ({ status: 200, body: `<${body}>` }) },
  octets: { body: 'bytes', handle: ({ body }: { body: Uint8Array }) => ({ status: 200, body: [...body] }) },
  read: (args: object) => ({ status: 200, body: args }),
  fail: () => {
    throw new Error('the password is swordfish');
  },
  credentials: (_args: object, context: { credentials: object }) => ({ status: 200, body: context.credentials }),
  answer: ({ path }: { path: { kind: string } }) => answers[path.kind] ?? { status: 200 },
} as const;

describe.each(Object.entries(adapters))('a server on %s', (_name, adapter) => {
  async function send(path: string, init: RequestInit = {}, options: AppOptions<Name> = {}): Promise<Response> {
    const app = createApp(routes, handlers, {
      ...options,
      context: (request, route) => ({ credentials: readCredentials(route, request) }),
    });
    const request = new Request(`http://server.example${path}`, { ...init, duplex: 'half' } as RequestInit);
    return (await adapter(app))(request);
  }

  async function posted(body: BodyInit, contentType: string | undefined, options?: AppOptions<Name>): Promise<unknown> {
    const headers = contentType === undefined ? undefined : { 'content-type': contentType };
    const octets = typeof body === 'string' ? new TextEncoder().encode(body) : body;
    const response = await send('/echo', { method: 'POST', body: octets, ...(headers && { headers }) }, options);
    const answer = (await response.json()) as object;
    return response.status === 200 ? answer : { ...answer, status: response.status };
  }

  it.each([
    ['{"a":[1,"ü"]}', 'application/json', { contentType: 'application/json', body: { a: [1, 'ü'] } }],
    ['\ufeff{}', 'application/json; charset=utf-8', { contentType: 'application/json', body: {} }],
    ['ü', 'text/plain', { contentType: 'text/plain', body: 'ü' }],
    ['', 'text/plain', { contentType: 'text/plain', body: '' }],
    ['a=1&b=x+y%21&a=2', form.mediaType, { contentType: form.mediaType, body: { a: ['1', '2'], b: 'x y!' } }],
    ['xy', 'image/png', { contentType: 'image/*', body: 'image/png xy' }],
  ])('reads %j as %s', async (body, contentType, want) => {
    expect(await posted(body, contentType)).toMatchObject(want);
  });

  it.each<[string, BodyInit, string | undefined, AppOptions<Name>, number, RegExp]>([
    [
      'not JSON',
      '{"token":"swordfish"',
      'application/json',
      {},
      400,
      /^The body is not JSON(: look near character \d+)?\.$/,
    ],
    ['not UTF-8', new Uint8Array([34, 255, 34]), 'application/json', {}, 400, /UTF-8/],
    ['of an undocumented type', '{}', 'application/xml', {}, 415, /must be application\/json or text\/plain/],
    ['of no type', '{}', undefined, {}, 415, /must be application\/json/],
    ['missing', '', 'application/json', {}, 400, /missing/],
    ['missing without a type', '', undefined, {}, 400, /missing/],
    ['too large', 'x'.repeat(11), 'text/plain', { bodyOctets: 10 }, 413, /larger than 10 octets/],
  ])('refuses a body that is %s', async (_title, body, contentType, options, status, detail) => {
    expect(await posted(body, contentType, options)).toMatchObject({
      status,
      detail: expect.stringMatching(detail) as string,
    });
  });

  it('refuses a body of unknown length that is too large', async () => {
    const endless = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(1000)) });
    const response = await send(
      '/echo',
      { method: 'POST', body: endless, headers: { 'content-type': 'text/plain' } },
      { bodyOctets: 50_000 },
    );
    expect(response.status).toBe(413);
  });

  it('refuses a body that does not end in time', async () => {
    const slow = new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array(1)) });
    const response = await send(
      '/echo',
      { method: 'POST', body: slow, headers: { 'content-type': 'text/plain' } },
      { bodyTimeout: 20 },
    );
    expect(response.status).toBe(408);
  });

  it('refuses a compressed body', async () => {
    const response = await send('/echo', {
      method: 'POST',
      body: 'x',
      headers: { 'content-type': 'text/plain', 'content-encoding': 'gzip' },
    });
    expect(response.status).toBe(415);
  });

  it.each(['application/xml', 'text/plain; a=b', undefined])(
    'reads a body of type %s as the first one that is documented, where it is lenient',
    async (contentType) => {
      const headers = contentType === undefined ? undefined : { 'content-type': contentType };
      const init = { method: 'PUT', body: new TextEncoder().encode('{}'), ...(headers && { headers }) };
      expect(await (await send('/echo', init, { contentType: 'lenient' })).text()).toBe('<{}>');
      expect((await send('/echo', init)).status).toBe(415);
    },
  );

  it('hands the body over as it is to a handler that asks for it', async () => {
    const headers = { 'content-type': 'application/json' };
    expect(await (await send('/echo', { method: 'PUT', body: '{"a":', headers })).text()).toBe('<{"a":>');
    expect(await (await send('/echo', { method: 'PUT', headers }, { contentType: 'lenient' })).text()).toBe('<>');
    expect(await (await send('/echo', { method: 'PATCH', body: new Uint8Array([255, 0]), headers })).json()).toEqual([
      255, 0,
    ]);
    expect((await send('/echo', { method: 'PUT', body: new Uint8Array([255]), headers })).status).toBe(400);
  });

  it('lets a validator judge a body, and replace it', async () => {
    const validators: AppOptions<Name>['validators'] = {
      echo: (body) =>
        body === 'good'
          ? { ok: true, value: 'better' }
          : {
              ok: false,
              errors: [
                {
                  instancePath: '/a',
                  path: ['a'],
                  schemaPath: '',
                  keyword: 'type',
                  message: 'must be good',
                  params: {},
                },
              ],
            },
    };
    expect(await posted('good', 'text/plain', { validators })).toMatchObject({ body: 'better' });
    expect(await posted('evil', 'text/plain', { validators })).toMatchObject({
      status: 422,
      errors: [{ message: 'must be good' }],
    });
  });

  it('leaves JSON to a serializer, and only that', async () => {
    const serializers: AppOptions<Name>['serializers'] = { answer: ({ a }: { a: string }) => `{ "a": "${a}!" }` };
    expect(await (await send('/answer/json', {}, { serializers })).text()).toBe('{ "a": "ü!" }');
    expect(await (await send('/answer/text', {}, { serializers })).text()).toBe('ü');
    expect(await (await send('/things/1?must=true', {}, { serializers })).json()).toMatchObject({ path: { id: 1 } });
  });

  it('reads parameters', async () => {
    const response = await send('/things/-7.5?tags=a&tags=b%20c+d&must=true&other=1', {
      headers: { 'x-list': '1, 2' },
    });
    expect(await response.json()).toEqual({
      path: { id: -7.5 },
      query: { tags: ['a', 'b c d'], must: true },
      headers: { 'X-List': [1, 2] },
    });
    expect(await (await send('/things/1?must=false')).json()).toEqual({
      path: { id: 1 },
      query: { must: false },
      headers: {},
    });
  });

  it.each([
    ['/things/x?must=true', 400, 'Path parameter id is not a number.'],
    ['/things/1e999?must=true', 400, 'Path parameter id is not a number.'],
    ['/things/1', 400, 'Query parameter must is missing.'],
    ['/things/1?must=yes', 400, 'Query parameter must is neither true nor false.'],
    ['/things/1?must=true&must=true', 400, 'Query parameter must stands 2 times.'],
    ['/things/1?must=%zz', 400, 'Query parameter must has a malformed percent-encoding.'],
    ['/things/1?must=true&%zz=1', 400, 'A name in the query has a malformed percent-encoding.'],
    ['/things/%zz?must=true', 400, 'The path has a malformed percent-encoding.'],
    ['/things/1/', 404, 'There is nothing at this path.'],
    ['/nothing', 404, 'There is nothing at this path.'],
    ['//things/1', 404, 'There is nothing at this path.'],
  ])('answers %s with %s', async (path, status, detail) => {
    const response = await send(path);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({ status, detail });
  });

  it('takes a trailing slash where it is told to', async () => {
    expect((await send('/things/1/?must=true', {}, { trailingSlash: 'ignore' })).status).toBe(200);
    expect((await send('/things/1?must=true', {}, { trailingSlash: 'ignore' })).status).toBe(200);
  });

  it('says which methods there are', async () => {
    const response = await send('/echo', { method: 'DELETE' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST, PUT, PATCH']);
    expect((await send('/fail', { method: 'POST' })).headers.get('allow')).toBe('GET, HEAD');
  });

  it('answers HEAD like GET, without the body', async () => {
    const response = await send('/answer/json', { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await response.text()).toBe('');
  });

  it('tells nothing of an error in a handler', async () => {
    const response = await send('/fail');
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('swordfish');
  });

  it('lets a hook answer every problem, and survives a hook that fails', async () => {
    const seen: unknown[] = [];
    const onProblem: AppOptions['onProblem'] = (problem, request) => {
      seen.push([problem.kind, problem.cause instanceof Error ? problem.cause.message : undefined, request.target]);
      if (problem.kind === 'not-found') throw new Error('hook');
      return { status: 418, body: new Uint8Array([120]), headers: { 'x-a': ['1', '2'] } };
    };
    const response = await send('/fail?a=b', {}, { onProblem });
    expect([response.status, await response.text(), response.headers.get('x-a')]).toEqual([418, 'x', '1, 2']);
    expect((await send('/nothing', {}, { onProblem })).status).toBe(500);
    expect(seen).toEqual([
      ['internal-error', 'the password is swordfish', '/fail?a=b'],
      ['not-found', undefined, '/nothing'],
    ]);
  });

  it.each([
    ['json', 200, 'application/json', '{"a":"ü"}'],
    ['text', 200, 'text/plain; charset=utf-8', 'ü'],
    ['gone', 404, 'text/plain; charset=utf-8', 'gone'],
    ['blob', 500, 'image/png', 'x'],
    ['octets', 500, 'application/octet-stream', 'x'],
    ['empty', 204, null, ''],
    ['bad', 500, null, ''],
  ])('writes the answer %s', async (kind, status, contentType, body) => {
    const response = await send(`/answer/${kind}`);
    expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([
      status,
      contentType,
      body,
    ]);
  });

  it('writes headers of several values', async () => {
    const { headers } = await send('/answer/json');
    expect([headers.get('x-list'), headers.getSetCookie(), headers.get('x-none')]).toEqual([
      '1,2',
      ['a=1', 'b=2'],
      null,
    ]);
  });

  it('finds the credentials, good or bad', async () => {
    const basic = `basic ${Buffer.from('ü:p:q').toString('base64')}`;
    const given = { 'x-key': 'k', cookie: 'a=b; session=c%3B1', authorization: basic };
    expect(await (await send('/credentials?api+key=q%261', { headers: given })).json()).toEqual({
      key: 'k',
      query: 'q&1',
      cookie: 'c;1',
      basic: { username: 'ü', password: 'p:q' },
    });
    const bearer = await send('/credentials', { headers: { authorization: 'BEARER t', cookie: 'session=%zz' } });
    expect(await bearer.json()).toEqual({ bearer: 't', cookie: '%zz' });
    const bad = await send('/credentials', { headers: { authorization: 'Basic !!!' } });
    expect(await bad.json()).toEqual({});
  });
});

it('takes the place of fetch', async () => {
  const app = createApp([{ ...routes[0]!, handler: 'echo' }], { echo: handlers.echo });
  const headers = { 'content-type': 'text/plain' };
  const response = await toFetchHandler(app)('https://server.example/echo', { method: 'POST', body: 'x', headers });
  expect(await response.json()).toEqual({ contentType: 'text/plain', body: 'x' });
});

it('does not start without a handler for every route', () => {
  const { fail: _, ...others } = handlers;
  expect(() => createApp(routes, others as never)).toThrow('There is no handler fail for GET /fail.');
  expect(() => createApp([{ ...routes[4]!, handler: 'toString' }], {} as never)).toThrow('no handler toString');
});
