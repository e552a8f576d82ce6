import { readFileSync } from 'node:fs';
import { routes } from '@bmsg/api/server';
import type { Handlers } from '@bmsg/api/server';
import { keys } from '@bmsg/api/keys';
import type { MessageRequest, SendMessageReply } from '@bmsg/api/types';
import { validateMessageRequest } from '@bmsg/api/validators';
import { accountStates, canonicalise, keyReaders } from '@bmsg/messaging';
import type { KeyReader } from '@bmsg/messaging';
import type { Route } from '@bmsg/runtime/server';
import { createSandbox } from '@bmsg/sandbox';
import type { Sandbox } from '@bmsg/sandbox';
import { createApp, toFetchHandler } from '@bmsg/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../support/workspace.ts';
import { compile } from '../types/compile.ts';
import { goodToken, zeroToken } from './accounts.ts';
import { documentedRequests, ownRequests, withToken } from './documented-requests.ts';
import type { DocumentedRequest } from './documented-requests.ts';
import { sendDocumentedRequest, sendText } from './send-documented-request.ts';

/** One account in good order, and one in each state. */
const accounts = [undefined, ...accountStates].map((state, index) => ({
  productToken: `${goodToken.slice(0, -2)}${String(index).padStart(2, '0')}`,
  ...(state !== undefined && { state }),
}));
const sandbox: Sandbox = createSandbox({ accounts });
beforeAll(() => sandbox.listen());
afterAll(() => sandbox.close());

const gatewayOf = ({ account }: DocumentedRequest['example']): { readonly url: string; readonly token: string } => {
  const known = accounts.find(({ state }) => state === account)?.productToken;
  return { url: sandbox.url ?? '', token: known ?? (account === 'invalid' ? 'your product token' : zeroToken) };
};
const reader = keyReaders(keys).get('MessageRequest') as KeyReader;
const canonical = (text: string): MessageRequest => canonicalise(JSON.parse(text), reader) as MessageRequest;

const valid = ownRequests.filter(({ example }) => example.breaks === undefined);
const broken = ownRequests.filter(({ example }) => example.breaks !== undefined);
const posted = valid.filter(({ example }) => example.method === undefined);

describe.each(ownRequests)('$example.id', (request) => {
  const { example, text, answer } = request;

  it('names a state that an account can have', () => {
    expect([undefined, 'unknown', 'invalid', ...accountStates]).toContain(example.account);
  });

  it.each(['over a port', 'without one'])('draws the expected answer as it stands, %s', async (how) => {
    const { method = 'POST' } = example;
    const fetch = how === 'over a port' ? globalThis.fetch : sandbox.fetch;
    const { url, token } = gatewayOf(example);
    expect(await sendText(withToken(text, token), { url, token, method, fetch })).toEqual(answer);
  });
});

describe.each(posted)('$example.id', (request) => {
  it('is valid, and draws the expected answer when the generated client sends it', async () => {
    const outcome = await sendDocumentedRequest(request, gatewayOf(request.example));
    expect(outcome).toMatchObject({ findings: [], answer: request.answer, isAsDocumented: true });
  });

  it('comes to a typed handler as it was sent, and the answer goes back as the handler gave it', async () => {
    const received: unknown[] = [];
    const reply = { status: request.answer.status, body: JSON.parse(request.answer.text) } as SendMessageReply;
    const handlers: Pick<Handlers, 'sendMessage'> = {
      sendMessage: ({ body }) => {
        received.push(body);
        return reply;
      },
    };
    const fetch = toFetchHandler(createApp(routes.filter(isSendMessage), handlers));
    const answer = await sendText(request.text, { url: 'http://127.0.0.1', token: goodToken, fetch });
    expect(answer).toEqual(request.answer);
    expect(received).toEqual([JSON.parse(request.text)]);
  });
});

describe.each(broken)('$example.id', ({ text }) => {
  it('departs from the schema, as it says', () => {
    expect(isValid(text)).toBe(false);
  });
});

describe('the types of the client', () => {
  // The platform's own class is all that they name from elsewhere.
  const types = `interface Headers {}\n${readFileSync(`${root}/generated/typescript/types.ts`, 'utf8')}`;
  const literals = [...documentedRequests, ...valid].map(({ text }) => JSON.stringify(canonical(text)));
  const lines = literals.map((literal) => `(${literal}) satisfies MessageRequest;`);

  it('take every example that is valid, written as a literal', () => {
    const [errors = new Map<number, string>()] = compile([[types, ...lines].join('\n')]);
    expect([...errors.values()]).toEqual([]);
  });

  it('refuse it with a key that is none', () => {
    const wrong = lines.map((line) => line.replace('"from":', '"sender":'));
    const [errors = new Map<number, string>()] = compile([[types, ...wrong].join('\n')]);
    expect(errors.size).toBe(lines.length);
  });
});

function isSendMessage(route: Route<string>): route is Route<'sendMessage'> {
  return route.handler === 'sendMessage';
}

function isValid(text: string): boolean {
  try {
    return validateMessageRequest(canonical(text)).ok;
  } catch {
    return false;
  }
}
