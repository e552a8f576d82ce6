import { connect } from 'node:net';
import { accountStates } from '@bmsg/messaging';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { reservedTokens } from './accounts.ts';
import { createSandbox } from './sandbox.ts';
import type { Sandbox } from './sandbox.ts';

const token = '5c7d3b1e-9f42-4a68-b0d3-26e81fa97c54';
const path = '/v1.0/message';
const lines: string[] = [];
let sandbox: Sandbox;
let url: string;

beforeAll(async () => {
  sandbox = createSandbox({
    log: (line) => lines.push(line),
    bodyOctets: 100_000,
    now: () => new Date('2026-01-02T03:04:05Z'),
  });
  url = await sandbox.listen();
});
afterAll(() => sandbox.close());

interface Call {
  readonly method?: string;
  readonly path?: string;
  readonly token?: string;
  readonly body?: string | Uint8Array<ArrayBuffer>;
}

async function send(call: Call = {}): Promise<{ status: number; type: string | null; text: string }> {
  const headers = { ...(call.token !== undefined && { 'X-CM-PRODUCTTOKEN': call.token }) };
  const body = call.body ?? null;
  const response = await fetch(url + (call.path ?? path), { method: call.method ?? 'POST', headers, body });
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
}

function request(...numbers: string[]): string {
  const msg = [
    {
      from: 'Sender',
      to: numbers.map((number) => ({ number })),
      body: { type: 'auto', content: 'Text' },
      allowedChannels: ['SMS'],
    },
  ];
  return JSON.stringify({ messages: { msg } });
}

const accepted = { status: 'Accepted', reference: null, parts: 1, messageDetails: null, messageErrorCode: 0 };

describe('the answers of the gateway', () => {
  it('are byte for byte as documented, with properties in the order of the wire', async () => {
    const answer = await send({ token, body: request('00447911123456', '0044791112345a') });
    expect(answer).toEqual({
      status: 200,
      type: 'application/json',
      text:
        '{"details":"Created 1 message(s)","errorCode":201,"messages":[' +
        '{"to":"00447911123456","status":"Accepted","reference":null,"parts":1,"messageDetails":null,"messageErrorCode":0},' +
        '{"to":"0044791112345a","status":"Rejected","reference":null,"parts":0,' +
        `"messageDetails":"Gsm '0044791112345a' is not a number.","messageErrorCode":303}]}`,
    });
  });

  const refused = (details: string, errorCode: number): string => JSON.stringify({ details, errorCode, messages: [] });

  it.each<{ name: string; given: Call; status: number; want: string }>([
    { name: 'no token', given: { body: request('0044') }, status: 400, want: refused('Invalid product token.', 103) },
    {
      name: 'a placeholder',
      given: { token: 'your product token', body: request('0044') },
      status: 400,
      want: refused('Invalid product token.', 103),
    },
    { name: 'no JSON', given: { token, body: '{"messages":' }, status: 400, want: refused('Invalid JSON', 202) },
    { name: 'an empty body', given: { token, body: '' }, status: 400, want: refused('Invalid JSON', 202) },
    {
      name: 'no UTF-8',
      given: { token, body: new Uint8Array([0x7b, 0xff, 0x7d]) },
      status: 400,
      want: refused('Invalid JSON', 202),
    },
    {
      name: 'no message',
      given: { token, body: '{}' },
      status: 400,
      want: refused('A MESSAGES object requires at least one MSG object', 203),
    },
    { name: 'GET', given: { token, method: 'GET' }, status: 400, want: refused('Invalid JSON', 202) },
    { name: 'PUT', given: { token, method: 'PUT', body: request('0044') }, status: 405, want: '' },
    { name: 'DELETE', given: { token, method: 'DELETE' }, status: 405, want: '' },
    { name: 'a query', given: { token, path: `${path}?a=b`, method: 'PATCH' }, status: 405, want: '' },
  ])('$name', async ({ given, status, want }) => {
    const answer = await send(given);
    expect([answer.status, answer.text]).toEqual([status, want]);
  });

  it('are given whatever the content type says', async () => {
    const response = await fetch(url + path, {
      method: 'POST',
      headers: { 'content-type': 'image/png', 'x-cm-producttoken': token },
      body: request('0044'),
    });
    expect(response.status).toBe(200);
  });

  it.each(reservedTokens)(
    'come from an account that is $state with its token',
    async ({ productToken, code, text }) => {
      const answer = await send({ token: productToken, body: request('0044') });
      const { details, errorCode, messages } = JSON.parse(answer.text) as {
        details: string;
        errorCode: number;
        messages: { messageDetails: string; messageErrorCode: number }[];
      };
      const [verdict] = messages;
      expect(verdict === undefined ? [errorCode, details] : [verdict.messageErrorCode, verdict.messageDetails]).toEqual(
        [code, text],
      );
    },
  );
});

