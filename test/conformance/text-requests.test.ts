import * as errorTables from '@bmsg/api/errors';
import type { ErrorEntry } from '@bmsg/api/errors';
import { routes } from '@bmsg/api/server';
import type { Handlers } from '@bmsg/api/server';
import { accountStates } from '@bmsg/messaging';
import type { Route } from '@bmsg/runtime/server';
import { createSandbox } from '@bmsg/sandbox';
import type { Sandbox } from '@bmsg/sandbox';
import { createApp, toFetchHandler } from '@bmsg/server';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { readXmlBody } from '../support/xml-body.ts';
import { goodToken, zeroToken } from './accounts.ts';
import { textRequests } from './documented-requests.ts';
import type { DocumentedRequest } from './documented-requests.ts';
import { sendDocumentedText } from './send-documented-text.ts';

/** One account in good order, and one in each state. */
const accounts = [undefined, ...accountStates].map((state, index) => ({
  productToken: `${goodToken.slice(0, -2)}${String(index).padStart(2, '0')}`,
  ...(state !== undefined && { state }),
}));
/** The customer and the login of the oldest clients, which go for a token. */
const login = { productToken: '12345/your_login' };
const sandbox: Sandbox = createSandbox({ accounts: [...accounts, login] });
beforeAll(() => sandbox.listen());
afterAll(() => sandbox.close());

describe.each(textRequests)('$example.id, $lines', (request) => {
  it('draws the expected answer over a port', async () => {
    expect(await answerTo(request, request.text, fetch)).toEqual(request.answer);
  });

  it('draws the expected answer without one', async () => {
    expect(await answerTo(request, request.text, sandbox.fetch)).toEqual(request.answer);
  });
});

/** Those that the client can send: what is typed is spelled as the description spells it, and all that is required is there. */
const typed = textRequests.filter(
  ({ example, text }) =>
    example.method === undefined &&
    (example.gateway === 'xml' || ['from', 'to', 'body'].every((name) => new URL(text).searchParams.has(name))),
);

describe.each(typed)('$example.id', (request) => {
  const { example, text, answer } = request;

  it('draws the expected answer when the generated client sends it', async () => {
    const known = accounts.find(({ state }) => state === example.account)?.productToken ?? zeroToken;
    const token = example.account === 'invalid' ? tokenIn(text) : known;
    const outcome = await sendDocumentedText(request, { url: sandbox.url ?? '', token });
    expect(outcome).toMatchObject({ answer, isAsDocumented: true });
  });

  it('comes to a typed handler as it was sent, and the answer goes back as the handler gave it', async () => {
    const received: unknown[] = [];
    const reply = { status: 200, body: answer.text } as const;
    const handlers: Pick<Handlers, 'sendMessageByXml' | 'sendMessageByQuery'> = {
      sendMessageByXml: ({ body }) => {
        received.push(body);
        return reply;
      },
      sendMessageByQuery: ({ query }) => {
        received.push(query);
        return reply;
      },
    };
    const handle = toFetchHandler(createApp(routes.filter(isText), handlers));
    const { target, ...init } = requestOf(example, text);
    const headers = init.method === 'POST' ? { 'content-type': example.mediaType } : {};
    const back = await handle(new Request(new URL(target, 'http://127.0.0.1'), { ...init, headers } as RequestInit));
    expect({ status: back.status, text: await back.text() }).toEqual(answer);
    const { producttoken: _token, ...query } =
      example.gateway === 'get' ? Object.fromEntries(new URL(text).searchParams) : {};
    expect(received).toEqual([example.gateway === 'get' ? query : text]);
  });
});

const documents = textRequests.filter(({ example }) => example.gateway === 'xml' && example.method === undefined);

test.each(documents)('$example.id is valid unless it is refused for its form', ({ example, text, answer }) => {
  const body = readXmlBody(example.operation ?? '', text);
  expect(body?.result?.ok).toBe(!isAboutForm(answer.text));
});

const broken = textRequests.filter(({ example }) => (example.errata ?? []).some(({ parses }) => !parses));

test('what is printed and not well-formed is refused as a whole', async () => {
  expect(broken.map(({ lines }) => lines)).toEqual(['L1578-1592']);
  sandbox.clear();
  for (const request of broken) {
    const answer = await answerTo(request, request.example.printed, fetch);
    expect(answer).toEqual({ status: 200, text: 'Error: ERROR Unknown error' });
  }
  expect(sandbox.messages()).toEqual([]);
});

const rows = Object.entries({ xml: errorTables.xmlGateway, get: errorTables.getGateway }).flatMap(([gateway, table]) =>
  table.map((row) => ({ gateway, row })),
);

test.each(rows)('an example draws the row $row.id of $gateway', ({ gateway, row }) => {
  const found = textRequests.filter(({ example, answer }) => example.gateway === gateway && isDrawn(row, answer));
  expect(found.length).toBeGreaterThan(0);
});

/** Whether an answer is about the form of the document, and not about an account, a route or the digits of a number. */
function isAboutForm(answer: string): boolean {
  const row = errorTables.xmlGateway.find(({ text }) => text === answer);
  return ['missing', 'messagesMissing'].includes(row?.trigger?.when ?? '');
}

function tokenIn(text: string): string {
  return /<PRODUCTTOKEN>([^<]*)</.exec(text)?.[1] ?? new URL(text).searchParams.get('producttoken') ?? '';
}

function isText(route: Route<string>): route is Route<'sendMessageByXml' | 'sendMessageByQuery'> {
  return route.handler === 'sendMessageByXml' || route.handler === 'sendMessageByQuery';
}

async function answerTo(
  { example }: DocumentedRequest,
  text: string,
  send: (request: Request) => Promise<Response>,
): Promise<DocumentedRequest['answer']> {
  const token = accounts.find(({ state }) => state === example.account)?.productToken ?? zeroToken;
  const { target, ...init } = requestOf(example, example.account === 'invalid' ? text : text.replace(zeroToken, token));
  const answer = await send(new Request(new URL(target, sandbox.url), init));
  return { status: answer.status, text: await answer.text() };
}

/** The documented host is left out. */
function requestOf({ gateway, method }: DocumentedRequest['example'], text: string): RequestInit & { target: string } {
  if (gateway === 'xml') return { target: '/gateway.ashx', method: method ?? 'POST', body: text };
  const { pathname, search } = new URL(text);
  return { target: `${pathname}${search}`, method: method ?? 'GET' };
}

function isDrawn({ httpStatus, text = '' }: ErrorEntry, answer: DocumentedRequest['answer']): boolean {
  const [start = '', end = ''] = text.split(/\{\w+\}/);
  return (
    answer.status === httpStatus &&
    (text === '' ? answer.text === '' : answer.text.startsWith(start) && answer.text.endsWith(end))
  );
}
