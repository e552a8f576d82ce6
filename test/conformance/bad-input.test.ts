import { isMessageResponse } from '@bmsg/api/validators';
import { createSandbox } from '@bmsg/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goodToken } from './accounts.ts';
import { chunk, exchange, head } from './raw-http.ts';
import type { RawAnswer } from './raw-http.ts';
import { startSandbox } from './sandbox-process.ts';
import type { SandboxProcess } from './sandbox-process.ts';

const megabyte = 1024 * 1024;

const good = {
  from: 'TestSender',
  to: [{ number: '00447911123456' }],
  body: { type: 'auto', content: 'Hello' },
  allowedChannels: ['WhatsApp'],
  richContent: {
    conversation: [{ text: 'Hello', media: { mediaUri: 'https://example.com/a.png', mimeType: 'image/png' } }],
    suggestions: [{ action: 'Reply', label: 'Yes' }],
  },
  reference: 'r1',
  customGrouping: 'a',
  customGrouping2: 'b',
  customGrouping3: 'c',
  validity: '2h',
  minimumNumberOfMessageParts: 1,
  maximumNumberOfMessageParts: 8,
  dcs: 0,
  appKey: 'k',
};

const text = (...msg: readonly object[]): string => JSON.stringify({ messages: { msg } });
const nested = (open: string, close: string, inside = ''): string =>
  open.repeat(10_000) + inside + close.repeat(10_000);
/** The good message, with JSON text of our own in the place of a value. */
const withJson = (key: string, json: string): string => text({ ...good, [key]: '#' }).replace('"#"', () => json);

const invalidJson = { status: 400, body: '{"details":"Invalid JSON","errorCode":202,"messages":[]}' };
const noMessages = {
  status: 400,
  body: '{"details":"A MESSAGES object requires at least one MSG object","errorCode":203,"messages":[]}',
};
const taken = {
  status: 200,
  body: '{"details":"Created 1 message(s)","errorCode":0,"messages":[{"to":"00447911123456","status":"Accepted","reference":"r1","parts":1,"messageDetails":null,"messageErrorCode":0}]}',
};
/** The only recipient is rejected; `to` and `details` are JSON text. */
const rejected = (code: number, details: string, to = '"00447911123456"'): RawAnswer => ({
  status: 400,
  body: `{"details":"Created 0 message(s)","errorCode":201,"messages":[{"to":${to},"status":"Rejected","reference":"r1","parts":0,"messageDetails":${details},"messageErrorCode":${code}}]}`,
});

const bodies: readonly { readonly title: string; readonly body: string | Uint8Array; readonly want: RawAnswer }[] = [
  { title: 'no body', body: '', want: invalidJson },
  { title: 'what is no JSON', body: 'hello', want: invalidJson },
  { title: 'XML', body: '<MESSAGES><MSG/></MESSAGES>', want: invalidJson },
  { title: 'JSON that breaks off', body: text(good).slice(0, -3), want: invalidJson },
  { title: 'JSON that breaks off within the token', body: `{"productToken":"${goodToken}`, want: invalidJson },
  { title: 'JSON with something behind it', body: `${text(good)}}`, want: invalidJson },
  { title: 'a zero octet behind the JSON', body: `${text(good)}\0`, want: invalidJson },
  {
    title: 'octets that are no UTF-8',
    body: Buffer.from(text(good).replace('Hello', '\u00ff'), 'latin1'),
    want: invalidJson,
  },
  { title: 'UTF-16', body: Buffer.from(text(good), 'utf16le'), want: invalidJson },
  { title: '10,000 brackets that nobody closes', body: '['.repeat(10_000), want: invalidJson },
  { title: '10,000 nested arrays', body: nested('[', ']'), want: invalidJson },
  { title: '10,000 nested objects', body: nested('{"messages":', '}', '1'), want: noMessages },
  { title: '10,000 nested arrays where nobody looks', body: withJson('unknown', nested('[', ']')), want: taken },
  {
    title: '10,000 nested arrays in the place of the text',
    body: withJson('body', nested('[', ']')),
    want: rejected(304, '"BODY field is invalid: must be object"'),
  },
  {
    title: 'a key in two cases, of which the last counts',
    body: text(good).replace('"from":', '"FROM":"","From":'),
    want: taken,
  },
  {
    title: 'the same key in two cases, the good one first',
    body: text(good).replace('"body":', '"Body":{"content":"Hello"},"BODY":{"content":{}},"bodY":'),
    want: taken,
  },
  { title: '__proto__ in the place of messages', body: `{"__proto__":${text(good)}}`, want: noMessages },
  {
    title: '__proto__ and constructor among the keys of a message',
    body: withJson('__proto__', '{"from":"","to":[]},"constructor":{"prototype":{"from":""}}'),
    want: taken,
  },
  {
    title: 'a lone surrogate in the text',
    body: withJson('body', String.raw`{"content":"\ud800","type":"auto"}`),
    want: rejected(304, '"BODY field is invalid: holds half of a surrogate pair"'),
  },
  {
    title: 'a lone surrogate in a number, which comes back as it was',
    body: withJson('to', String.raw`[{"number":"0044\ud800"}]`),
    want: rejected(303, String.raw`"Gsm '0044\ud800' is not a number."`, String.raw`"0044\ud800"`),
  },
  {
    title: 'a text of nearly 10 MB',
    body: withJson('body', `{"content":"${'x'.repeat(9_900_000)}"}`),
    want: rejected(304, '"BODY field is invalid: the text takes 64706 parts, at most 8 are allowed"'),
  },
  { title: '9 MB of white space before the JSON', body: ' '.repeat(9 * megabyte) + text(good), want: taken },
];

