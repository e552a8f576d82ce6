import { uniqueIdentifiers } from '../../kit/index.ts';
import type { Api, Operation } from '../../model/api.ts';

/** The name of an operation's descriptor in `operations.ts`; unlike any other name there, thanks to its ending. */
export function operationName(operation: Operation): string {
  return `${operation.identifier}Operation`;
}

/** The names in `operations.ts` of the security schemes that a request can carry. The others are a matter of the connection. */
export function securitySchemeNames(api: Api): ReadonlyMap<string, string> {
  const keys = api.securitySchemes.flatMap((scheme) => (scheme.type === 'mutualTLS' ? [] : [scheme.key]));
  const names = uniqueIdentifiers(
    keys.map((key) => `${key}-scheme`),
    'camel',
  );
  return new Map(keys.map((key, index) => [key, names[index] ?? '']));
}
