import { exportedConst, exportedType, literal, oneLine, quote, Reference, typescriptFile } from '../../kit/index.ts';
import type { Expression, Statement } from '../../kit/index.ts';
import type { Api, Content, Emitter, Operation, Parameter, Server } from '../../model/api.ts';
import { mediaKind } from './media-kind.ts';
import type { MediaKind } from './media-kind.ts';
import { operationName, securitySchemeNames } from './operation-names.ts';

/** `typescript/operations.ts`: for each operation a descriptor, which refers to the functions that its values need. */
export const emitOperations: Emitter = (api) => {
  if (api.operations.length === 0) return [];
  const used = new Set<string>();
  const use = (name: string): Reference => {
    used.add(name);
    return new Reference(name);
  };
  const schemeNames = securitySchemeNames(api);
  const schemes = securitySchemes(api, schemeNames, use);
  const operations = api.operations.map((operation) =>
    exportedConst({
      name: operationName(operation),
      doc: oneLine(`${operation.method.toUpperCase()} ${operation.path}`),
      type: 'Operation',
      value: literal(descriptor(operation, schemeNames, use)),
    }),
  );
  return [
    typescriptFile('typescript/operations.ts', {
      source: api.source,
      imports: [
        {
          from: '@bmsg/runtime',
          values: [...used],
          types: ['ApiServer', 'Operation', ...(schemes.length > 0 ? ['SecurityScheme'] : [])],
        },
      ],
      statements: [...servers(api), ...schemes, ...operations],
    }),
  ];
};

type Use = (name: string) => Reference;

function servers(api: Api): Statement[] {
  const ids = api.servers.flatMap(({ id }) => (id === undefined ? [] : [quote(id)]));
  return [
    exportedType({
      name: 'ServerId',
      doc: 'The short names of servers.',
      type: ids.length === 0 ? 'never' : [...new Set(ids)].join(' | '),
    }),
    exportedConst({
      name: 'servers',
      doc: 'Where the API is served. The first one is meant where nothing else is said.',
      type: 'readonly ApiServer<ServerId>[]',
      value: literal(
        api.servers.map((server) => ({ id: server.id, url: address(server), description: server.description })),
      ),
    }),
  ];
}

/** The address with the default of each variable in its place. */
function address({ url, variables }: Server): string {
  return url.replaceAll(/\{([^{}]*)\}/g, (expression, name: string) =>
    Object.hasOwn(variables, name) ? (variables[name]?.default ?? expression) : expression,
  );
}

function securitySchemes(api: Api, names: ReadonlyMap<string, string>, use: Use): Statement[] {
  return api.securitySchemes.flatMap((scheme) => {
    const name = names.get(scheme.key);
    if (name === undefined) return [];
    const [header, write] = ((): [string, string] => {
      if (scheme.type === 'apiKey') return [scheme.name, keyWriters[scheme.in]];
      if (scheme.type === 'http' && scheme.scheme.toLowerCase() === 'basic') return ['Authorization', 'basic'];
      if (scheme.type === 'http' && scheme.scheme.toLowerCase() !== 'bearer') return ['Authorization', 'apiKeyHeader'];
      return ['Authorization', 'bearer'];
    })();
    return exportedConst({
      name,
      doc: scheme.description,
      type: 'SecurityScheme',
      value: literal({ key: scheme.key, name: header, write: use(write) }),
    });
  });
}

function descriptor(operation: Operation, schemeNames: ReadonlyMap<string, string>, use: Use): Expression {
  const [server] = operation.servers;
  const contents = operation.requestBody?.contents ?? [];
  const security = operation.security.map((together) =>
    together.flatMap((key) => {
      const name = schemeNames.get(key);
      return name === undefined ? [] : [new Reference(name)];
    }),
  );
  return {
    method: operation.method.toUpperCase(),
    path: operation.path,
    server: server === undefined ? '' : address(server),
    parameters: nonEmpty(operation.parameters.map((parameter) => parameterOf(parameter, use))),
    body: contents.length === 0 ? undefined : byMediaType(contents, bodyWriters, use),
    security: nonEmpty(security),
    answers: Object.fromEntries(
      operation.responses.map(({ status, contents }) => [
        status,
        contents.length === 0 ? {} : { body: byMediaType(contents, bodyReaders, use) },
      ]),
    ),
  };
}

function parameterOf(parameter: Parameter, use: Use): Expression {
  const style = styleWriter(parameter);
  const isStyled = parameter.mediaType === undefined;
  return {
    in: use(places[parameter.in]),
    name: parameter.name,
    write: use(style),
    explode: isStyled && parameter.explode && style !== 'deepObject' ? true : undefined,
    encode: parameter.allowReserved ? use('percentEncodeUnreserved') : undefined,
  };
}

function styleWriter({ in: place, mediaType, style }: Parameter): string {
  const isJson = mediaType !== undefined && mediaKind(mediaType) === 'json';
  switch (place) {
    case 'header':
      return isJson ? 'headerJson' : 'headerSimple';
    case 'cookie':
      return isJson ? 'formJson' : 'cookieForm';
    case 'query':
      if (mediaType !== undefined) return isJson ? 'formJson' : 'form';
      return style;
    case 'path':
      if (mediaType !== undefined) return isJson ? 'simpleJson' : 'simple';
      return style;
  }
}

function byMediaType(
  contents: readonly Content[],
  functions: Readonly<Record<MediaKind, string>>,
  use: Use,
): Expression {
  return Object.fromEntries(contents.map(({ mediaType }) => [mediaType, use(functions[mediaKind(mediaType)])]));
}

function nonEmpty(list: readonly Expression[]): Expression | undefined {
  return list.length === 0 ? undefined : list;
}

const places = { path: 'inPath', query: 'inQuery', header: 'inHeader', cookie: 'inCookie' } as const;
const keyWriters = { header: 'apiKeyHeader', query: 'apiKeyQuery', cookie: 'apiKeyCookie' } as const;
const bodyWriters: Readonly<Record<MediaKind, string>> = {
  json: 'writeJson',
  text: 'writeText',
  form: 'writeForm',
  multipart: 'writeMultipart',
  bytes: 'writeBytes',
};
const bodyReaders: Readonly<Record<MediaKind, string>> = {
  json: 'readJson',
  text: 'readText',
  form: 'readText',
  multipart: 'readBytes',
  bytes: 'readBytes',
};
