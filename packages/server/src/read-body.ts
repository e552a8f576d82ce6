import { matchMediaType } from '@bmsg/runtime';
import type { Route, RouteContent, Shape } from '@bmsg/runtime/server';
import { decodePairs, Mismatch } from './decode-value.ts';
import { Refusal } from './problem.ts';

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/** The content of the body that the document describes. In a lenient reading, any other is taken for the first one. */
export function contentOf(
  contents: readonly RouteContent[],
  contentType: string | undefined,
  lenient: boolean,
): RouteContent | undefined {
  // Most requests spell it exactly as the document does.
  for (const content of contents) if (content.mediaType === contentType) return content;
  const mediaTypes = contents.map((content) => content.mediaType);
  const match = contentType === undefined ? undefined : matchMediaType(mediaTypes, contentType);
  return contents.find((content) => content.mediaType === match) ?? (lenient ? contents[0] : undefined);
}

export function refuseContentType(route: Route): Refusal {
  const mediaTypes = (route.body?.contents ?? []).map((content) => content.mediaType);
  return new Refusal(
    'unsupported-media-type',
    `The body must be ${mediaTypes.join(' or ')}, and Content-Type must say so.`,
  );
}

/** Nothing here can decompress a body. */
export function refuseContentEncoding(encoding: string | undefined): void {
  if (encoding === undefined || encoding.trim().toLowerCase() === 'identity') return;
  throw new Refusal('unsupported-encoding', 'The body must not be compressed.');
}

/** The octets as text, without a byte order mark; throws a `Refusal` if they are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    throw new Refusal('malformed-body', 'The body is not UTF-8.');
  }
}

/** Makes the value of a body; throws a `Refusal` if it is not what its media type says. */
export function parseBody(content: RouteContent, bytes: Uint8Array, contentType: string): unknown {
  switch (content.kind) {
    case 'json':
      return parseJson(decodeUtf8(bytes));
    case 'text':
      return decodeUtf8(bytes);
    case 'bytes':
      return new Blob([bytes as Uint8Array<ArrayBuffer>], { type: contentType });
    case 'form':
      return parseForm(content, decodeUtf8(bytes));
    case 'multipart':
      return parseMultipart(content, bytes as Uint8Array<ArrayBuffer>, contentType);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // The message of the parser quotes the text, which may hold a secret: only the position is passed on.
    const position = /position (\d+)/.exec(String(error))?.[1];
    const where = position === undefined ? '' : `: look near character ${position}`;
    throw new Refusal('malformed-body', `The body is not JSON${where}.`);
  }
}

function parseForm(content: RouteContent, text: string): unknown {
  return readFields(content, [...new URLSearchParams(text)]);
}

async function parseMultipart(
  content: RouteContent,
  bytes: Uint8Array<ArrayBuffer>,
  contentType: string,
): Promise<unknown> {
  let data: FormData;
  try {
    data = await new Response(bytes, { headers: { 'content-type': contentType } }).formData();
  } catch {
    throw new Refusal(
      'malformed-body',
      'The body is not a well-formed multipart/form-data with the boundary of its Content-Type.',
    );
  }
  const texts: [string, string][] = [];
  const files: [string, Blob][] = [];
  for (const [name, entry] of data) {
    if (typeof entry === 'string') texts.push([name, entry]);
    else if (entry.type === 'application/json') texts.push([name, await entry.text()]);
    else files.push([name, entry]);
  }
  return { ...readFields(content, texts), ...groupFiles(content, files) };
}

/** Of a form whose schema says nothing. */
const anyFields: Shape = { members: {}, others: { oneOf: [{ list: 'string' }, 'string'] } };

function readFields({ shape = anyFields }: RouteContent, pairs: readonly [string, string][]): object {
  try {
    return decodePairs(pairs, shape);
  } catch (error) {
    if (error instanceof Mismatch) throw new Refusal('malformed-body', `A field of the body ${error.message}.`);
    throw error;
  }
}

function groupFiles({ shape }: RouteContent, files: readonly [string, Blob][]): object {
  const members = typeof shape === 'object' && 'members' in shape ? shape.members : {};
  const names = new Set(files.map(([name]) => name));
  return Object.fromEntries(
    [...names].map((name) => {
      const own = files.filter(([other]) => other === name).map(([, file]) => file);
      const member = Object.hasOwn(members, name) ? members[name] : undefined;
      return [name, typeof member === 'object' && 'list' in member ? own : own[0]];
    }),
  );
}
