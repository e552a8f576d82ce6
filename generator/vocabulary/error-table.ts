import { Type } from 'typebox';
import type { Static } from 'typebox';
import { Source } from './source.ts';

const Trigger = Type.Object(
  {
    when: Type.String({
      description: 'The condition that calls for this answer, in the vocabulary of the acceptance step.',
    }),
    field: Type.Optional(Type.String({ description: 'The field it is about, in its canonical spelling.' })),
    account: Type.Optional(
      Type.String({
        description: 'The state of a sandbox account that calls for it, where it depends on the account.',
      }),
    ),
  },
  { additionalProperties: false, title: 'Trigger' },
);

export const ErrorEntry = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z][a-z0-9-]*$', description: 'Our stable name for the row.' }),
    code: Type.Optional(Type.Integer()),
    httpStatus: Type.Optional(Type.Integer()),
    text: Type.Optional(
      Type.String({ description: 'Byte for byte what is answered; `{name}` is a hole. Absent: an empty body.' }),
    ),
    textIsOurs: Type.Optional(Type.Boolean({ description: 'True where the documentation gives no text.' })),
    printed: Type.Optional(Type.String({ description: 'What the documentation prints, where that differs.' })),
    scope: Type.Union([Type.Literal('request'), Type.Literal('recipient'), Type.Literal('delivery')], {
      description:
        'request: the whole call. recipient: one entry of `to`. delivery: after acceptance, in a status report.',
    }),
    description: Type.String({ description: 'What it means, in our words.' }),
    cause: Type.String(),
    cure: Type.String(),
    retryable: Type.Boolean({ description: 'Whether the same call may succeed later, unchanged.' }),
    permanence: Type.Optional(
      Type.Union([Type.Literal('temporary'), Type.Literal('permanent'), Type.Literal('unknown')]),
    ),
    trigger: Type.Optional(Trigger),
    next: Type.Optional(
      Type.Array(Type.String(), {
        description: 'For a state: the ids of the entries that may be reported after it. Empty where it is final.',
      }),
    ),
    source: Source,
  },
  { additionalProperties: false, title: 'Error entry' },
);

/** One table of errors: one file in `spec/errors/`. */
export const ErrorTable = Type.Object(
  {
    title: Type.String(),
    description: Type.String(),
    entries: Type.Array(ErrorEntry, { minItems: 1 }),
    source: Source,
  },
  { additionalProperties: false, title: 'Error table' },
);
export type ErrorTable = Static<typeof ErrorTable>;
export type ErrorEntry = Static<typeof ErrorEntry>;
