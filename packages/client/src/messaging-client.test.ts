import { inspect } from 'node:util';
import { limits } from '@bmsg/api/limits';
import { servers } from '@bmsg/api/operations';
import type { Message, MessageResponse } from '@bmsg/api/types';
import type { Fetch } from '@bmsg/runtime';
import { describe, expect, it } from 'vitest';
import { isGatewayError } from './gateway-error.ts';
import { createMessagingClient } from './messaging-client.ts';
import type { MessagingClientOptions } from './messaging-client.ts';

const productToken = '5f7f9a4c-1111-2222-3333-444455556666';
const message: Message = { from: 'Sender', to: [{ number: '0031612345678' }], body: { content: 'Hello' } };

const accepted: MessageResponse['messages'][number] = {
  to: '0031612345678',
  status: 'Accepted',
  reference: null,
  parts: 1,
  messageDetails: null,
  messageErrorCode: 0,
};
const allAccepted: MessageResponse = { details: 'Created 1 message(s)', errorCode: 0, messages: [accepted] };

/** A client whose gateway gives these answers in turn, and the requests that it got. */
function clientOf(
  answers: readonly [status: number, body: unknown][],
  options: Partial<MessagingClientOptions> = {},
): { client: ReturnType<typeof createMessagingClient>; requests: { url: string; headers: Headers; body: unknown }[] } {
  const requests: { url: string; headers: Headers; body: unknown }[] = [];
  const fetch: Fetch = async (url, init) => {
    requests.push({ url, headers: init.headers as Headers, body: JSON.parse(init.body as string) as unknown });
    const [status, body] = answers[requests.length - 1] ?? [500, {}];
    return body === undefined ? new Response(null, { status }) : Response.json(body, { status });
  };
  return { client: createMessagingClient({ productToken, fetch, ...options }), requests };
}