/** Documents for the XML gateway, by what is wrong with them; the token of the account stands in the good one. */
const goodXml = `<MESSAGES><AUTHENTICATION><PRODUCTTOKEN>${goodToken}</PRODUCTTOKEN></AUTHENTICATION><MSG><FROM>Sender</FROM><TO>00447911123456</TO><BODY>Hello</BODY></MSG></MESSAGES>`;
const withDoctype = (declarations: string, entity = 'x'): string =>
  `<!DOCTYPE MESSAGES [${declarations}]>${goodXml.replace('Hello', `&${entity};`)}`;
const bomb = Array.from({ length: 20 }, (_, index) => `<!ENTITY x${index + 1} "${`&x${index};`.repeat(10)}">`).join('');
const unknown = 'Error: ERROR Unknown error';

const documents: readonly { readonly title: string; readonly body: string | Uint8Array; readonly want: string }[] = [
  { title: 'a good one', body: goodXml, want: '' },
  { title: 'a good one behind a byte order mark', body: `\ufeff${goodXml}`, want: '' },
  { title: 'a billion laughs', body: withDoctype(`<!ENTITY x0 "x">${bomb}`, 'x20'), want: unknown },
  {
    title: 'one entity of ten megabytes, almost',
    body: withDoctype(`<!ENTITY x "${'x'.repeat(9 * megabyte)}">`),
    want: unknown,
  },
  { title: 'a file from outside', body: withDoctype('<!ENTITY x SYSTEM "file:///etc/passwd">'), want: unknown },
  { title: 'an address from outside', body: withDoctype('<!ENTITY x SYSTEM "http://127.0.0.1:9/">'), want: unknown },
  { title: 'parameter entities', body: withDoctype('<!ENTITY % x SYSTEM "http://127.0.0.1:9/"> %x;'), want: unknown },
  { title: 'a document type and nothing more', body: `<!DOCTYPE MESSAGES>${goodXml}`, want: unknown },
  { title: 'an entity that nobody declared', body: goodXml.replace('Hello', '&nbsp;'), want: unknown },
  { title: 'a bare ampersand', body: goodXml.replace('Hello', 'a & b'), want: unknown },
  {
    title: 'the five entities, and an entity of an entity',
    body: goodXml.replace('Hello', '&quot;&apos;&lt;&gt;&amp;lt;'),
    want: '',
  },
  { title: 'a character by number that XML has not', body: goodXml.replace('Hello', '&#0;'), want: unknown },
  { title: 'half a surrogate pair by number', body: goodXml.replace('Hello', '&#xD83D;'), want: unknown },
  { title: 'octets that are no UTF-8', body: Buffer.from(goodXml.replace('Hello', '\u00ff'), 'latin1'), want: unknown },
  { title: 'UTF-16', body: Buffer.from(`\ufeff${goodXml}`, 'utf16le'), want: unknown },
  { title: 'another encoding by name', body: `<?xml version="1.0" encoding="ISO-8859-1"?>${goodXml}`, want: unknown },
  { title: 'a zero octet at its end', body: `${goodXml}\0`, want: unknown },
  { title: '10,000 levels', body: nested('<MSG>', '</MSG>'), want: unknown },
  { title: '10,000 elements that nobody closes', body: '<MSG>'.repeat(10_000), want: unknown },
  { title: '200,000 elements', body: goodXml.replace('<BODY>', `${'<A/>'.repeat(200_000)}<BODY>`), want: unknown },
  {
    title: '200,000 attributes',
    body: goodXml.replace('<MSG>', `<MSG ${Array.from({ length: 200_000 }, (_, index) => `a${index}=""`).join(' ')}>`),
    want: unknown,
  },
  {
    title: 'the same attribute twice',
    body: goodXml.replace('<BODY>', '<BODY TYPE="AUTO" TYPE="TEXT">'),
    want: unknown,
  },
  {
    title: 'elements that are called like parts of objects',
    body: goodXml.replace('<BODY>', '<__proto__>x</__proto__><constructor/><BODY>'),
    want: '',
  },
  { title: 'JSON', body: text(good), want: unknown },
  { title: 'nothing', body: '', want: unknown },
];

