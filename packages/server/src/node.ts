import type { IncomingMessage, ServerResponse } from 'node:http';
import { Refusal } from './problem.ts';
import type { ServerAnswer } from './server-answer.ts';
import type { App, TransportRequest } from './transport.ts';

/** How long the rest of a body that nobody wants is taken in and thrown away, so that the caller can read its answer. */
const lingerMilliseconds = 1000;

/** A listener for `http.createServer` and `https.createServer`. */
export function toNodeListener(app: App): (incoming: IncomingMessage, outgoing: ServerResponse) => void {
  return (incoming, outgoing) => {
    app.handle(new NodeRequest(incoming)).then(
      (answer) => send(incoming, outgoing, answer),
      () => outgoing.destroy(),
    );
  };
}

class NodeRequest implements TransportRequest {
  readonly #incoming: IncomingMessage;

  constructor(incoming: IncomingMessage) {
    this.#incoming = incoming;
  }

  get method(): string {
    return this.#incoming.method ?? '';
  }

  get target(): string {
    const target = this.#incoming.url ?? '';
    // Proxies may send the whole address.
    return target.startsWith('/') ? target : target.replace(/^[a-z]+:\/\/[^/?]*/i, '');
  }

  header(name: string): string | undefined {
    const value = this.#incoming.headers[name];
    return Array.isArray(value) ? value.join(', ') : value;
  }

  readBytes(limit: number, timeout: number): Promise<Uint8Array> {
    return readBytes(this.#incoming, limit, timeout);
  }
}

function readBytes(incoming: IncomingMessage, limit: number, timeout: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    if (Number(incoming.headers['content-length'] ?? 0) > limit) {
      reject(tooLarge(limit));
      return;
    }
    const chunks: Uint8Array[] = [];
    let octets = 0;
    const refuse = (refusal: Refusal): void => {
      clearTimeout(timer);
      incoming.off('data', take);
      reject(refusal);
    };
    const take = (chunk: Uint8Array): void => {
      octets += chunk.length;
      chunks.push(chunk);
      if (octets > limit) refuse(tooLarge(limit));
    };
    const timer = setTimeout(
      () => refuse(new Refusal('body-timeout', `The body took longer than ${timeout} ms.`)),
      timeout,
    );
    incoming.on('data', take);
    incoming.once('end', () => {
      clearTimeout(timer);
      const [first] = chunks;
      resolve(chunks.length === 1 && first !== undefined ? first : Buffer.concat(chunks, octets));
    });
    incoming.once('close', () => {
      if (!incoming.complete) refuse(new Refusal('truncated-body', 'The body broke off.'));
    });
  });
}

function tooLarge(limit: number): Refusal {
  return new Refusal('content-too-large', `The body is larger than ${limit} octets.`);
}

function send(incoming: IncomingMessage, outgoing: ServerResponse, { status, headers = {}, body }: ServerAnswer): void {
  try {
    const length = typeof body === 'string' ? Buffer.byteLength(body) : (body?.length ?? 0);
    const hasLength = status !== 204 && status !== 304;
    outgoing.writeHead(status, {
      ...(headers as Record<string, string | string[]>),
      ...(hasLength && { 'content-length': length }),
    });
  } catch {
    // A header of the handler that HTTP does not allow.
    outgoing.writeHead(500, { 'content-length': 0 });
    outgoing.end();
    return;
  }
  outgoing.end(incoming.method === 'HEAD' ? undefined : body);
  if (!incoming.complete) discardRest(incoming);
}

/** Closing the connection at once would take the answer away from a caller who is still sending. */
function discardRest(incoming: IncomingMessage): void {
  const timer = setTimeout(() => incoming.socket.destroy(), lingerMilliseconds);
  const stop = (): void => clearTimeout(timer);
  incoming.once('end', stop);
  incoming.once('close', stop);
  incoming.resume();
}
