import { member } from '../base/json-pointer.ts';
import type { Api, SecurityScheme, Server } from '../model/api.ts';
import type { JsonObject } from '../model/json-schema.ts';
import { sortedBy } from '../base/order.ts';
import { dereference, isObject, listAt, objectAt, textAt } from '../base/read-json.ts';

/** The servers of the document, or of a path or an operation, in their order: the first is the default. */
export function readServers(owner: JsonObject): Server[] {
  return listAt(owner, 'servers')
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

/** What every server wants of a connection. */
export function readTls(document: JsonObject): Api['tls'] {
  const tls = objectAt(document, 'x-tls');
  const minimum = textAt(tls, 'minimum');
  return minimum === '' ? undefined : { minimum, description: textAt(tls, 'description') };
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
