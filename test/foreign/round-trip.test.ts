import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Client } from '@bmsg/runtime';
import type { Route } from '@bmsg/runtime/server';
import { createApp, readCredentials } from '@bmsg/server';
import { toNodeListener } from '@bmsg/server/node';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runs } from '../support/runs.ts';
import { argumentsOf, arrived, bodiesOf } from './arbitrary-values.ts';
import { documents, generateForeign, loadForeign } from './foreign-api.ts';
import type { ClientFunction, DocumentName, ForeignApi, LoadedApi } from './foreign-api.ts';

interface Seen {
  readonly handler: string;
  readonly args: Record<string, unknown>;
  readonly credentials: Readonly<Record<string, unknown>>;
}

/** The generated client talks to the generated routes over loopback: what is sent is what arrives, both ways. */
describe.each(Object.keys(documents) as DocumentName[])('the client and the server of %s', (name) => {
  let foreign: ForeignApi;
  let api: LoadedApi;
  let server: Server;
  let client: Client;
  /** What the handler got, and what it is to answer. */
  let seen: Seen[];
  let reply: object;

  beforeAll(async () => {
    foreign = await generateForeign(name);
    api = await loadForeign(foreign.folder);
    const routes = api.server.routes ?? [];
    const handlers = Object.fromEntries(
      routes.map(({ handler }) => [
        handler,
        (args: Record<string, unknown>, credentials: Seen['credentials']) => {
          seen.push({ handler, args, credentials });
          return reply;
        },
      ]),
    );
    const app = createApp(routes, handlers, { context: (request, route) => readCredentials(route, request) });
    server = createServer(toNodeListener(app)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    seen = [];
    client = { baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
  });

  afterAll(() => {
    server.close().closeAllConnections();
    foreign.remove();
  });

  function functionOf(route: Route): ClientFunction {
    const found = api.client[route.handler];
    if (found === undefined) throw new Error(`There is no function ${route.handler}.`);
    return found;
  }

  /** A documented answer to be going on with. */
  function someReply(route: Route): object {
    const [status = 'default', contents = []] = Object.entries(route.answers)[0] ?? [];
    const [content] = contents;
    const body = content && { json: {}, text: '', form: '', multipart: someBlob, bytes: someBlob }[content.kind];
    return { status: statusOf(status), contentType: content?.mediaType, ...(body !== undefined && { body }) };
  }

  it('has a function and a handler for every operation', () => {
    expect(Object.keys(api.client).sort()).toEqual((api.server.routes ?? []).map(({ handler }) => handler).sort());
    expect(Object.keys(api.client).length).toBeGreaterThan(0);
  });

  it('carries every argument to the handler', async () => {
    for (const route of api.server.routes ?? []) {
      reply = someReply(route);
      await fc.assert(
        fc.asyncProperty(argumentsOf(route), async (args) => {
          seen = [];
          await functionOf(route)(client, args);
          expect(seen.map(({ handler }) => handler)).toEqual([route.handler]);
          expect(await comparable(seen[0]?.args)).toEqual(await comparable(expected(route, args)));
        }),
        { numRuns: runs(60) },
      );
    }
  });

  it('carries every documented answer to the caller', async () => {
    for (const route of api.server.routes ?? []) {
      const args = fc.sample(argumentsOf(route), 1)[0];
      for (const [documented, contents] of Object.entries(route.answers)) {
        const status = statusOf(documented);
        if (contents.length === 0) {
          reply = { status, headers: { 'X-Answer': '1' } };
          const answer = await functionOf(route)(client, args);
          expect([answer.status, answer.body, answer.headers.get('x-answer')]).toEqual([status, undefined, '1']);
        }
        for (const content of contents) {
          await fc.assert(
            fc.asyncProperty(bodiesOf(content), async (body) => {
              reply = { status, contentType: content.mediaType, body };
              const answer = await functionOf(route)(client, args);
              expect([answer.status, answer.contentType]).toEqual([status, content.mediaType]);
              expect(await comparable(answer.body)).toEqual(await comparable(body));
            }),
            { numRuns: runs(20) },
          );
        }
      }
    }
  });

  it('carries credentials to where the document says', async () => {
    for (const route of api.server.routes ?? []) {
      reply = someReply(route);
      const args = fc.sample(argumentsOf(route), 1)[0];
      for (const { key, prefix } of route.security) {
        const credential = prefix === 'Basic' ? { username: 'ü', password: 'p:q&=;' } : 'k&=; %é';
        seen = [];
        await functionOf(route)({ ...client, credentials: { [key]: credential } }, args);
        // A scheme that is needed together with another one is not used alone.
        const isAlone = !(name === 'shop' && (key === 'login' || key === 'session'));
        expect(seen[0]?.credentials[key], key).toEqual(isAlone ? credential : undefined);
      }
    }
  });
});

const someBlob = new Blob(['x'], { type: 'image/gif' });

function statusOf(documented: string): number {
  return documented === 'default' ? 500 : Number(documented.replace('XX', '18'));
}

/** The arguments as the handler gets them. */
function expected(route: Route, args: Record<string, unknown>): Record<string, unknown> {
  const groups = [...new Set(route.parameters.map((parameter) => parameter.in))].map((group) => {
    const values = args[group] as Record<string, unknown>;
    const own = route.parameters.filter((parameter) => parameter.in === group && Object.hasOwn(values, parameter.name));
    const pairs = own.map((parameter) => [parameter.name, arrived(parameter, values[parameter.name])] as const);
    return [group, Object.fromEntries(pairs.filter(([, value]) => value !== undefined))];
  });
  return { ...args, ...Object.fromEntries(groups) };
}

/** Blobs by their octets. */
async function comparable(value: unknown): Promise<unknown> {
  if (value instanceof Blob) return [...new Uint8Array(await value.arrayBuffer())];
  if (Array.isArray(value)) return Promise.all(value.map(comparable));
  if (typeof value !== 'object' || value === null) return value;
  const entries = await Promise.all(
    Object.entries(value).map(async ([key, member]) => [key, await comparable(member)] as const),
  );
  return Object.fromEntries(entries);
}
