import { createSandbox } from '@bmsg/sandbox';
import type { Sandbox } from '@bmsg/sandbox';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { goodToken, zeroToken } from './accounts.ts';
import { documentedRequests, hasToken, withToken } from './documented-requests.ts';
import { sendDocumentedRequest, sendText } from './send-documented-request.ts';
import type { Gateway } from './send-documented-request.ts';

const invalidJson = { status: 400, text: '{"details":"Invalid JSON","errorCode":202,"messages":[]}' };
const invalidToken = { status: 400, text: '{"details":"Invalid product token.","errorCode":103,"messages":[]}' };

/** Open: any GUID is an account. Closed: no GUID is one. */
const sandboxes: Readonly<Record<'open' | 'closed', Sandbox>> = {
  open: createSandbox(),
  closed: createSandbox({ accounts: [] }),
};
beforeAll(() => Promise.all(Object.values(sandboxes).map((sandbox) => sandbox.listen())));
afterAll(() => Promise.all(Object.values(sandboxes).map((sandbox) => sandbox.close())));

describe.each(documentedRequests)('$example.id, $lines', (request) => {
  const { example, text, answer } = request;
  const sandbox = sandboxes[example.account === 'unknown' ? 'closed' : 'open'];
  const gateway = (token: string): Gateway => ({ url: sandbox.url ?? '', token });

  it('is valid, and draws the documented answer when the generated client sends it', async () => {
    const outcome = await sendDocumentedRequest(request, gateway(goodToken));
    expect(outcome).toMatchObject({ findings: [], answer, isAsDocumented: true });
  });

  it('draws the same answer as it stands', async () => {
    expect(await sendText(withToken(text, goodToken), gateway(goodToken))).toEqual(answer);
  });

  it('draws the same answer without a port, from the handler for the Fetch API', async () => {
    expect(await sendText(withToken(text, goodToken), { ...gateway(goodToken), fetch: sandbox.fetch })).toEqual(answer);
  });
});

const requests = documentedRequests.filter(({ example }) => example.kind === 'request');

describe.each(requests)('$example.id, byte for byte as printed', ({ example, answer }) => {
  const isJson = (example.errata ?? []).every(({ parses }) => parses);
  const send = (text: string): Promise<unknown> => sendText(text, { url: sandboxes.open.url ?? '', token: goodToken });

  it('is answered like the corrected form, or is no JSON', async () => {
    expect(await send(withToken(example.printed, goodToken))).toEqual(isJson ? answer : invalidJson);
  });

  it('is refused for its token where that is a placeholder', async () => {
    const token = /producttoken": "([^"]*)"/i.exec(example.printed)?.[1];
    const isPlaceholder = token !== zeroToken;
    expect(isPlaceholder).toBe(/^your product token$/i.test(token ?? ''));
    const refused = isJson ? invalidToken : invalidJson;
    expect(await send(example.printed)).toEqual(isPlaceholder ? refused : answer);
  });
});

test('a printed token is put in the body, and what has none is sent with the header', () => {
  const kinds = documentedRequests.map(({ example, text }) => [example.kind, hasToken(text)].join(' '));
  expect([...new Set(kinds)].sort()).toEqual(['fragment false', 'request true', 'response true']);
});
