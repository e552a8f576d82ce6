import { identifier, uniqueIdentifiers } from '../../kit/index.ts';
import type { Api, Operation } from '../../model/api.ts';
import { answerType, replyType } from './answer-type.ts';
import { argumentsType } from './arguments-type.ts';
import { StatusTypes } from './status-types.ts';
import type { Declaration } from './wire-types/declaration.ts';
import type { PlainSchema } from './wire-types/plain-schema.ts';
import type { SchemaWorld } from './wire-types/schema-world.ts';

/** The names of the types that `types.ts` declares for an operation or a webhook. */
export interface OperationTypeNames {
  /** What a caller gives and a handler gets: `path`, `query`, `headers`, `cookies`, `body`, as far as there are any. */
  readonly arguments: string;
  /** What a caller gets: a union over the documented statuses. Not declared for webhooks. */
  readonly answer: string;
  /** What a handler gives: the same, with headers that are easy to write. */
  readonly reply: string;
}

/** `SendMessageArguments` and the like for `sendMessage`; a number behind where a schema has that name already. */
export function operationTypeNames(api: Api): ReadonlyMap<Operation, OperationTypeNames> {
  const operations = [...api.operations, ...api.webhooks];
  const names = uniqueIdentifiers(
    operations.flatMap((operation) => {
      const base = identifier(operation.identifier, 'pascal');
      return [`${base}Arguments`, `${base}Answer`, `${base}Reply`];
    }),
    'pascal',
    api.schemas.map((schema) => schema.identifier),
  );
  return new Map(
    operations.map((operation, index) => {
      const [args = '', answer = '', reply = ''] = names.slice(3 * index);
      return [operation, { arguments: args, answer, reply }];
    }),
  );
}

/** The declarations for all operations and webhooks, and those that they share. */
export function operationDeclarations(api: Api, world: SchemaWorld): Declaration[] {
  const names = operationTypeNames(api);
  const taken = [...names.values()].flatMap((own) => Object.values(own) as string[]);
  const statuses = new StatusTypes([...api.schemas.map((schema) => schema.identifier), ...taken]);
  const declarations = [...names].flatMap(([operation, own]): Declaration[] => {
    const { deprecated, identifier: name, location } = operation;
    const declare = (ownName: string, text: string, type: PlainSchema): Declaration => ({
      name: ownName,
      doc: `${text}\n\nFrom ${location.file}.`,
      tags: deprecated ? [{ name: 'deprecated' }] : [],
      type,
    });
    const args = declare(own.arguments, `What \`${name}\` takes.`, argumentsType(operation, world));
    const reply = declare(
      own.reply,
      `What a handler of \`${name}\` answers, by status.`,
      replyType(operation, statuses, world),
    );
    // Nobody here calls a webhook: it has no caller that would read an answer.
    if (!api.operations.includes(operation)) return [args, reply];
    return [
      args,
      declare(own.answer, `What \`${name}\` answers, by status.`, answerType(operation, statuses, world)),
      reply,
    ];
  });
  return [...declarations, ...statuses.declarations()];
}
