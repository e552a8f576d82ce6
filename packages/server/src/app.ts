import type { Handler, Route, RouteContent, ServerRequest } from '@bmsg/runtime/server';
import type { ValidationResult } from '@bmsg/runtime/validation';
import { parameterReader } from './decode-parameters.ts';
import type { ArgumentGroups } from './decode-parameters.ts';
import { problemJson, Refusal } from './problem.ts';
import type { ProblemHook } from './problem.ts';
import { contentOf, decodeUtf8, parseBody, refuseContentEncoding, refuseContentType } from './read-body.ts';
import { Router } from './router.ts';
import type { ServerAnswer } from './server-answer.ts';
import type { App, TransportRequest } from './transport.ts';
import { writeAnswer } from './write-answer.ts';
import type { HandlerAnswer, Serializer } from './write-answer.ts';

export interface AppOptions<Name extends string = string> {
  /** The largest body, in octets; 10,000,000 unless set. A larger one is answered with 413. */
  readonly bodyOctets?: number | undefined;
  /** How long a body may take to arrive, in milliseconds; 30,000 unless set. A slower one is answered with 408. */
  readonly bodyTimeout?: number | undefined;
  /**
   * `strict`, unless set: a body of a media type that is not documented is answered with 415. `lenient`: it is read as the
   * first one that is, and so is a body without a media type.
   */
  readonly contentType?: 'strict' | 'lenient' | undefined;
  /** `strict`, unless set: `/pets/` is not `/pets`. `ignore`: where only one of them is documented, it is both. */
  readonly trailingSlash?: 'strict' | 'ignore' | undefined;
  /** By handler: judges the parsed body, and may put another value in its place. Without one, bodies are parsed only. */
  readonly validators?: Readonly<Partial<Record<Name, (body: unknown) => ValidationResult<unknown>>>> | undefined;
  /** By handler: writes the JSON of its answers, for who can do it faster than JSON.stringify. */
  readonly serializers?: Readonly<Partial<Record<Name, (body: never) => string>>> | undefined;
  /** Answers what no handler can; `problemJson` unless set. */
  readonly onProblem?: ProblemHook | undefined;
}

/** For handlers with a context of their own. */
export interface ContextOptions<Context> {
  /** Makes what a handler gets beside its arguments. */
  readonly context: (request: ServerRequest, route: Route) => Context;
}

/** What `Handlers` of a generated module fits into, whatever the arguments and answers. */
export type HandlerTable<Name extends string, Context> = Readonly<Record<Name, Handler<never, object, Context>>>;

type AnyHandler = Handler<ArgumentGroups, unknown, unknown>;
type Options = AppOptions & Partial<ContextOptions<unknown>>;

interface Endpoint {
  readonly route: Route;
  readonly handler: AnyHandler;
  readonly readParameters: ReturnType<typeof parameterReader>;
  readonly serialize: Serializer | undefined;
}

/**
 * Makes a server of generated routes and the handlers for them. Give the handlers their generated type:
 * `const handlers: Handlers = { … }`.
 *
 * @throws {Error} when a route has no handler.
 */
export function createApp<Name extends string>(
  routes: readonly Route<Name>[],
  handlers: HandlerTable<Name, ServerRequest>,
  options?: AppOptions<Name>,
): App;
export function createApp<Name extends string, Context>(
  routes: readonly Route<Name>[],
  handlers: HandlerTable<Name, Context>,
  options: AppOptions<Name> & ContextOptions<Context>,
): App;
export function createApp(
  routes: readonly Route[],
  handlers: Readonly<Record<string, unknown>>,
  options: Options = {},
): App {
  const router = new Router<Map<string, Endpoint>>();
  for (const route of routes) {
    const handler = Object.hasOwn(handlers, route.handler) ? (handlers[route.handler] as AnyHandler) : undefined;
    if (handler === undefined)
      throw new Error(`There is no handler ${route.handler} for ${route.method} ${route.path}.`);
    router
      .entry(route.path, () => new Map())
      .set(route.method, {
        route,
        handler,
        readParameters: parameterReader(route),
        serialize: options.serializers?.[route.handler] as Serializer | undefined,
      });
  }
  const onProblem = options.onProblem ?? problemJson;
  return {
    async handle(request) {
      try {
        const { endpoint, args } = find(router, request, options);
        const { route, handler, serialize } = endpoint;
        if (route.body !== undefined) {
          const content = contentOfBody(route, request, options);
          const bytes = await request.readBytes(options.bodyOctets ?? 10_000_000, options.bodyTimeout ?? 30_000);
          const reading = readBody(endpoint, content, bytes, args, request, options);
          if (reading !== undefined) await reading;
        }
        const context = options.context === undefined ? request : options.context(request, route);
        const result = await (typeof handler === 'function'
          ? handler(args, context)
          : handler.handle(args as never, context));
        return await writeAnswer(route, result as HandlerAnswer, serialize);
      } catch (error) {
        return refuse(error, onProblem, request);
      }
    },
  };
}

