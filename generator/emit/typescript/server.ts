import { exportedConst, exportedInterface, literal, oneLine, quote, typescriptFile } from '../../kit/index.ts';
import type { Expression, Import, Statement } from '../../kit/index.ts';
import type { Api, Content, Emitter, Operation, Parameter, SecurityScheme } from '../../model/api.ts';
import { mediaKind } from './media-kind.ts';
import { operationTypeNames } from './operation-types.ts';
import { shapeLiteral, shapeOf } from './shape.ts';

/** `typescript/server.ts`: the type of the handlers, and the routes as data; the same for webhooks, if there are any. */
export const emitServer: Emitter = (api) => {
  if (api.operations.length + api.webhooks.length === 0) return [];
  const names = operationTypeNames(api);
  const types = [...api.operations, ...api.webhooks].flatMap((operation) => {
    const own = names.get(operation);
    return own === undefined ? [] : [own.arguments, own.reply];
  });
  return [
    typescriptFile('typescript/server.ts', {
      source: api.source,
      imports: [
        { from: '@bmsg/runtime/server', types: ['Handler', 'Route', 'ServerRequest'] },
        { from: './types.ts', types },
      ] satisfies Import[],
      statements: [
        ...(api.operations.length === 0 ? [] : side(api, api.operations, operationSide)),
        ...(api.webhooks.length === 0 ? [] : side(api, api.webhooks, webhookSide)),
      ],
    }),
  ];
};

interface Side {
  readonly handlers: string;
  readonly handlersDoc: string;
  readonly routes: string;
  readonly routesDoc: string;
  readonly path: (operation: Operation) => string;
}

const operationSide: Side = {
  handlers: 'Handlers',
  handlersDoc:
    'Answers the calls of every operation. `Context` is what a server gives to each handler beside the arguments.',
  routes: 'routes',
  routesDoc: 'Every operation, as a server sees it.',
  path: ({ path }) => path,
};

const webhookSide: Side = {
  handlers: 'WebhookHandlers',
  handlersDoc: 'Answers the calls of every webhook.',
  routes: 'webhookRoutes',
  routesDoc: 'Every webhook, at a path of its name: a document does not say where it is to be called.',
  path: ({ path }) => (path.startsWith('/') ? path : `/${path}`),
};

function side(
  api: Api,
  operations: readonly Operation[],
  { handlers, handlersDoc, routes, routesDoc, path }: Side,
): Statement[] {
  const names = operationTypeNames(api);
  return [
    {
      ...exportedInterface({
        name: handlers,
        doc: handlersDoc,
        members: operations.map((operation) => {
          const types = names.get(operation);
          return {
            key: operation.identifier,
            type: `Handler<${types?.arguments ?? 'never'}, ${types?.reply ?? 'never'}, Context>`,
            doc: oneLine(operation.summary) || oneLine(`${operation.method.toUpperCase()} ${operation.path}`),
          };
        }),
      }),
      typeParameters: [{ name: 'Context', default: 'ServerRequest' }],
    },
    exportedConst({
      name: routes,
      doc: routesDoc,
      type: `readonly Route<${operations.map(({ identifier }) => quote(identifier)).join(' | ')}>[]`,
      value: literal(operations.map((operation) => route(api, operation, path(operation)))),
    }),
  ];
}

function route(api: Api, operation: Operation, path: string): Expression {
  const { requestBody, responses, security } = operation;
  return {
    handler: operation.identifier,
    method: operation.method.toUpperCase(),
    path,
    parameters: operation.parameters.map((parameter) => parameterOf(api, parameter)),
    body: requestBody && {
      required: requestBody.required,
      contents: requestBody.contents.map((content) => contentOf(api, content)),
    },
    answers: Object.fromEntries(
      responses.map(({ status, contents }) => [status, contents.map(({ mediaType }) => contentOf(api, { mediaType }))]),
    ),
    security: api.securitySchemes
      .filter(({ key }) => security.some((together) => together.includes(key)))
      .flatMap((scheme) => securityOf(scheme) ?? []),
  };
}

function parameterOf(api: Api, parameter: Parameter): Expression {
  const { explode, mediaType, name, required, schema, style } = parameter;
  const isJson = mediaType !== undefined && mediaKind(mediaType) === 'json';
  return {
    in: groups[parameter.in],
    name,
    required: required ? true : undefined,
    style: isJson ? 'json' : style,
    explode: mediaType === undefined && explode ? true : undefined,
    shape: isJson ? 'json' : shapeLiteral(mediaType === undefined ? shapeOf(api, schema) : 'string'),
  };
}

function contentOf(api: Api, { mediaType, schema }: Content): Expression {
  const kind = mediaKind(mediaType);
  const isForm = kind === 'form' || kind === 'multipart';
  return { mediaType, kind, shape: isForm && schema !== undefined ? shapeLiteral(shapeOf(api, schema)) : undefined };
}

function securityOf(scheme: SecurityScheme): Expression | undefined {
  const { key, type } = scheme;
  if (type === 'mutualTLS') return undefined;
  if (type === 'apiKey') return { key, in: scheme.in, name: scheme.name };
  const name = type === 'http' ? scheme.scheme.toLowerCase() : 'bearer';
  const prefix = name === 'basic' ? 'Basic' : name === 'bearer' ? 'Bearer' : undefined;
  return { key, in: 'header', name: 'Authorization', prefix };
}

const groups = { path: 'path', query: 'query', header: 'headers', cookie: 'cookies' } as const;
