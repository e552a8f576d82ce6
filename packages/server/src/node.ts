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
  const { headers } = incoming;
  const octets = headers['content-length'];
  if (octets === undefined && headers['transfer-encoding'] === undefined) return Promise.resolve(new Uint8Array());
  if (Number(octets ?? 0) > limit) return Promise.reject(tooLarge(limit));
  return new Promise((resolve, reject) => {
    const reader = new BodyReader(incoming, limit, timeout, resolve, reject);
    incoming.on('data', (chunk: Uint8Array) => reader.take(chunk));
    incoming.on('end', () => reader.end());
    incoming.on('close', () => reader.close());
  });
}

/** Collects the pieces of one body; they are put together once, and not at all if there is only one. */
class BodyReader {
  readonly #incoming: IncomingMessage;
  readonly #limit: number;
  readonly #resolve: (bytes: Uint8Array) => void;
  readonly #reject: (refusal: Refusal) => void;
  readonly #timer: NodeJS.Timeout;
  readonly #chunks: Uint8Array[] = [];
  #octets = 0;

  constructor(
    incoming: IncomingMessage,
    limit: number,
    timeout: number,
    resolve: (bytes: Uint8Array) => void,
    reject: (refusal: Refusal) => void,
  ) {
    this.#incoming = incoming;
    this.#limit = limit;
    this.#resolve = resolve;
    this.#reject = reject;
    this.#timer = setTimeout(() => {
      this.#refuse(new Refusal('body-timeout', `The body took longer than ${timeout} ms.`));
    }, timeout);
  }

  take(chunk: Uint8Array): void {
    this.#octets += chunk.length;
    if (this.#octets > this.#limit) this.#refuse(tooLarge(this.#limit));
    else this.#chunks.push(chunk);
  }

  end(): void {
    clearTimeout(this.#timer);
    const [first] = this.#chunks;
    this.#resolve(this.#chunks.length === 1 && first !== undefined ? first : Buffer.concat(this.#chunks, this.#octets));
  }

  close(): void {
    if (!this.#incoming.complete) this.#refuse(new Refusal('truncated-body', 'The body broke off.'));
  }

  /** Lets go of what has come; what is still to come is left to `discardRest`. */
  #refuse(refusal: Refusal): void {
    clearTimeout(this.#timer);
    this.#incoming.removeAllListeners('data');
    this.#chunks.length = 0;
    this.#reject(refusal);
  }
}

function tooLarge(limit: number): Refusal {
  return new Refusal('content-too-large', `The body is larger than ${limit} octets.`);
}

function send(incoming: IncomingMessage, outgoing: ServerResponse, { status, headers = {}, body }: ServerAnswer): void {
  const list: (string | string[])[] = [];
  for (const name in headers) list.push(name, headers[name] as string | string[]);
  if (status !== 204 && status !== 304) list.push('content-length', String(octetsOf(body)));
  try {
    outgoing.writeHead(status, list);
  } catch {
    // A header of the handler that HTTP does not allow.
    outgoing.writeHead(500, ['content-length', '0']);
    outgoing.end();
    return;
  }
  outgoing.end(incoming.method === 'HEAD' ? undefined : body);
  if (!incoming.complete) discardRest(incoming);
}

function octetsOf(body: string | Uint8Array | undefined): number {
  return typeof body === 'string' ? Buffer.byteLength(body) : (body?.length ?? 0);
}

/** Closing the connection at once would take the answer away from a caller who is still sending. */
function discardRest(incoming: IncomingMessage): void {
  const timer = setTimeout(() => incoming.socket.destroy(), lingerMilliseconds);
  const stop = (): void => clearTimeout(timer);
  incoming.once('end', stop);
  incoming.once('close', stop);
  incoming.resume();
}
