import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { call } from './call.ts';
import type { Client } from './client.ts';
import { readBytes, readJson, readText } from './body-readers.ts';
import { writeBytes, writeForm, writeJson, writeMultipart, writeText } from './body-writers.ts';
import type { Operation, OperationArguments } from './operation.ts';
import { inCookie, inHeader, inPath, inQuery } from './parameter-places.ts';
import { cookieForm, form, headerSimple, simple } from './parameter-styles.ts';
import { apiKeyCookie, apiKeyHeader, apiKeyQuery, basic, bearer } from './security.ts';
import { isTransportError } from './transport-error.ts';
import { isUnexpectedAnswerError } from './unexpected-answer-error.ts';

const json = { 'application/json': readJson };
const plain: Operation = { method: 'GET', path: '/things', server: 'https://example.org', answers: { 200: {} } };

/** Calls with a `fetch` that gives this answer, and returns what was sent and what came of it. */
async function exchange(
  operation: Partial<Operation>,
  args: OperationArguments = {},
  { answer = new Response(), ...client }: Client & { answer?: Response } = {},
): Promise<{ request: Request; url: string; result: Promise<unknown> }> {
  let seen: [string, RequestInit] | undefined;
  const result = call(
    {
      ...client,
      fetch: async (url, init) => {
        seen = [url, init];
        return answer;
      },
    },
    { ...plain, ...operation },
    args,
  );
  await result.catch(() => undefined);
  if (seen === undefined) return { request: new Request('https://none.example'), url: '', result };
  const [url, init] = seen;
  return {
    request: new Request(new URL(url, 'https://relative.example'), { ...init, duplex: 'half' } as RequestInit),
    url,
    result,
  };
}

describe('the request', () => {
  const parameters = [
    { in: inPath, name: 'id', write: simple },
    { in: inQuery, name: 'tags', write: form, explode: true },
    { in: inHeader, name: 'X-Trace', write: headerSimple },
    { in: inCookie, name: 'a', write: cookieForm },
    { in: inCookie, name: 'b', write: cookieForm },
  ];
  const operation = { path: '/things/{id}', parameters };

  it('puts every parameter in its place', async () => {
    const { request, url } = await exchange(operation, {
      path: { id: 'a/b $& c' },
      query: { tags: ['x', 'y&z'] },
      headers: { 'X-Trace': 7 },
      cookies: { a: '1;2', b: 'c' },
    });
    expect(url).toBe('https://example.org/things/a%2Fb%20%24%26%20c?tags=x&tags=y%26z');
    expect(request.headers.get('x-trace')).toBe('7');
    expect(request.headers.get('cookie')).toBe('a=1%3B2; b=c');
  });

  it('leaves out what has no value', async () => {
    const { request, url } = await exchange(operation, {
      path: { id: 0 },
      query: { tags: [] },
      headers: { 'X-Trace': null },
    });
    expect(url).toBe('https://example.org/things/0');
    expect([...request.headers.keys()]).toEqual([]);
  });

  it.each(['', '.', '..', undefined])('refuses %j in a path', async (id) => {
    const { result } = await exchange(operation, { path: { id } });
    await expect(result).rejects.toThrow(/Path parameter id/);
  });

  it.each(['a\nb', 'ж', ' a'])('refuses %j in a header, without repeating it', async (value) => {
    const { result } = await exchange(operation, { path: { id: 1 }, headers: { 'X-Trace': value } });
    await expect(result).rejects.toThrow(/^Header X-Trace cannot hold this value: [a-zA-Z1,\- ]+\.$/);
  });

  it('goes to the base URL of the client, with or without a slash at its end', async () => {
    const urls = await Promise.all(
      ['https://a.example/v2', 'https://a.example/v2/', ''].map(
        async (baseUrl) => (await exchange({}, {}, { baseUrl })).url,
      ),
    );
    expect(urls).toEqual(['https://a.example/v2/things', 'https://a.example/v2/things', '/things']);
  });

  it('says what it can read, and follows no redirect', async () => {
    const answers = { 200: { body: json }, 400: { body: { ...json, 'text/plain': readText } }, 405: {} };
    const { request } = await exchange({ answers });
    expect(request.headers.get('accept')).toBe('application/json, text/plain');
    expect(request.redirect).toBe('manual');
  });
});

