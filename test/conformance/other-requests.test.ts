import { reportConversion } from '@bmsg/api/client';
import { routes } from '@bmsg/api/server';
import type { Handlers } from '@bmsg/api/server';
import type { ReportConversionArguments } from '@bmsg/api/types';
import type { Route } from '@bmsg/runtime/server';
import { createSandbox } from '@bmsg/sandbox';
import type { Sandbox } from '@bmsg/sandbox';
import { createApp, toFetchHandler } from '@bmsg/server';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import document from '../../generated/openapi.json' with { type: 'json' };
import { readXmlBody, validatorOf } from '../support/xml-body.ts';
import { otherRequests } from './documented-requests.ts';

interface Operation {
  readonly operationId: string;
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: { readonly $ref: string } }>> };
}

/** The operations that take no messages. */
const operations = Object.values(document.paths as unknown as Record<string, Record<string, Operation>>)
  .flatMap((methods) => Object.values(methods))
  .filter(({ operationId = 'sendMessage' }) => !operationId.startsWith('sendMessage'));

const sandbox: Sandbox = createSandbox();
beforeAll(() => sandbox.listen());
afterAll(() => sandbox.close());

test('each operation that takes no messages has an example for each of its media types', () => {
  const wanted = operations.flatMap(({ operationId, requestBody }) =>
    Object.keys(requestBody?.content ?? {}).map((mediaType) => `${operationId} ${mediaType}`),
  );
  expect(wanted.length).toBeGreaterThan(0);
  expect(otherRequests.map(({ example }) => `${example.operation} ${example.mediaType}`).sort()).toEqual(wanted.sort());
});

describe.each(otherRequests)('$example.id', ({ example, text, answer }) => {
  const { operation = '', mediaType } = example;
  const isJson = mediaType === 'application/json';
  const body: unknown = isJson ? JSON.parse(text) : text;

  it('is valid', () => {
    const content = operations.find(({ operationId }) => operationId === operation)?.requestBody?.content[mediaType];
    const schema = content?.schema.$ref.split('/').at(-1) ?? '';
    const result = isJson ? validatorOf(schema)?.(body) : readXmlBody(operation, text)?.result;
    expect(result).toMatchObject({ ok: true });
  });

  it('draws the expected answer when the generated client sends it', async () => {
    const client = { baseUrl: sandbox.url ?? '' };
    const { status, body: answered } = await reportConversion(client, {
      contentType: mediaType,
      body,
    } as ReportConversionArguments);
    expect([status, answered ?? '']).toEqual([answer.status, answer.text]);
  });

  it('comes to a typed handler as it was sent', async () => {
    const received: unknown[] = [];
    const handlers: Pick<Handlers, 'reportConversion'> = {
      reportConversion: (args) => {
        received.push(args.body);
        return { status: 200 };
      },
    };
    const own = routes.filter((route): route is Route<'reportConversion'> => route.handler === 'reportConversion');
    const [path = ''] = own.map((route) => route.path);
    const reply = await toFetchHandler(createApp(own, handlers))(
      new Request(new URL(path, 'http://127.0.0.1'), {
        method: 'POST',
        headers: { 'content-type': mediaType },
        body: text,
      }),
    );
    expect([reply.status, await reply.text()]).toEqual([answer.status, answer.text]);
    expect(received).toEqual([body]);
  });
});