/** Queries for the GET gateway. */
const goodQuery = `producttoken=${goodToken}&to=00447911123456&from=Sender&body=Hello`;
const queries: readonly { readonly title: string; readonly query: string; readonly want: string }[] = [
  { title: 'a good one', query: goodQuery, want: '' },
  {
    title: 'every name twice',
    query: `${goodQuery}&${goodQuery}`,
    want: `Error: ERROR Parameter 'producttoken' contains an invalid value: '${goodToken},${goodToken}'`,
  },
  {
    title: 'two numbers',
    query: `${goodQuery}&TO=00447911123457`,
    want: "Error: ERROR Parameter 'to' contains an invalid value: '00447911123456,00447911123457'",
  },
  { title: 'two senders', query: `${goodQuery}&From=Other`, want: unknown },
  { title: 'two texts, which are one with a comma', query: `${goodQuery}&Body=again`, want: '' },
  {
    title: 'a number with letters',
    query: goodQuery.replace('3456', '345a'),
    want: "Error: ERROR Parameter 'to' contains an invalid value: '0044791112345a'",
  },
  { title: 'broken UTF-8 in a text', query: goodQuery.replace('Hello', '%ff%c3'), want: '' },
  {
    title: 'broken UTF-8 in a number',
    query: goodQuery.replace('3456', '%ff'),
    want: "Error: ERROR Parameter 'to' contains an invalid value: '0044791112\ufffd'",
  },
  { title: 'percent signs by themselves', query: goodQuery.replace('Hello', '%%zz%'), want: '' },
  { title: 'names that are parts of objects', query: `${goodQuery}&__proto__=x&constructor=y`, want: '' },
  { title: 'nothing', query: '', want: "Error: ERROR Parameter 'producttoken' contains an invalid value: ''" },
];

const heads: readonly { readonly title: string; readonly octets: Uint8Array; readonly want: RawAnswer | number }[] = [
  { title: 'GET', octets: head('GET', '/v1.0/message'), want: invalidJson },
  ...['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD'].map((method) => ({
    title: method,
    octets: head(method, '/v1.0/message', { 'content-length': 0 }),
    want: { status: 405, body: '' },
  })),
  { title: 'an unknown path', octets: head('POST', `/v1.0/messages/${goodToken}`, { 'content-length': 0 }), want: 404 },
  { title: 'a path with a slash more', octets: head('POST', '/v1.0/message/', { 'content-length': 0 }), want: 404 },
  { title: 'a path that leads out', octets: head('GET', '/../../etc/passwd'), want: 404 },
  { title: 'a path that is badly encoded', octets: head('GET', '/%ff%'), want: 400 },
  { title: 'no HTTP', octets: Buffer.from(`hello ${goodToken}\r\n\r\n`), want: 400 },
  {
    title: 'a head without an end',
    octets: head('POST', '/v1.0/message', { cookie: 'x'.repeat(megabyte) }),
    want: 431,
  },
  {
    title: 'two lengths',
    octets: head('POST', '/v1.0/message', { 'content-length': 1, 'Content-Length': 2 }),
    want: 400,
  },
  { title: 'a length below zero', octets: head('POST', '/v1.0/message', { 'content-length': -1 }), want: 400 },
  {
    title: 'a body of 10 MB, announced',
    octets: head('POST', '/v1.0/message', { 'content-length': 10 * megabyte }),
    want: 413,
  },
  {
    title: 'a compressed body',
    octets: head('POST', '/v1.0/message', { 'content-length': 9, 'content-encoding': 'gzip' }),
    want: 415,
  },
];

