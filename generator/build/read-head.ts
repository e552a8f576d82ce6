import { member } from '../base/json-pointer.ts';
import type { SecurityScheme, Server } from '../model/api.ts';
import type { JsonObject } from '../model/json-schema.ts';
import { sortedBy } from '../base/order.ts';
import { dereference, isObject, listAt, objectAt, textAt } from '../base/read-json.ts';

/** The servers, in the order of the document: the first is the default. */
export function readServers(document: JsonObject): Server[] {
  return listAt(document, 'servers')
    .filter(isObject)
    .map((server) => {
      const id = textAt(server, 'x-id');
      return {
        url: textAt(server, 'url'),
        description: textAt(server, 'description'),
        ...(id !== '' && { id }),
        variables: Object.fromEntries(
          Object.entries(objectAt(server, 'variables')).map(([name, variable]) => [
            name,
            readVariable(variable as JsonObject),
          ]),
        ),
      };
    });
}

function readVariable(variable: JsonObject): Server['variables'][string] {
  const values = listAt(variable, 'enum').map(String);
  return { default: String(member(variable, 'default') ?? ''), ...(values.length > 0 && { enum: values }) };
}

/** The ways to authenticate, sorted by key. */
export function readSecuritySchemes(document: JsonObject): SecurityScheme[] {
  const schemes = Object.entries(objectAt(objectAt(document, 'components'), 'securitySchemes'));
  return sortedBy(schemes, ([key]) => key).map(([key, value]) => {
    const scheme = dereference(document, value);
    const description = textAt(scheme, 'description');
    const type = textAt(scheme, 'type') as SecurityScheme['type'];
    if (type === 'apiKey') {
      const place = textAt(scheme, 'in') as 'header' | 'query' | 'cookie';
      return { key, type, in: place, name: textAt(scheme, 'name'), description };
    }
    if (type === 'http') return { key, type, scheme: textAt(scheme, 'scheme'), description };
    return { key, type, description };
  });
}
