import { Refusal } from './problem.ts';
import type { ServerAnswer } from './server-answer.ts';
import type { App, TransportRequest } from './transport.ts';

/** Takes what `fetch` takes. */
export type FetchHandler = (input: Request | string | URL, init?: RequestInit) => Promise<Response>;

/**
 * A handler for Bun, Deno, workers and whatever else speaks the Fetch API. It can also take the place of `fetch` in a
 * client, which then talks to the app without a network.
 */
export function toFetchHandler(app: App): FetchHandler {
  return async (input, init) => {
    // Platforms hand over a request, and something of their own behind it.
    const request = input instanceof Request ? input : new Request(input, init);
    return respond(request, await app.handle(new FetchRequest(request)));
  };
}

class FetchRequest implements TransportRequest {
  readonly #request: Request;

  constructor(request: Request) {
    this.#request = request;
  }

  get method(): string {
    return this.#request.method;
  }

  get target(): string {
    return this.#request.url.replace(/^[^:]+:\/\/[^/?#]*/, '').replace(/#.*/s, '');
  }

  header(name: string): string | undefined {
    return this.#request.headers.get(name) ?? undefined;
  }

  readBytes(limit: number, timeout: number): Promise<Uint8Array> {
    return readBytes(this.#request, limit, timeout);
  }
}

async function readBytes({ body }: Request, limit: number, timeout: number): Promise<Uint8Array> {
  if (body === null) return new Uint8Array();
  const reader = body.getReader();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Refusal('body-timeout', `The body took longer than ${timeout} ms.`)), timeout);
  });
  try {
    const chunks: Uint8Array[] = [];
    let octets = 0;
    for (;;) {
      const { done, value } = await Promise.race([reader.read(), late]);
      if (done) return joined(chunks, octets);
      octets += value.length;
      if (octets > limit) throw new Refusal('content-too-large', `The body is larger than ${limit} octets.`);
      chunks.push(value);
    }
  } catch (error) {
    reader.cancel().catch(() => undefined);
    throw error instanceof Refusal ? error : new Refusal('truncated-body', 'The body broke off.');
  } finally {
    clearTimeout(timer);
  }
}

function joined(chunks: readonly Uint8Array[], octets: number): Uint8Array {
  const [first] = chunks;
  if (chunks.length === 1 && first !== undefined) return first;
  const whole = new Uint8Array(octets);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return whole;
}

function respond({ method }: Request, { status, headers: given = {}, body }: ServerAnswer): Response {
  try {
    const headers = new Headers();
    for (const [name, value] of Object.entries(given)) {
      for (const one of typeof value === 'string' ? [value] : value) headers.append(name, one);
    }
    const isEmpty = method === 'HEAD' || status === 204 || status === 304;
    return new Response(isEmpty ? null : (body as BodyInit | undefined), { status, headers });
  } catch {
    // A header or a status of the handler that HTTP does not allow.
    return new Response(null, { status: 500 });
  }
}