describe('bmsg sandbox', () => {
  let sandbox: SandboxProcess;
  beforeAll(async () => {
    sandbox = await startSandbox();
  });
  afterAll(() => sandbox.stop());

  const post = (body: Uint8Array, headers = {}): readonly Uint8Array[] => [
    head('POST', '/v1.0/message', { 'x-cm-producttoken': goodToken, 'content-length': body.length, ...headers }),
    body,
  ];
  const isAlive = async (): Promise<boolean> => (await fetch(new URL('/healthz', sandbox.url))).ok;

  it.each(bodies)('answers $title', async ({ body, want }) => {
    expect(await exchange(sandbox.url, post(Buffer.from(body)))).toEqual(want);
    expect(await isAlive()).toBe(true);
  });

  it.each(heads)('answers $title', async ({ octets, want }) => {
    const answer = await exchange(sandbox.url, [octets]);
    expect(typeof want === 'number' ? answer.status : answer).toEqual(want);
    expect(await isAlive()).toBe(true);
  });

  it.each(documents)('answers in XML $title', async ({ body, want }) => {
    const octets = Buffer.from(body);
    const call = [head('POST', '/gateway.ashx', { 'content-length': octets.length }), octets];
    expect(await exchange(sandbox.url, call)).toEqual({ status: 200, body: want });
    expect(await isAlive()).toBe(true);
  });

  it.each(queries)('answers in a query $title', async ({ query, want }) => {
    expect(await exchange(sandbox.url, [head('GET', `/gateway.ashx?${query}`)])).toEqual({ status: 200, body: want });
    expect(await isAlive()).toBe(true);
  });

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD'])('answers %s at the gateway for texts', async (method) => {
    const answer = await exchange(sandbox.url, [head(method, '/gateway.ashx', { 'content-length': 0 })]);
    expect(answer).toEqual({ status: 400, body: '' });
  });

  it('judges a message with a wrong type at any place, and nothing else', async () => {
    for (const body of withWrongTypes({ messages: { msg: [good] } })) {
      const answer = await fetch(new URL('/v1.0/message', sandbox.url), {
        method: 'POST',
        headers: { 'x-cm-producttoken': goodToken },
        body,
      });
      expect([200, 400], body).toContain(answer.status);
      expect(await answer.json(), body).toSatisfy(isMessageResponse);
    }
  });

  it('cuts off a body without end', async () => {
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() =>
        exchange(sandbox.url, endless({ 'x-cm-producttoken': goodToken, 'transfer-encoding': 'chunked' })),
      ),
    );
    for (const { status } of answers) expect([0, 413]).toContain(status);
    expect(await isAlive()).toBe(true);
  });

  it('survives callers who hang up in the middle', async () => {
    const [first, body = new Uint8Array()] = post(Buffer.from(text(good)));
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        exchange(sandbox.url, [first ?? body, body.subarray(0, index)], { hangUp: true }),
      ),
    );
    expect(await isAlive()).toBe(true);
  });

  it('shows what it accepted, however deep', async () => {
    const answer = await fetch(new URL('/sandbox/messages', sandbox.url));
    expect(answer.status).toBe(200);
    expect(await answer.text()).not.toContain(goodToken);
  });

  it('has used little memory, printed nothing of the token, and ends in order', async () => {
    const { code, output, largestMemory } = await sandbox.stop();
    expect(code).toBe(0);
    for (const part of [goodToken, ...goodToken.split('-')]) expect(output).not.toContain(part);
    expect(largestMemory).toBeGreaterThan(0);
    expect(largestMemory).toBeLessThan(512 * megabyte);
  });
});

describe('a sandbox in this process', () => {
  it('does not wait for a body for ever', async () => {
    const sandbox = createSandbox({ bodyTimeout: 100 });
    const url = await sandbox.listen();
    expect(await exchange(url, dripping())).toMatchObject({ status: 408 });
    await sandbox.close();
  });
});

/** The JSON text of a value, with each part of it in turn replaced by values of every type. */
function withWrongTypes(value: unknown): string[] {
  const places: (string | number)[][] = [];
  const visit = (part: unknown, path: (string | number)[]): void => {
    places.push(path);
    if (typeof part !== 'object' || part === null) return;
    for (const [key, member] of Object.entries(part)) visit(member, [...path, key]);
  };
  visit(value, []);
  const wrong = [null, true, -1, 1.5, 1e300, '', 'x', [], [[]], [null], {}, { x: {} }];
  return places.flatMap((path) => wrong.map((other) => JSON.stringify(replace(value, path, other))));
}

function replace(value: unknown, [key, ...path]: readonly (string | number)[], other: unknown): unknown {
  if (key === undefined) return other;
  const copy = structuredClone(value) as Record<string | number, unknown>;
  copy[key] = replace(copy[key], path, other);
  return copy;
}

/** A gigabyte, unless it is cut off before. */
function* endless(headers: Readonly<Record<string, string>>): Iterable<Uint8Array> {
  yield head('POST', '/v1.0/message', headers);
  const octets = chunk(Buffer.alloc(64 * 1024, ' '));
  for (let sent = 0; sent < 1024 * megabyte; sent += octets.length) yield octets;
}

/** An octet now and then, until somebody loses patience. */
async function* dripping(): AsyncIterable<Uint8Array> {
  yield head('POST', '/v1.0/message', { 'x-cm-producttoken': goodToken, 'content-length': 1000 });
  for (let sent = 0; sent < 1000; sent++) {
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
    yield Buffer.from(' ');
  }
}
