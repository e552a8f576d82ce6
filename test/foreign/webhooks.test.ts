import { createApp, toFetchHandler } from '@bmsg/server';
import { expect, it } from 'vitest';
import { generateForeign, loadForeign } from './foreign-api.ts';

it('serves the webhooks of a document, each at a path of its name', async () => {
  const { folder, remove } = await generateForeign('library');
  const { server } = await loadForeign(folder);
  remove();
  const handlers = {
    notify: ({ body }: { body?: unknown }) => ({ status: 204, headers: { 'x-body': JSON.stringify(body) } }),
    postWorkReturned: ({ headers }: { headers: { 'X-Branch': number } }) => ({ status: 200 + headers['X-Branch'] }),
  };
  const handle = toFetchHandler(createApp(server.webhookRoutes ?? [], handlers));
  const post = (name: string, headers: Record<string, string>): Promise<Response> =>
    handle(
      new Request(`https://customer.example/${encodeURIComponent(name)}`, { method: 'POST', headers, body: '[1]' }),
    );

  const notified = await post('constructor', { 'content-type': 'application/json' });
  expect([notified.status, notified.headers.get('x-body')]).toEqual([204, '[1]']);
  expect((await post('work returned', { 'content-type': 'application/json', 'x-branch': '3' })).status).toBe(203);
  expect((await post('work returned', { 'content-type': 'application/json' })).status).toBe(400);
});
