import type { Client } from './client.ts';
import type { Operation, OperationArguments } from './operation.ts';
import type { RequestDraft } from './request-draft.ts';

/** A request that is ready for `fetch`, and what of it must stay secret. */
export interface WrittenRequest {
  readonly url: string;
  readonly init: RequestInit;
  readonly secrets: readonly string[];
}

/** Makes a request of arguments. Throws a `TypeError` for a value that no request can carry. */
export function writeRequest(client: Client, operation: Operation, args: OperationArguments): WrittenRequest {
  const draft: RequestDraft = { path: operation.path, query: '', headers: new Headers(), secrets: [] };
  for (const parameter of operation.parameters ?? []) parameter.in(draft, parameter, args);
  writeCredentials(draft, operation, client);
  const accepted = new Set(Object.values(operation.answers).flatMap(({ body = {} }) => Object.keys(body)));
  if (accepted.size > 0) draft.headers.set('accept', [...accepted].join(', '));
  const body = writeBody(draft, operation, args);
  return {
    url: (client.baseUrl ?? operation.server).replace(/\/$/, '') + draft.path + (draft.query && `?${draft.query}`),
    // A redirect is an answer like any other; followed blindly, it would carry the credentials to another site.
    init: { method: operation.method, headers: draft.headers, body, redirect: 'manual' },
    secrets: draft.secrets,
  };
}

/** With the first alternative for which the client has all that is needed; without any if there is none. */
function writeCredentials(draft: RequestDraft, { security = [] }: Operation, { credentials = {} }: Client): void {
  const schemes = security.find((together) => together.every(({ key }) => credentials[key]));
  for (const { key, name, write } of schemes ?? []) write(draft, name, credentials[key] ?? '');
}

function writeBody(draft: RequestDraft, { body: writers = {} }: Operation, args: OperationArguments): BodyInit | null {
  if (args.body === undefined) return null;
  const contentType = args.contentType ?? Object.keys(writers)[0] ?? '';
  const write = writers[contentType];
  if (write === undefined) throw new TypeError(`The body must be ${Object.keys(writers).join(' or ')}.`);
  const body = write(args.body);
  // The boundary of a form, and which of a range of types a blob has, are known to fetch alone.
  if (!(body instanceof FormData || contentType.endsWith('/*'))) draft.headers.set('content-type', contentType);
  return body;
}