describe('send', () => {
  it('sends one message with the token in the header only', async () => {
    const { client, requests } = clientOf([[200, allAccepted]]);
    await client.send(message);
    const [request] = requests;
    expect(request?.url).toBe(`${servers[0]?.url}/v1.0/message`);
    expect(request?.headers.get('x-cm-producttoken')).toBe(productToken);
    expect(request?.body).toEqual({ messages: { msg: [message] } });
  });

  it('sends several messages in one call', async () => {
    const { client, requests } = clientOf([[200, allAccepted]]);
    await client.send([message, message]);
    expect(requests.map(({ body }) => body)).toEqual([{ messages: { msg: [message, message] } }]);
  });

  it('tells the accepted from the rejected, with a cure for each', async () => {
    const rejected = { to: '0044791112345a', status: 'Rejected', reference: 'r', parts: 0 } as const;
    const messages: MessageResponse['messages'] = [
      accepted,
      { ...rejected, messageDetails: "Gsm '0044791112345a' is not a number.", messageErrorCode: 303 },
      { ...rejected, messageDetails: 'Words that are in no table', messageErrorCode: 402 },
    ];
    const { client } = clientOf([[200, { details: 'Created 1 message(s)', errorCode: 201, messages }]]);
    const result = await client.send(message);
    expect(result.verdicts).toHaveLength(3);
    expect(result.accepted).toEqual([
      {
        isAccepted: true,
        recipient: '0031612345678',
        reference: null,
        segmentCount: 1,
        code: 0,
        reason: null,
        cure: null,
        retryable: false,
      },
    ]);
    expect(result.rejected.map(({ code, reason, reference }) => ({ code, reason, reference }))).toEqual([
      { code: 303, reason: "Gsm '0044791112345a' is not a number.", reference: 'r' },
      { code: 402, reason: 'Words that are in no table', reference: 'r' },
    ]);
    expect(result.rejected.map(({ cure }) => cure ?? '')).toEqual([
      expect.stringMatching(/\w/),
      expect.stringMatching(/\w/),
    ]);
  });

  it('resolves when every recipient was rejected: the call itself was in order', async () => {
    const messages = [
      { ...accepted, status: 'Rejected', parts: 0, messageDetails: 'No body field was found', messageErrorCode: 304 },
    ];
    const { client } = clientOf([[400, { details: 'Created 0 message(s)', errorCode: 201, messages }]]);
    const { accepted: none, rejected } = await client.send(message);
    expect([none.length, rejected.length]).toEqual([0, 1]);
  });

  it.each([
    [400, 101, 'No account found for the given authentication', false],
    [400, 103, 'Invalid product token.', false],
    [400, 102, 'Insufficient balance.', true],
    [400, 203, 'A MESSAGES object requires at least one MSG object', false],
    [500, 999, 'Unknown Error', true],
    [400, 403, 'Words that are in no table', false],
  ])('throws when the whole call is refused with %s, %s, %s', async (status, code, details, retryable) => {
    const { client } = clientOf([[status, { details, errorCode: code, messages: [] }]]);
    const error: unknown = await client.send(message).catch((error: unknown) => error);
    if (!isGatewayError(error)) throw new Error(String(error));
    expect(error).toMatchObject({ status, code, details, retryable });
    expect(error.cure).toMatch(/\w/);
    expect(error.message).toBe(
      `The gateway refused the call (code ${code}, HTTP ${status}): ${details.replace(/\.$/, '')}. ${error.cure}`,
    );
  });

  it('throws when the gateway says nothing at all', async () => {
    const { client } = clientOf([[405, undefined]]);
    await expect(client.send(message)).rejects.toMatchObject({
      name: 'GatewayError',
      status: 405,
      code: undefined,
      details: '',
    });
  });

  const most = limits['Messages']?.['msg']?.maxItems ?? 0;
  const mostRecipients = limits['Message']?.['to']?.maxItems ?? 0;
  const many = (count: number): Message[] => Array.from({ length: count }, () => message);
  const crowd: Message = { ...message, to: Array.from({ length: mostRecipients + 1 }, () => ({ number: '1' })) };
  it.each([
    [many(most + 1), `${most + 1} messages are too many for one call, which takes ${most}.`],
    [[message, crowd], `Message 1 has more than ${mostRecipients} recipients.`],
    [[], 'There is no message to send.'],
  ])('sends nothing of what is too much or too little', async (messages, text) => {
    const { client, requests } = clientOf([]);
    await expect(client.send(messages)).rejects.toThrow(text);
    await expect(client.send(messages)).rejects.toBeInstanceOf(RangeError);
    expect(requests).toEqual([]);
  });

  it('sends as many messages as one call may have', async () => {
    const { client, requests } = clientOf([[200, allAccepted]]);
    await client.send(many(most));
    expect(requests).toHaveLength(1);
  });

  it('sends again only when it is told to', async () => {
    const failing: [number, unknown][] = [
      [503, {}],
      [200, allAccepted],
    ];
    const once = clientOf(failing);
    await expect(once.client.send(message)).rejects.toMatchObject({ name: 'UnexpectedAnswerError', status: 503 });
    const twice = clientOf(failing, { retry: { firstDelay: 0 } });
    expect((await twice.client.send(message)).accepted).toHaveLength(1);
  });

  it('ends when the caller ends it', async () => {
    const { client } = clientOf([[200, allAccepted]], {
      fetch: (_url, { signal }) => new Promise((_resolve, reject) => reject(signal?.reason as Error)),
    });
    await expect(client.send(message, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'aborted' });
  });
});

describe('a client', () => {
  it.each([
    [{ server: servers[1]?.id }, servers[1]?.url],
    [{ baseUrl: 'http://127.0.0.1:1234/' }, 'http://127.0.0.1:1234'],
  ])('goes where %j says', async (options, base) => {
    const { client, requests } = clientOf([[200, allAccepted]], options as Partial<MessagingClientOptions>);
    await client.send(message);
    expect(requests[0]?.url).toBe(`${base}/v1.0/message`);
  });

  it.each([
    [{ server: 'moon' }, /There is no server "moon"\. There are: .*, /],
    [{ server: servers[0]?.id, baseUrl: 'http://x' }, /not both/],
    [{ productToken: '' }, /product token is missing/],
    [{ productToken: undefined }, /product token is missing/],
  ])('is not made of %j', (options, message) => {
    expect(() => createMessagingClient({ productToken, ...(options as object) })).toThrow(message);
  });

  it('shows its token nowhere', async () => {
    const { client } = clientOf([[400, { details: `Bad ${productToken}`, errorCode: 103, messages: [] }]]);
    const error: unknown = await client.send(message).catch((error: unknown) => error);
    const views = [client, error].flatMap((one) => [
      inspect(one, { depth: 9, showHidden: true }),
      JSON.stringify(one),
      String(one),
    ]);
    expect(views.filter((view) => view.includes(productToken))).toEqual([]);
    expect(String(error)).toContain('Bad [hidden]');
  });
});
