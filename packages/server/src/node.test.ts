import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import type { Route } from '@bmsg/runtime/server';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createApp } from './app.ts';
import { toNodeListener } from './node.ts';

const route: Route<'echo'> = {
  handler: 'echo',
  method: 'POST',
  path: '/echo',
  parameters: [],
  body: { required: true, contents: [{ mediaType: 'text/plain', kind: 'text' }] },
  answers: { 200: [{ mediaType: 'text/plain', kind: 'text' }] },
  security: [],
};

const bodies: string[] = [];
let server: Server;
let socket: Socket;
let received: string;

beforeEach(() => serve());

afterEach(stop);

/** Patient unless told otherwise: a test that stalls on a busy machine is no caller who keeps back a body. */
async function serve(bodyTimeout = 60_000): Promise<void> {
  bodies.length = 0;
  received = '';
  const app = createApp(
    [route],
    {
      echo: ({ body }: { body: string }) => {
        bodies.push(body);
        return { status: 200, body };
      },
    },
    { bodyOctets: 1000, bodyTimeout },
  );
  server = createServer(toNodeListener(app)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.on('data', (chunk) => (received += String(chunk)));
  socket.on('error', () => undefined);
}

function stop(): void {
  socket.destroy();
  server.close().closeAllConnections();
}

function post(body: string, octets = Buffer.byteLength(body), target = '/echo'): string {
  return `POST ${target} HTTP/1.1\r\nhost: x\r\ncontent-type: text/plain\r\ncontent-length: ${octets}\r\n\r\n${body}`;
}

/** Until the server has closed the connection, be it in the middle of what is sent. */
function closing(): Promise<void> {
  return new Promise((resolve) => socket.once('close', () => resolve()));
}

async function answers(count: number): Promise<string[]> {
  const statuses = (): string[] => [...received.matchAll(/HTTP\/1.1 (\d+)/g)].map(([, status = '']) => status);
  while (statuses().length < count) await once(socket, 'data');
  return statuses();
}

it('drops a body that breaks off, and goes on', async () => {
  socket.write(post('half of it', 100));
  const closed = closing();
  socket.end();
  await closed;
  expect(bodies).toEqual([]);
  received = '';
  socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.on('data', (chunk) => (received += String(chunk)));
  socket.write(post('all of it'));
  expect(await answers(1)).toEqual(['200']);
});

it('takes a body in pieces, as octets and not as characters', async () => {
  const whole = Buffer.from(post('für 💥'));
  for (const octet of whole) {
    socket.write(Buffer.from([octet]));
    await new Promise(setImmediate);
  }
  await answers(1);
  expect(bodies).toEqual(['für 💥']);
});

it('answers before a body that is too large has come, and closes when it goes on', async () => {
  socket.write(post('', 1_000_000_000));
  const closed = closing();
  const flood = setInterval(() => socket.write('x'.repeat(1000)), 5);
  try {
    expect(await answers(1)).toEqual(['413']);
    await closed;
  } finally {
    clearInterval(flood);
  }
});

it('answers a body that does not come, and closes', async () => {
  stop();
  await serve(50);
  const closed = closing();
  socket.write(post('x', 100));
  expect(await answers(1)).toEqual(['408']);
  await closed;
});

it('keeps the connection when the unwanted rest of a request is short', async () => {
  socket.write(post('not wanted', undefined, '/nothing') + post('wanted'));
  expect(await answers(2)).toEqual(['404', '200']);
});

it('knows whole addresses in the request line', async () => {
  socket.write(post('a', 1, 'http://proxy.example/echo') + post('b', 1, 'http://proxy.example/echo?c=/d'));
  expect(await answers(2)).toEqual(['200', '200']);
});
