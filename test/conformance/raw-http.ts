import { once } from 'node:events';
import { connect } from 'node:net';
import type { Socket } from 'node:net';

export interface RawAnswer {
  /** 0 if the server hung up without a word. */
  readonly status: number;
  readonly body: string;
}

type Chunks = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

/** The head of a request, as it goes over the wire. */
export function head(
  method: string,
  path: string,
  headers: Readonly<Record<string, string | number>> = {},
): Uint8Array {
  const lines = Object.entries({ host: 'localhost', connection: 'close', ...headers }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  return Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n`);
}

/** A chunk of a body whose length nobody has told. */
export function chunk(octets: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from(`${octets.length.toString(16)}\r\n`), octets, Buffer.from('\r\n')]);
}

/**
 * Octets over a plain socket, with no HTTP library between, and what comes back until the server closes the connection. It
 * goes on sending whatever the server says; with `hangUp` it ends its side when the chunks are out.
 */
export async function exchange(url: string, chunks: Chunks, { hangUp = false } = {}): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  const received: Buffer[] = [];
  socket.on('data', (octets: Buffer) => received.push(octets));
  // A server may cut off a sender that goes on; what it said before that counts.
  socket.on('error', () => undefined);
  const closed = new Promise((resolve) => {
    socket.once('close', resolve);
  });
  await Promise.race([once(socket, 'connect'), closed]);
  await write(socket, chunks, closed);
  if (hangUp) socket.end();
  await closed;
  const [answerHead = '', body = ''] = Buffer.concat(received).toString().split('\r\n\r\n');
  return { status: Number(/^HTTP\/1\.1 (\d{3})/.exec(answerHead)?.[1] ?? 0), body };
}

/** Until the chunks end or the server closes the connection. */
async function write(socket: Socket, chunks: Chunks, closed: Promise<unknown>): Promise<void> {
  for await (const octets of chunks) {
    if (socket.destroyed || socket.writableEnded) return;
    if (!socket.write(octets)) await Promise.race([once(socket, 'drain').catch(() => undefined), closed]);
  }
}
