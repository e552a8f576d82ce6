import { routes as apiRoutes } from '@bmsg/api/server';
import type { Handlers } from '@bmsg/api/server';
import type { SendMessageByQueryReply, SendMessageReply } from '@bmsg/api/types';
import { acceptJson, acceptQuery, acceptXml, answerJson, answerQuery, answerXml } from '@bmsg/messaging';
import type { AccountDirectory, JsonAnswer, TextAnswer } from '@bmsg/messaging';
import type { Route, RouteContent, ServerRequest } from '@bmsg/runtime/server';
import { createApp, problemJson, readCredentials } from '@bmsg/server';
import type { App, HandlerTable, Problem, ServerAnswer } from '@bmsg/server';
import type { Conversions } from './conversions.ts';
import type { Inbox } from './inbox.ts';
import { inspect } from './inspection.ts';
import { printResponse } from './print-response.ts';
import type { Tally } from './request-log.ts';

export interface GatewayOptions {
  readonly directory: AccountDirectory;
  readonly inbox: Inbox;
  readonly conversions: Conversions;
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

/** The gateways that take all of a call or nothing. */
const textDoors = { xml: acceptXml, get: acceptQuery };

type InspectionName = 'health' | 'listMessages' | 'clearMessages' | 'listConversions' | 'clearConversions';

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
  {
    handler: 'listConversions',
    method: 'GET',
    path: '/sandbox/conversions',
    parameters: [],
    answers: { 200: json },
    security: [],
  },
  {
    handler: 'clearConversions',
    method: 'DELETE',
    path: '/sandbox/conversions',
    parameters: [],
    answers: { 204: [] },
    security: [],
  },
];

/** The paths of gateways whose answers have this form. */
const pathsThatAnswer = (kind: RouteContent['kind']): ReadonlySet<string> =>
  new Set(apiRoutes.filter(({ answers }) => answers[200]?.[0]?.kind === kind).map(({ path }) => path));
const jsonPaths = pathsThatAnswer('json');
const textPaths = pathsThatAnswer('text');

/** The gateway as an app without a port: the API's operations, and beside them what a developer wants to look at. */
export function createGateway(options: GatewayOptions): App {
  const { directory, inbox, conversions, now, onVerdicts, bodyOctets, bodyTimeout } = options;
  const api: Handlers<Context> = {
    sendMessage: {
      body: 'text',
      handle({ body: text }, { request, headerToken }) {
        const { httpStatus, body, accepted } = acceptJson({ text, headerToken }, directory);
        inbox.add({ door: 'json', text, headerToken, acceptedAt: now(), count: accepted.length });
        onVerdicts?.(request, { accepted: accepted.length, rejected: (body?.messages.length ?? 0) - accepted.length });
        return (body === null ? { status: httpStatus } : { status: httpStatus, body }) as SendMessageReply;
      },
    },
    sendMessageByXml: {
      body: 'text',
      handle: ({ body: text }, { request }) => takeAll('xml', text, request),
    },
    sendMessageByQuery(_, { request }) {
      // A server answers HEAD like GET, but nobody means to send a message with it.
      if (request.method !== 'GET') return replyOf(answerQuery('methodNotAllowed'));
      return takeAll('get', request.target.replace(/^[^?]*\??/, ''), request);
    },
    // Taken as it is: there is no analysis here that could ask for more.
    reportConversion: {
      body: 'text',
      handle({ body: text }) {
        conversions.add(text, now());
        return { status: 200 };
      },
    },
  };
  /** A call through a door that takes all of it or nothing. */
  function takeAll(door: keyof typeof textDoors, text: string, request: ServerRequest): SendMessageByQueryReply {
    const { accepted, ...answer } = textDoors[door]({ text }, directory);
    inbox.add({ door, text, acceptedAt: now(), count: accepted.length });
    onVerdicts?.(request, { accepted: accepted.length, rejected: answer.text === '' ? 0 : 1 });
    return replyOf(answer);
  }
  const inspection: HandlerTable<InspectionName, Context> = {
    health: () => ({ status: 200, body: { status: 'ok' } }),
    listMessages: () => ({ status: 200, body: { accepted: inbox.total, messages: inbox.list().map(inspect) } }),
    clearMessages() {
      inbox.clear();
      return { status: 204 };
    },
    listConversions: () => ({ status: 200, body: { conversions: conversions.list() } }),
    clearConversions() {
      conversions.clear();
      return { status: 204 };
    },
  };
  return createApp(
    // Queries are left to acceptance, which reads their names in any letter case and has answers for what is missing.
    [...apiRoutes.map((route) => ({ ...route, parameters: [] })), ...inspectionRoutes],
    { ...api, ...inspection },
    {
      // Clients are known that send no type, or text/plain.
      contentType: 'lenient',
      serializers: { sendMessage: printResponse },
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
  const path = request.target.replace(/\?.*/s, '');
  if (textPaths.has(path)) return answerTextProblem(problem);
  if (!jsonPaths.has(path)) return problemJson(problem);
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

/** The same at the gateways that answer in plain text. */
function answerTextProblem(problem: Problem): ServerAnswer {
  switch (problem.kind) {
    case 'method-not-allowed':
      return { status: answerXml('methodNotAllowed').httpStatus, headers: { allow: problem.allow?.join(', ') ?? '' } };
    case 'malformed-body':
      return writeText(answerXml('invalid'));
    case 'internal-error':
      return writeText(answerXml('internalFailure'));
    default:
      return problemJson(problem);
  }
}

function writeText({ httpStatus, text }: TextAnswer): ServerAnswer {
  return { status: httpStatus, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: text };
}

function replyOf({ httpStatus, text }: TextAnswer): SendMessageByQueryReply {
  return { status: httpStatus, ...(httpStatus === 200 && { body: text }) } as SendMessageByQueryReply;
}

function write({ httpStatus, body }: JsonAnswer, allow?: readonly string[]): ServerAnswer {
  const headers = {
    ...(allow !== undefined && { allow: allow.join(', ') }),
    ...(body !== null && { 'content-type': 'application/json' }),
  };
  return { status: httpStatus, headers, ...(body !== null && { body: JSON.stringify(body) }) };
}
