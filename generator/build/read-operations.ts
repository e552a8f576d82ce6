import { methods } from '../base/openapi-parts.ts';
import { readServers } from './read-head.ts';
import { uniqueIdentifiers } from '../kit/identifier.ts';
import { compare, sortedBy } from '../base/order.ts';
import { joinPointer, member } from '../base/json-pointer.ts';
import type { Origins } from '../load/bundle.ts';
import type { Content, Operation, Parameter, RequestBody, Response, ResponseHeader, Server } from '../model/api.ts';
import type { Json, JsonObject, JsonSchema } from '../model/json-schema.ts';
import { dereference, flagAt, isObject, listAt, objectAt, textAt } from '../base/read-json.ts';

/** OpenAPI says that header parameters of these names are to be ignored: other parts of the document speak of them. */
const notParameters = new Set(['accept', 'authorization', 'content-type']);

/** The operations and the webhooks of a document whose schemas are in their final form. */
export function readOperations(
  document: JsonObject,
  origins: Origins,
): { operations: readonly Operation[]; webhooks: readonly Operation[] } {
  const operations = readPathItems(document, 'paths', origins);
  const webhooks = readPathItems(document, 'webhooks', origins);
  const all = [...operations, ...webhooks];
  const identifiers = uniqueIdentifiers(
    all.map(({ id }) => id),
    'camel',
  );
  const named = all.map((operation, index) => ({ ...operation, identifier: identifiers[index] ?? '' }));
  return { operations: named.slice(0, operations.length), webhooks: named.slice(operations.length) };
}

function readPathItems(
  document: JsonObject,
  key: 'paths' | 'webhooks',
  origins: Origins,
): Omit<Operation, 'identifier'>[] {
  const paths = Object.entries(objectAt(document, key)).filter(([path]) => !path.startsWith('x-'));
  return paths
    .sort(([a], [b]) => compare(a, b))
    .flatMap(([path, value]) => {
      const item = dereference(document, value);
      return methods
        .filter((method) => isObject(item[method]))
        .map((method) => {
          const location = origins(joinPointer('', key, path, method), 'key');
          return { ...readOperation(document, path, method, item), location };
        });
    });
}

function readOperation(
  document: JsonObject,
  path: string,
  method: string,
  item: JsonObject,
): Omit<Operation, 'identifier' | 'location'> {
  const operation = objectAt(item, method);
  const body = member(operation, 'requestBody');
  return {
    id: textAt(operation, 'operationId') || `${method} ${path}`,
    method,
    path,
    summary: textAt(operation, 'summary') || textAt(item, 'summary'),
    description: textAt(operation, 'description') || textAt(item, 'description'),
    deprecated: flagAt(operation, 'deprecated'),
    tags: listAt(operation, 'tags').filter((tag) => typeof tag === 'string'),
    servers: readNearestServers([operation, item, document]),
    parameters: readParameters(document, [...listAt(item, 'parameters'), ...listAt(operation, 'parameters')]),
    ...(body !== undefined && { requestBody: readRequestBody(document, body) }),
    responses: sortedBy(Object.entries(objectAt(operation, 'responses')), ([status]) => status)
      .filter(([status]) => !status.startsWith('x-'))
      .map(([status, response]) => readResponse(document, status, response)),
    security: (member(operation, 'security') === undefined
      ? listAt(document, 'security')
      : listAt(operation, 'security')
    )
      .filter(isObject)
      .map((alternative) => Object.keys(alternative).sort()),
  };
}

/** The first that has servers decides for what is in it. */
function readNearestServers(owners: readonly JsonObject[]): Server[] {
  return owners.map(readServers).find((servers) => servers.length > 0) ?? [];
}

/** A later parameter of the same place and name replaces an earlier one: the operation's that of the path. */
function readParameters(document: JsonObject, values: readonly Json[]): Parameter[] {
  const parameters = new Map<string, Parameter>();
  for (const value of values) {
    const parameter = readParameter(document, dereference(document, value));
    const ignored = parameter.in === 'header' && notParameters.has(parameter.name.toLowerCase());
    if (!ignored) parameters.set(`${parameter.in} ${parameter.name}`, parameter);
  }
  return [...parameters.values()];
}

function readParameter(document: JsonObject, parameter: JsonObject): Parameter {
  const place = textAt(parameter, 'in') as Parameter['in'];
  const usual = place === 'query' || place === 'cookie' ? 'form' : 'simple';
  const style = (textAt(parameter, 'style') || usual) as Parameter['style'];
  const [content] = readContents(document, parameter);
  const explode = member(parameter, 'explode');
  return {
    name: textAt(parameter, 'name'),
    in: place,
    description: textAt(parameter, 'description'),
    required: flagAt(parameter, 'required') || place === 'path',
    deprecated: flagAt(parameter, 'deprecated'),
    schema: content?.schema ?? readSchema(parameter) ?? {},
    style,
    explode: typeof explode === 'boolean' ? explode : style === 'form',
    allowReserved: flagAt(parameter, 'allowReserved'),
    ...(content && { mediaType: content.mediaType }),
  };
}

function readRequestBody(document: JsonObject, value: Json): RequestBody {
  const body = dereference(document, value);
  return {
    description: textAt(body, 'description'),
    required: flagAt(body, 'required'),
    contents: readContents(document, body),
  };
}

function readResponse(document: JsonObject, status: string, value: Json): Response {
  const response = dereference(document, value);
  return {
    status: /^[1-5]xx$/i.test(status) ? status.toUpperCase() : status,
    description: textAt(response, 'description'),
    headers: Object.entries(objectAt(response, 'headers'))
      // Like the header parameters of that name, it is described by the content.
      .filter(([name]) => name.toLowerCase() !== 'content-type')
      .map(([name, header]) => readHeader(document, name, header)),
    contents: readContents(document, response),
  };
}

function readHeader(document: JsonObject, name: string, value: Json): ResponseHeader {
  const header = dereference(document, value);
  return {
    name,
    description: textAt(header, 'description'),
    required: flagAt(header, 'required'),
    schema: readContents(document, header)[0]?.schema ?? readSchema(header) ?? {},
  };
}

/** In the order of the document: the first is the one that a client sends by default. */
function readContents(document: JsonObject, owner: JsonObject): Content[] {
  return Object.entries(objectAt(owner, 'content')).map(([mediaType, value]) => {
    const schema = readSchema(dereference(document, value));
    return { mediaType, ...(schema !== undefined && { schema }) };
  });
}

function readSchema(owner: JsonObject): JsonSchema | undefined {
  return member(owner, 'schema') as JsonSchema | undefined;
}