describe('the body', () => {
  const table: readonly { type: string; body: Operation['body']; value: unknown; want: string }[] = [
    { type: 'application/json', body: { 'application/json': writeJson }, value: { a: 'ü' }, want: '{"a":"ü"}' },
    { type: 'text/plain', body: { 'text/plain': writeText }, value: 'ü', want: 'ü' },
    {
      type: 'application/x-www-form-urlencoded',
      body: { 'application/x-www-form-urlencoded': writeForm },
      value: { a: [1, 'b c'], d: { e: 1 }, f: undefined },
      want: 'a=1&a=b%20c&d=%7B%22e%22%3A1%7D',
    },
    { type: 'image/png', body: { 'image/png': writeBytes }, value: new Uint8Array([65, 66]), want: 'AB' },
  ];

  it.each(table)('is written as $type', async ({ type, body, value, want }) => {
    const { request } = await exchange({ method: 'POST', body }, { body: value });
    expect(request.headers.get('content-type')).toBe(type);
    expect(await request.text()).toBe(want);
  });

  it('is written as multipart/form-data, with files and parts of JSON', async () => {
    const { request } = await exchange(
      { method: 'POST', body: { 'multipart/form-data': writeMultipart } },
      {
        body: {
          name: 'n',
          list: [1, 2],
          inner: { a: 1 },
          file: new Blob(['x'], { type: 'image/png' }),
          octets: new Uint8Array([66]),
        },
      },
    );
    const data = await request.formData();
    expect(data.get('name')).toBe('n');
    expect(data.getAll('list')).toEqual(['1', '2']);
    const files = ['inner', 'file', 'octets'].map((name) => data.get(name) as File);
    expect(files.map((file) => file.type)).toEqual(['application/json', 'image/png', 'application/octet-stream']);
    expect(await Promise.all(files.map((file) => file.text()))).toEqual(['{"a":1}', 'x', 'B']);
  });

  it('has the type that the arguments choose', async () => {
    const body = { 'application/json': writeJson, 'text/plain': writeText };
    const { request } = await exchange({ method: 'POST', body }, { contentType: 'text/plain', body: 'x' });
    expect(request.headers.get('content-type')).toBe('text/plain');
    const { result } = await exchange({ method: 'POST', body }, { contentType: 'text/html', body: 'x' });
    await expect(result).rejects.toThrow('application/json or text/plain');
  });

  it('is absent when there is none', async () => {
    const { request } = await exchange({ method: 'POST', body: { 'application/json': writeJson } });
    expect(request.body).toBeNull();
    expect(request.headers.get('content-type')).toBeNull();
  });
});

