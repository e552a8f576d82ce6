import { uniqueIdentifiers } from '../kit/identifier.ts';
import { compare } from '../base/order.ts';
import { joinPointer, pointerTokens } from '../base/json-pointer.ts';
import { SchemaResources } from '../base/schema-resources.ts';
import type { Origins } from '../load/bundle.ts';
import type { Api, NamedSchema } from '../model/api.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { JsonObject, JsonSchema } from '../model/json-schema.ts';
import type { MessageData } from '../model/message-data.ts';
import { bindDynamicReferences } from './bind-dynamic-references.ts';
import { dataElements } from './data-elements.ts';
import { documentElements } from './document-elements.ts';
import { fillEnums } from './fill-enums.ts';
import { hoist } from './hoist.ts';
import { readSecuritySchemes, readServers, readTls } from './read-head.ts';
import { objectAt, textAt } from '../base/read-json.ts';
import { readOperations } from './read-operations.ts';
import { resolveReferences } from './resolve-references.ts';
import { translateTo31 } from './translate.ts';

export interface BuildInput {
  readonly document: JsonObject;
  readonly origins: Origins;
  readonly data: MessageData;
  readonly source: string;
  readonly packageName?: string;
}

/** Makes the model of a bundled document: in 3.1, enums filled in, every `$ref` of a schema to a named schema. */
export function build(input: BuildInput): { api: Api; diagnostics: readonly Diagnostic[] } {
  const { data, source, packageName, origins } = input;
  const filled = fillEnums(input.document, data, origins);
  const resources = new SchemaResources(filled.document);
  const bound = bindDynamicReferences(resolveReferences(filled.document, resources), resources, origins);
  const whereBound = before(bound.copiedFrom, origins);
  const hoisted = hoist(bound.document, whereBound);
  const is30 = textAt(input.document, 'openapi').startsWith('3.0');
  const document = is30 ? translateTo31(hoisted.document) : hoisted.document;
  const info = objectAt(document, 'info');
  const tls = readTls(document);
  const calls = readOperations(document, origins);
  const whereWritten = before(hoisted.movedFrom, whereBound);
  return {
    api: {
      source,
      ...(packageName !== undefined && { packageName }),
      title: textAt(info, 'title'),
      version: textAt(info, 'version'),
      description: textAt(info, 'description'),
      servers: readServers(document),
      ...(tls && { tls }),
      keysInAnyCase: document['x-keys-in-any-case'] === true,
      securitySchemes: readSecuritySchemes(document),
      ...calls,
      schemas: readSchemas(document, whereWritten),
      document,
      data,
      elements: [...documentElements(document, calls, whereWritten), ...dataElements(data)],
    },
    diagnostics: [...filled.diagnostics, ...bound.diagnostics, ...hoisted.diagnostics],
  };
}

/** Where parts of the final document stand: what was moved, where it stood before. */
function before(movedFrom: ReadonlyMap<string, string>, origins: Origins): Origins {
  return (pointer, part) => {
    const [components, schemas, key = '', ...rest] = pointerTokens(pointer);
    const old = components === 'components' && schemas === 'schemas' ? movedFrom.get(key) : undefined;
    return origins(old === undefined ? pointer : joinPointer(old, ...rest), part);
  };
}

function readSchemas(document: JsonObject, origins: Origins): NamedSchema[] {
  const schemas = objectAt(objectAt(document, 'components'), 'schemas');
  const keys = Object.keys(schemas).sort(compare);
  const identifiers = uniqueIdentifiers(keys, 'pascal');
  return keys.map((key, index) => ({
    key,
    identifier: identifiers[index] ?? '',
    schema: schemas[key] as JsonSchema,
    location: origins(joinPointer('/components/schemas', key), 'key'),
  }));
}
