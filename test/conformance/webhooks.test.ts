import { examples } from '@bmsg/api/examples';
import type { Example } from '@bmsg/api/examples';
import { webhookRoutes } from '@bmsg/api/server';
import type { Route } from '@bmsg/runtime/server';
import { createApp, toFetchHandler } from '@bmsg/server';
import { describe, expect, it, test } from 'vitest';
import document from '../../generated/openapi.json' with { type: 'json' };
import { readXmlBody, validatorOf } from '../support/xml-body.ts';

const calls = examples.filter(({ kind }) => kind === 'webhook');
const posts = calls.filter(({ mediaType }) => mediaType !== 'text/plain');
const gets = calls.filter(({ mediaType }) => mediaType === 'text/plain');

interface Content {
  readonly schema: { readonly $ref: string };
}
interface Webhook {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Content>> };
}

const webhooks = Object.values(document.webhooks as unknown as Record<string, Record<string, Webhook>>).flatMap(
  (methods) => Object.values(methods),
);

test('each webhook has an example for each of its media types; one without a body has one of its query', () => {
  const wanted = webhooks.flatMap(({ operationId, requestBody }) =>
    Object.keys(requestBody?.content ?? { 'text/plain': {} }).map((mediaType) => `${operationId} ${mediaType}`),
  );
  const shown = calls.map(({ operation, mediaType }) => `${operation} ${mediaType}`);
  expect([...new Set(shown)].sort()).toEqual(wanted.sort());
});

describe.each(posts)('$id', (example) => {
  const { operation = '', mediaType, printed } = example;
  const isJson = mediaType === 'application/json';

  it('is valid', () => {
    const content = webhooks.find(({ operationId }) => operationId === operation)?.requestBody?.content[mediaType];
    const schema = content?.schema.$ref.split('/').at(-1) ?? '';
    const xml = readXmlBody(operation, printed);
    expect(isJson ? validatorOf(schema)?.(JSON.parse(printed)) : xml?.result).toMatchObject({ ok: true });
    if (!isJson) expect(xml?.schema).toBe(schema);
  });

  it('comes to a typed handler as it was sent', async () => {
    const { received, answer } = await call(example, {
      method: 'POST',
      headers: { 'content-type': mediaType },
      body: printed,
    });
    expect([answer.status, await answer.text()]).toEqual([example.expect?.httpStatus, '']);
    expect(received).toMatchObject([{ body: isJson ? JSON.parse(printed) : printed }]);
  });
});

describe.each(gets)('$id', (example) => {
  const { operation, printed } = example;
  const { searchParams } = new URL(printed);

  it('shows every parameter', () => {
    const { parameters = [] } = webhooks.find(({ operationId }) => operationId === operation) ?? {};
    expect([...searchParams.keys()].sort()).toEqual(parameters.map(({ name }) => name).sort());
  });

  it('comes to a typed handler as it was sent', async () => {
    const { received, answer } = await call(example, { method: 'GET' });
    expect(answer.status).toBe(example.expect?.httpStatus);
    expect(received).toMatchObject([{ query: Object.fromEntries(searchParams) }]);
  });
});

/** The call that the platform makes, to a server that has a handler for it. */
async function call(
  { operation, printed, expect: want }: Example,
  init: RequestInit,
): Promise<{ readonly received: readonly unknown[]; readonly answer: Response }> {
  const received: unknown[] = [];
  const route = webhookRoutes.find(({ handler }) => handler === operation) as Route<string>;
  const { path = '/' } = route;
  const app = createApp([{ ...route, path }], {
    [route.handler]: (args: object) => {
      received.push(args);
      return { status: want?.httpStatus ?? 0 };
    },
  });
  const search = init.method === 'GET' ? new URL(printed).search : '';
  const answer = await toFetchHandler(app)(new Request(new URL(path + search, 'http://127.0.0.1'), init));
  return { received, answer };
}