describe('credentials', () => {
  const scheme = (key: string, name: string, write: typeof apiKeyHeader) => ({ key, name, write });
  const key = scheme('key', 'X-Key', apiKeyHeader);
  const query = scheme('query', 'api key', apiKeyQuery);
  const cookie = scheme('cookie', 'session', apiKeyCookie);
  const token = scheme('token', 'Authorization', bearer);
  const user = scheme('user', 'Authorization', basic);

  it('go where their scheme says', async () => {
    const security = [[key, query, cookie]];
    const { request, url } = await exchange(
      { security },
      {},
      { credentials: { key: 'k1', query: 'q&1', cookie: 'c;1' } },
    );
    expect(request.headers.get('x-key')).toBe('k1');
    expect(request.headers.get('cookie')).toBe('session=c%3B1');
    expect(url).toBe('https://example.org/things?api%20key=q%261');
  });

  it.each([
    [token, 't', 'Bearer t'],
    [user, { username: 'ü', password: 'p:q' }, 'Basic w7w6cDpx'],
    [user, 'ü:p:q', 'Basic w7w6cDpx'],
  ])('make an Authorization header', async (scheme, credential, want) => {
    const { request } = await exchange({ security: [[scheme]] }, {}, { credentials: { [scheme.key]: credential } });
    expect(request.headers.get('authorization')).toBe(want);
  });

  it('are those of the first alternative that the client can fulfil', async () => {
    const security = [[key, token], [query], []];
    expect((await exchange({ security }, {}, { credentials: { key: 'k', query: 'q' } })).url).toContain('?api%20key=q');
    const { request } = await exchange({ security }, {}, { credentials: { key: 'k', token: 't', query: 'q' } });
    expect([request.headers.get('x-key'), request.headers.get('authorization')]).toEqual(['k', 'Bearer t']);
    expect([...(await exchange({ security }, {}, { credentials: { key: '' } })).request.headers]).toEqual([]);
  });

  const secret = 'S3cret"/ü';
  const security = [[key, query, token, user]];
  const credentials = { key: 'K3y', query: secret, token: 'T0ken', user: { username: 'u', password: 'Passw0rd' } };
  const all = [
    'K3y',
    secret,
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
    'T0ken',
    'Passw0rd',
    btoa('u:Passw0rd'),
  ];

  async function thrown(fetch: Client['fetch'], given: Client['credentials'] = credentials): Promise<unknown> {
    return call({ fetch: fetch!, credentials: given }, { ...plain, security }, {}).then(
      () => undefined,
      (error: unknown) => error,
    );
  }

  function shows(error: unknown): string[] {
    const views = [
      String(error),
      JSON.stringify(error),
      inspect(error, { depth: 9, showHidden: true }),
      (error as Error).stack ?? '',
      isUnexpectedAnswerError(error) ? error.excerpt : '',
    ];
    return all.filter((text) => views.some((view) => view.includes(text)));
  }

  it('are not in the error when fetch fails with an error that repeats the request', async () => {
    const error = await thrown(async (url, init) => {
      throw Object.assign(new Error(`failed ${url}`), {
        request: init,
        headers: [...(init.headers as Headers)],
        cause: { code: `E ${url}` },
      });
    });
    expect(isTransportError(error)).toBe(true);
    expect(shows(error)).toEqual([]);
  });

  it('are not in the error when the answer repeats them', async () => {
    const error = await thrown(async () => new Response(all.join(' and '), { status: 418 }));
    expect(isUnexpectedAnswerError(error) && error.excerpt.startsWith('[hidden] and [hidden]')).toBe(true);
    expect(shows(error)).toEqual([]);
  });

  it('are not in the error when a header cannot hold them', async () => {
    const error = await thrown(async () => new Response(), { ...credentials, key: 'K3y\nSet-Cookie: x' });
    expect(String(error)).toContain('X-Key');
    expect(shows(error)).toEqual([]);
  });
});

