import type { Route, RouteContent } from '@bmsg/runtime/server';
import type { ServerAnswer } from './server-answer.ts';

/** What a handler returns, whatever its generated type says in detail. */
export interface HandlerAnswer {
  readonly status: number;
  readonly headers?: object;
  readonly contentType?: string;
  readonly body?: unknown;
}

/** Makes JSON of a body. */
export type Serializer = (body: unknown) => string;

/** Writes what a handler returned in the media type that the document has for its status. */
export function writeAnswer(
  route: Route,
  answer: HandlerAnswer,
  serialize: Serializer = JSON.stringify,
): ServerAnswer | Promise<ServerAnswer> {
  const { status, contentType, body } = answer;
  const headers = headersOf(answer.headers);
  if (body === undefined) return { status, headers };
  const content = contentOf(route, status, contentType);
  headers['content-type'] ??= mediaTypeOf(content, body);
  if (content?.kind === 'json') return { status, headers, body: serialize(body) };
  if (body instanceof Blob) return readBlob(body).then((octets) => ({ status, headers, body: octets }));
  if (body instanceof Uint8Array || typeof body === 'string') return { status, headers, body };
  if (body instanceof ArrayBuffer) return { status, headers, body: new Uint8Array(body) };
  return { status, headers, body: JSON.stringify(body) };
}

function contentOf(route: Route, status: number, contentType: string | undefined): RouteContent | undefined {
  const contents = route.answers[status] ?? route.answers[`${Math.trunc(status / 100)}XX`] ?? route.answers['default'];
  if (contents === undefined || contentType === undefined) return contents?.[0];
  return contents.find(({ mediaType }) => mediaType === contentType) ?? contents[0];
}

/** Header names in lower case. Values that are lists are written as lists; `set-cookie` alone goes out several times. */
function headersOf(headers: object | undefined): Record<string, string | readonly string[]> {
  const result: Record<string, string | readonly string[]> = {};
  if (headers === undefined) return result;
  const entries: Iterable<[string, unknown]> = headers instanceof Headers ? headers : Object.entries(headers);
  for (const [name, value] of entries) {
    if (value === undefined || value === null) continue;
    const key = name.toLowerCase();
    result[key] = key === 'set-cookie' && Array.isArray(value) ? value.map(String) : String(value);
  }
  return result;
}

function mediaTypeOf(content: RouteContent | undefined, body: unknown): string {
  const mediaType = content?.mediaType ?? (typeof body === 'string' ? 'text/plain' : 'application/json');
  if (mediaType.includes('*')) return (body instanceof Blob && body.type) || 'application/octet-stream';
  return mediaType.startsWith('text/') && !mediaType.includes('charset') ? `${mediaType}; charset=utf-8` : mediaType;
}

async function readBlob(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer());
}