describe('with a list of accounts', () => {
  it('others are unknown', async () => {
    const [state = ''] = accountStates;
    const other = '6d8e4c2f-0a53-4b79-81e4-37f920ba8d65';
    const listed = createSandbox({ accounts: [{ productToken: token.toUpperCase() }, { productToken: other, state }] });
    const answerTo = async (productToken: string): Promise<unknown> => {
      const headers = { 'X-CM-PRODUCTTOKEN': productToken };
      const response = await listed.fetch(
        new Request(`http://sandbox${path}`, { method: 'POST', headers, body: request('0044') }),
      );
      return ((await response.json()) as { errorCode: number }).errorCode;
    };
    expect(await answerTo(token)).toBe(0);
    expect(await answerTo(other)).toBe(reservedTokens[0]?.code);
    expect(await answerTo('7e9f5d30-1b64-4c8a-92f5-480a31cb9e76')).toBe(101);
  });
});

describe('beside the API', () => {
  it('there is a health check', async () => {
    expect(await send({ method: 'GET', path: '/healthz' })).toEqual({
      status: 200,
      type: 'application/json',
      text: '{"status":"ok"}',
    });
  });

  it('what was accepted can be looked at, without tokens, and forgotten', async () => {
    await send({ method: 'DELETE', path: '/sandbox/messages' });
    const body = JSON.stringify({
      messages: {
        authentication: { productToken: token },
        msg: [
          {
            from: 'Sender',
            to: [{ number: '0044' }, { number: '0045' }],
            body: { content: 'Text' },
            allowedChannels: ['SMS'],
            productToken: token,
          },
        ],
      },
    });
    await send({ body });
    await send({ token, body: request('x') });
    const { text } = await send({ method: 'GET', path: '/sandbox/messages' });
    const message = { from: 'Sender', body: { content: 'Text' }, allowedChannels: ['SMS'] };
    const leg = {
      channel: 'SMS',
      outcome: 'complete',
      carries: 'body',
      delivers: ['/body/content'],
      changes: [],
      doubts: [],
      segments: { encoding: 'gsm7', septets: 4, segmentCount: 1, culprits: [] },
    };
    const expiry = { time: Date.parse('2026-01-03T03:04:05Z'), isCapped: false, isShort: false };
    const delivery = { legs: [leg], leftOut: [], expiry };
    const common = { acceptedAt: '2026-01-02T03:04:05.000Z', encoding: 'gsm7', segmentCount: 1, message, delivery };
    expect(JSON.parse(text)).toEqual({
      accepted: 2,
      messages: [
        { ...common, to: '0044', address: '0044' },
        { ...common, to: '0045', address: '0045' },
      ],
    });
    expect(sandbox.messages().map(({ to }) => to)).toEqual(['0044', '0045']);
    expect((await send({ method: 'DELETE', path: '/sandbox/messages' })).status).toBe(204);
    expect(sandbox.messages()).toEqual([]);
  });

  it('a message is shown however deep it is nested', async () => {
    sandbox.clear();
    const depth = 20_000;
    await send({
      token,
      body: request('0044').replace('"from"', `"x":${'['.repeat(depth)}${']'.repeat(depth)},"from"`),
    });
    await send({ token, body: request('0045') });
    const { status, text } = await send({ method: 'GET', path: '/sandbox/messages' });
    const { messages } = JSON.parse(text) as { messages: { to: string; message: { from: string } }[] };
    expect([status, messages.map(({ to, message }) => [to, message.from])]).toEqual([
      200,
      [
        ['0044', 'Sender'],
        ['0045', 'Sender'],
      ],
    ]);
  });

  it('conversions are shown as they were reported, and forgotten', async () => {
    const conversion = { ProductToken: token, Msisdn: '0044', Reference: 'r1', ConvertedTimestamp: 'now' };
    const where = { path: '/sandbox/conversions' };
    expect((await send({ path: '/v1.0/conversion', body: JSON.stringify(conversion) })).status).toBe(200);
    const { text } = await send({ method: 'GET', ...where });
    const { ProductToken: _, ...shown } = conversion;
    expect(JSON.parse(text)).toEqual({ conversions: [{ reportedAt: '2026-01-02T03:04:05.000Z', conversion: shown }] });
    expect(sandbox.conversions()).toHaveLength(1);
    expect((await send({ method: 'DELETE', ...where })).status).toBe(204);
    expect(sandbox.conversions()).toEqual([]);
  });

  it('there is nothing else', async () => {
    expect((await send({ method: 'GET', path: '/v1.0/messages' })).status).toBe(404);
    expect((await send({ method: 'POST', path: '/healthz' })).status).toBe(405);
  });
});