describe('the answer', () => {
  const answers = {
    200: { body: { ...json, 'text/plain': readText, 'image/*': readBytes } },
    '2XX': {},
    '4XX': { body: json },
    default: { body: { 'text/*': readText } },
  };

  it.each([
    [200, 'application/json; charset=utf-8', '{"a":1}', { a: 1 }, 'application/json'],
    [200, 'Application/JSON', '[]', [], 'application/json'],
    [200, null, '{"a":1}', { a: 1 }, 'application/json'],
    [200, 'text/plain', 'ü', 'ü', 'text/plain'],
    [204, null, null, undefined, undefined],
    [202, 'text/html', 'ignored', undefined, undefined],
    [404, 'application/json', 'null', null, 'application/json'],
    [500, 'text/html', '<p>', '<p>', 'text/*'],
  ])('of status %s and type %s is read', async (status, type, text, body, contentType) => {
    const headers = type === null ? [] : [['content-type', type] as [string, string]];
    // A text would bring a content type of its own.
    const octets = text === null ? null : new TextEncoder().encode(text);
    const { result } = await exchange({ answers }, {}, { answer: new Response(octets, { status, headers }) });
    expect(await result).toMatchObject({ status, body });
    expect(((await result) as { contentType?: string }).contentType).toBe(contentType);
  });

  it('has octets as a blob of their type', async () => {
    const answer = new Response(new Uint8Array([1, 255]), { headers: { 'content-type': 'image/png' } });
    const { body } = (await (await exchange({ answers }, {}, { answer })).result) as { body: Blob };
    expect(body.type).toBe('image/png');
    expect([...new Uint8Array(await body.arrayBuffer())]).toEqual([1, 255]);
  });

  it('has no body when only its head was asked for', async () => {
    const { result } = await exchange({ method: 'HEAD', answers: { 200: { body: json } } });
    expect(await result).toMatchObject({ status: 200, body: undefined });
  });

  const json200 = { 200: { body: json } };
  it.each([
    [
      json200,
      new Response('x'.repeat(600), { status: 502 }),
      'GET /things answered 502, which is not documented',
      true,
    ],
    [json200, Response.json({}, { status: 404 }), 'GET /things answered 404, which is not documented', false],
    [
      json200,
      new Response('<p>'),
      'GET /things answered 200, but its body is text/plain;charset=UTF-8, not application/json',
      false,
    ],
    [
      json200,
      new Response('{', { headers: { 'content-type': 'application/json' } }),
      'GET /things answered 200, but its body is not application/json',
      false,
    ],
    [json200, new Response(), 'GET /things answered 200, but its body is not application/json', false],
  ])('that is not documented is an error', async (answers, answer, message, retryable) => {
    const text = await answer.clone().text();
    const { result } = await exchange({ answers }, {}, { answer });
    await expect(result).rejects.toMatchObject({
      name: 'UnexpectedAnswerError',
      message,
      status: answer.status,
      excerpt: text.slice(0, 500),
      retryable,
    });
  });
});

describe('a call without an answer', () => {
  /** Never answers, and ends as `fetch` does when its signal is aborted. */
  const silent: Client['fetch'] = (_url, { signal }) =>
    new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error)));

  it('ends in time', async () => {
    const result = call({ fetch: silent, timeout: 60_000 }, plain, {}, { timeout: 1 });
    await expect(result).rejects.toMatchObject({ name: 'TransportError', code: 'timeout', retryable: true });
  });

  it('ends when its body does not', async () => {
    const fetch: Client['fetch'] = async (_url, { signal }) =>
      new Response(
        new ReadableStream({
          start: (controller) => signal?.addEventListener('abort', () => controller.error(signal.reason)),
        }),
      );
    await expect(call({ fetch, timeout: 1 }, plain, {})).rejects.toMatchObject({ code: 'timeout' });
  });

  it('ends when the caller ends it, before or after it began', async () => {
    const controller = new AbortController();
    const result = call({ fetch: silent, timeout: 60_000 }, plain, {}, { signal: controller.signal });
    controller.abort();
    await expect(result).rejects.toMatchObject({ name: 'TransportError', code: 'aborted', retryable: false });
    const late = call({}, plain, {}, { signal: controller.signal });
    await expect(late).rejects.toMatchObject({ code: 'aborted', message: 'GET /things: the caller ended it' });
  });

  it('says what the system says', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    server.close();
    await once(server, 'close');
    const result = call({ baseUrl: `http://127.0.0.1:${port}` }, plain, {});
    await expect(result).rejects.toMatchObject({
      code: 'network',
      message: 'GET /things: no answer came (ECONNREFUSED)',
    });
  });

  it('shows that a base URL is missing', async () => {
    await expect(call({}, { ...plain, server: '' }, {})).rejects.toThrow(
      'GET /things: no answer came (ERR_INVALID_URL)',
    );
  });
});
