import { examples } from '@bmsg/api/examples';
import { webhookRoutes } from '@bmsg/api/server';
import * as validators from '@bmsg/api/validators';
import type { ValidationResult } from '@bmsg/runtime/validation';
import type { Route } from '@bmsg/runtime/server';
import { createApp, toFetchHandler } from '@bmsg/server';
import { describe, expect, it, test } from 'vitest';
import document from '../../generated/openapi.json' with { type: 'json' };

const calls = examples.filter(({ kind }) => kind === 'webhook');
const json = calls.filter(({ mediaType }) => mediaType === 'application/json');

interface Content {
  readonly schema: { readonly $ref: string };
}
interface Webhook {
  readonly operationId: string;
  readonly requestBody?: { readonly content: Readonly<Record<string, Content>> };
}

const webhooks = Object.values(document.webhooks as unknown as Record<string, Record<string, Webhook>>).flatMap(
  (methods) => Object.values(methods),
);

test('each webhook that takes a body has an example for each of its media types', () => {
  const wanted = webhooks.flatMap(({ operationId, requestBody }) =>
    Object.keys(requestBody?.content ?? {}).map((mediaType) => `${operationId} ${mediaType}`),
  );
  const shown = calls.map(({ operation, mediaType }) => `${operation} ${mediaType}`);
  expect([...new Set(shown)].sort()).toEqual(wanted.sort());
});

describe.each(json)('$id', ({ operation, printed, expect: want }) => {
  const body: unknown = JSON.parse(printed);

  it('is valid', () => {
    const { $ref = '' } =
      webhooks.find(({ operationId }) => operationId === operation)?.requestBody?.content['application/json']?.schema ??
      {};
    const validate = (validators as unknown as Record<string, (value: unknown) => ValidationResult<unknown>>)[
      `validate${$ref.split('/').at(-1)}`
    ];
    expect(validate?.(body)).toMatchObject({ ok: true });
  });

  it('comes to a typed handler as it was sent', async () => {
    const received: unknown[] = [];
    const route = webhookRoutes.find(({ handler }) => handler === operation) as Route<string>;
    const { path = '/' } = route;
    const app = createApp([{ ...route, path }], {
      [route.handler]: ({ body: one }: { readonly body: unknown }) => {
        received.push(one);
        return { status: want?.httpStatus ?? 0 };
      },
    });
    const answer = await toFetchHandler(app)(
      new Request(new URL(path, 'http://127.0.0.1'), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: printed,
      }),
    );
    expect([answer.status, await answer.text()]).toEqual([want?.httpStatus, '']);
    expect(received).toEqual([body]);
  });
});
