import type { Api, Operation } from '../../model/api.ts';
import { identifier, uniqueIdentifiers } from '../../kit/index.ts';

/** The names of the types that `types.ts` declares for an operation or a webhook. */
export interface OperationTypeNames {
  /** What a caller gives and a handler gets: `path`, `query`, `headers`, `cookies`, `body`, as far as there are any. */
  readonly arguments: string;
  /** What a caller gets and a handler gives: a union over the documented statuses. */
  readonly answer: string;
}

/** `SendMessageArguments` and `SendMessageAnswer` for `sendMessage`; a number behind where a schema has that name already. */
export function operationTypeNames(api: Api): ReadonlyMap<Operation, OperationTypeNames> {
  const operations = [...api.operations, ...api.webhooks];
  const taken = api.schemas.map((schema) => schema.identifier);
  const names = uniqueIdentifiers(
    operations.flatMap((operation) => {
      const base = identifier(operation.identifier, 'pascal');
      return [`${base}Arguments`, `${base}Answer`];
    }),
    'pascal',
    taken,
  );
  return new Map(
    operations.map((operation, index) => [
      operation,
      { arguments: names[2 * index] ?? '', answer: names[2 * index + 1] ?? '' },
    ]),
  );
}