describe('the log', () => {
  it('has a line for each call with its counts, and no token', async () => {
    lines.length = 0;
    await send({ token, body: request('0044', 'x'), path: `${path}?token=${token}` });
    await send({ method: 'GET', path: `/${token}` });
    expect(lines.map((line) => line.replace(/[\d.]+ ms$/, 'ms'))).toEqual([
      'POST /v1.0/message 200 1 accepted, 1 rejected ms',
      `GET /${token.replaceAll(/[0-9a-f]/g, '*')} 404 ms`,
    ]);
  });
});

describe('bodies that try its patience', () => {
  it('are refused when they are too large, whether they say so or not', async () => {
    expect((await send({ token, body: ' '.repeat(100_001) })).status).toBe(413);
    const chunks = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let chunk = 0; chunk < 11; chunk++) controller.enqueue(new Uint8Array(10_000));
        controller.close();
      },
    });
    const response = await fetch(url + path, { method: 'POST', body: chunks, duplex: 'half' } as RequestInit);
    expect(response.status).toBe(413);
  });

  it('are given up when they do not end', async () => {
    const impatient = createSandbox({ bodyTimeout: 50 });
    onTestFinished(() => impatient.close());
    const { hostname, port } = new URL(await impatient.listen());
    const status = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), hostname, () => {
        socket.write(`POST ${path} HTTP/1.1\r\nHost: ${hostname}\r\nContent-Length: 100\r\n\r\n{`);
      });
      socket.once('data', (data) => {
        resolve(String(data).split('\r\n')[0] ?? '');
        socket.destroy();
      });
      socket.once('error', reject);
    });
    expect(status).toBe('HTTP/1.1 408 Request Timeout');
  });

  it.each<{ name: string; body: string }>([
    { name: '10,000 levels deep', body: '['.repeat(10_000) + ']'.repeat(10_000) },
    {
      name: '10,000 levels deep in a message',
      body: `{"messages":{"msg":[${'{"richContent":'.repeat(5000)}0${'}'.repeat(5000)}]}}`,
    },
    {
      name: 'a key that is a prototype',
      body: '{"__proto__":{"messages":{"msg":[1]}},"messages":{"msg":[{"__proto__":{"from":"A"}}]}}',
    },
    { name: 'half a surrogate pair', body: request('\ud800') },
    {
      name: 'keys in two cases',
      body: '{"messages":{"msg":[{"from":"A","FROM":5,"to":[{"number":"0044","NUMBER":{}}]}]}}',
    },
    {
      name: 'wrong types everywhere',
      body: '{"messages":{"msg":[5,null,"x",[],{"from":{},"to":5,"body":[],"allowedChannels":{},"richContent":7}]}}',
    },
  ])('get an answer: $name', async ({ body }) => {
    const answer = await send({ token, body });
    expect(answer.status).toBe(400);
    expect(Object.keys(JSON.parse(answer.text) as object)).toEqual(['details', 'errorCode', 'messages']);
    expect((await send({ token, body: request('0044') })).text).toBe(
      JSON.stringify({ details: 'Created 1 message(s)', errorCode: 0, messages: [{ to: '0044', ...accepted }] }),
    );
  });
});

describe('the port', () => {
  it('is closed at the end, with the connections that are still open', async () => {
    const other = createSandbox();
    const address = await other.listen();
    await fetch(`${address}/healthz`);
    expect(other.url).toBe(address);
    await other.close();
    expect(other.url).toBeUndefined();
    await expect(fetch(`${address}/healthz`)).rejects.toThrow();
  });

  it('is refused when it is taken', async () => {
    const { port } = new URL(url);
    await expect(createSandbox().listen({ port: Number(port) })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
