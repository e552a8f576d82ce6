import { routes as apiRoutes } from '@bmsg/api/server';
import type { Handlers } from '@bmsg/api/server';
import type { SendMessageReply } from '@bmsg/api/types';
import { acceptJson, answerJson } from '@bmsg/messaging';
import type { AccountDirectory, JsonAnswer } from '@bmsg/messaging';
import type { Route, ServerRequest } from '@bmsg/runtime/server';
import { createApp, problemJson, readCredentials } from '@bmsg/server';
import type { App, HandlerTable, Problem, ServerAnswer } from '@bmsg/server';
import type { Inbox } from './inbox.ts';
import { inspect } from './inspection.ts';
import type { Tally } from './request-log.ts';

export interface GatewayOptions {
  readonly directory: AccountDirectory;
  readonly inbox: Inbox;
  readonly now: () => Date;
  /** Told how every call ended that was read. */
  readonly onVerdicts?: (request: ServerRequest, tally: Tally) => void;
  /** Told of failures of the sandbox itself. */
  readonly onFailure?: (cause: unknown) => void;
  readonly bodyOctets?: number;
  readonly bodyTimeout?: number;
}

interface Context {
  readonly request: ServerRequest;
  readonly headerToken: string | undefined;
}

type InspectionName = 'health' | 'listMessages' | 'clearMessages';

const json = [{ mediaType: 'application/json', kind: 'json' }] as const;

/** What the sandbox offers beside the API. */
const inspectionRoutes: readonly Route<InspectionName>[] = [
  { handler: 'health', method: 'GET', path: '/healthz', parameters: [], answers: { 200: json }, security: [] },
  {
    handler: 'listMessages',
    method: 'GET',
    path: '/sandbox/messages',
    parameters: [],
    answers: { 200: json },
    security: [],
  },
  {
    handler: 'clearMessages',
    method: 'DELETE',
    path: '/sandbox/messages',
    parameters: [],
    answers: { 204: [] },
    security: [],
  },
];

const apiPaths: ReadonlySet<string> = new Set(apiRoutes.map(({ path }) => path));

/** The gateway as an app without a port: the API's operations, and beside them what a developer wants to look at. */
export function createGateway(options: GatewayOptions): App {
  const { directory, inbox, now, onVerdicts, bodyOctets, bodyTimeout } = options;
  const api: Handlers<Context> = {
    sendMessage: {
      body: 'text',
      handle({ body: text }, { request, headerToken }) {
        const { httpStatus, body, accepted } = acceptJson({ text, headerToken }, directory);
        inbox.add({ text, headerToken, acceptedAt: now(), count: accepted.length });
        onVerdicts?.(request, { accepted: accepted.length, rejected: (body?.messages.length ?? 0) - accepted.length });
        return { status: httpStatus, ...(body !== null && { body }) } as SendMessageReply;
      },
    },
  };
  const inspection: HandlerTable<InspectionName, Context> = {
    health: () => ({ status: 200, body: { status: 'ok' } }),
    listMessages: () => ({ status: 200, body: { accepted: inbox.total, messages: inbox.list().map(inspect) } }),
    clearMessages() {
      inbox.clear();
      return { status: 204 };
    },
  };
  return createApp(
    [...apiRoutes, ...inspectionRoutes],
    { ...api, ...inspection },
    {
      // Clients are known that send no type, or text/plain.
      contentType: 'lenient',
      context: (request, route): Context => {
        const { productToken } = readCredentials(route, request);
        return { request, headerToken: typeof productToken === 'string' ? productToken : undefined };
      },
      onProblem: (problem, request) => answerProblem(problem, request, options),
      ...(bodyOctets !== undefined && { bodyOctets }),
      ...(bodyTimeout !== undefined && { bodyTimeout }),
    },
  );
}

/** What the gateway answers where no operation could; what it has no words for is said as problem details. */
function answerProblem(problem: Problem, request: ServerRequest, { onFailure }: GatewayOptions): ServerAnswer {
  if (problem.kind === 'internal-error') onFailure?.(problem.cause);
  if (!apiPaths.has(request.target.replace(/\?.*/s, ''))) return problemJson(problem);
  switch (problem.kind) {
    case 'method-not-allowed':
      // The documentation allows GET; without a body it is then malformed.
      return write(answerJson(request.method === 'GET' ? 'jsonMalformed' : 'methodNotAllowed'), problem.allow);
    case 'malformed-body':
    case 'missing-body':
      return write(answerJson('jsonMalformed'));
    case 'internal-error':
      return write(answerJson('internalFailure'));
    default:
      return problemJson(problem);
  }
}

function write({ httpStatus, body }: JsonAnswer, allow?: readonly string[]): ServerAnswer {
  const headers = {
    ...(allow !== undefined && { allow: allow.join(', ') }),
    ...(body !== null && { 'content-type': 'application/json' }),
  };
  return { status: httpStatus, headers, ...(body !== null && { body: JSON.stringify(body) }) };
}