function find(
  router: Router<Map<string, Endpoint>>,
  request: TransportRequest,
  { trailingSlash }: Options,
): { readonly endpoint: Endpoint; readonly args: ArgumentGroups } {
  const { target } = request;
  const mark = target.indexOf('?');
  const path = mark < 0 ? target : target.slice(0, mark);
  const match = router.match(path) ?? (trailingSlash === 'ignore' ? router.match(otherSlash(path)) : undefined);
  if (match === undefined) throw new Refusal('not-found', 'There is nothing at this path.');
  const endpoint = endpointOf(match.entry, request.method);
  const args = endpoint.readParameters(request, match.captured, mark < 0 ? '' : target.slice(mark + 1));
  return { endpoint, args };
}

/** HEAD is GET whose body the adapter keeps back. */
function endpointOf(methods: ReadonlyMap<string, Endpoint>, method: string): Endpoint {
  const endpoint = methods.get(method) ?? (method === 'HEAD' ? methods.get('GET') : undefined);
  if (endpoint !== undefined) return endpoint;
  const allow = [...methods.keys(), ...(methods.has('GET') && !methods.has('HEAD') ? ['HEAD'] : [])];
  throw new Refusal('method-not-allowed', `This path answers to ${allow.join(', ')} only.`, { allow });
}

/** A media type that nobody can read is refused before the body is taken in. */
function contentOfBody(route: Route, request: TransportRequest, { contentType }: Options): RouteContent | undefined {
  refuseContentEncoding(request.header('content-encoding'));
  const given = request.header('content-type');
  const content = contentOf(route.body?.contents ?? [], given, contentType === 'lenient');
  if (content === undefined && given !== undefined) throw refuseContentType(route);
  return content;
}

/** Puts the body among the arguments; at once, where it need not be parsed. */
function readBody(
  { route, handler }: Endpoint,
  content: RouteContent | undefined,
  bytes: Uint8Array,
  args: ArgumentGroups,
  request: TransportRequest,
  { validators }: Options,
): Promise<void> | undefined {
  if (content === undefined && bytes.length > 0) throw refuseContentType(route);
  const hasChoice = (route.body?.contents.length ?? 0) > 1;
  if (content !== undefined && hasChoice) args['contentType'] = content.mediaType;
  if (typeof handler === 'object') {
    args['body'] = handler.body === 'text' ? decodeUtf8(bytes) : bytes;
    return undefined;
  }
  if (content === undefined || (bytes.length === 0 && content.kind !== 'text' && content.kind !== 'bytes')) {
    if (route.body?.required) throw new Refusal('missing-body', 'The body is missing.');
    delete args['contentType'];
    return undefined;
  }
  return judgeBody(route, content, bytes, args, request, validators);
}

async function judgeBody(
  route: Route,
  content: RouteContent,
  bytes: Uint8Array,
  args: ArgumentGroups,
  request: TransportRequest,
  validators: Options['validators'],
): Promise<void> {
  const body = await parseBody(content, bytes, request.header('content-type') ?? content.mediaType);
  const result = validators?.[route.handler]?.(body);
  if (result?.ok === false) {
    throw new Refusal('invalid-body', 'The body is not what the document describes.', { errors: result.errors });
  }
  args['body'] = result === undefined ? body : result.value;
}

async function refuse(error: unknown, onProblem: ProblemHook, request: ServerRequest): Promise<ServerAnswer> {
  const failure = (cause: unknown): Refusal => new Refusal('internal-error', 'Something went wrong.', { cause });
  const refusal = error instanceof Refusal ? error : failure(error);
  try {
    return await onProblem(refusal.problem, request);
  } catch (hookError) {
    return problemJson(failure(hookError).problem);
  }
}

function otherSlash(path: string): string {
  return path.endsWith('/') ? path.slice(0, -1) : `${path}/`;
}
