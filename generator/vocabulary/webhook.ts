import { Type } from 'typebox';
import type { Static } from 'typebox';
import { Source } from './source.ts';

const closed = { additionalProperties: false };
const duration = '^P(?!$)([0-9]+[YMWD])*(T([0-9]+[HMS])+)?$';

const Delivery = Type.Object(
  {
    success: Type.Union([Type.Literal('200'), Type.Literal('2XX')], {
      description: 'The statuses of an answer after which a call is not made again.',
    }),
    interval: Type.Optional(
      Type.String({ pattern: duration, description: 'The time between two tries, as in ISO 8601. Absent: unknown.' }),
    ),
    period: Type.Optional(
      Type.String({ pattern: duration, description: 'How long it is tried, as in ISO 8601. Absent: unknown.' }),
    ),
    attempts: Type.Optional(Type.Integer({ minimum: 1, description: 'How often it is tried. Absent: unknown.' })),
    remark: Type.Optional(Type.String()),
    source: Source,
  },
  {
    ...closed,
    title: 'Webhook delivery',
    description: 'When a call counts as delivered, and what happens when it does not.',
  },
);

const Template = Type.Object(
  {
    mediaType: Type.String(),
    text: Type.String({ description: 'What an account has from the start, with its placeholders, byte for byte.' }),
    source: Source,
  },
  { ...closed, title: 'Webhook template', description: 'The body of the call, which the account can edit.' },
);

const Placeholder = Type.Object(
  {
    name: Type.String({ pattern: '^[A-Z][A-Z0-9_]*$', description: 'Without the brackets that stand around it.' }),
    nameIsOurs: Type.Optional(
      Type.Boolean({ description: 'True where what it prints is documented and its name is not.' }),
    ),
    prints: Type.String({ description: 'What takes its place.' }),
    source: Source,
  },
  { ...closed, title: 'Webhook placeholder' },
);

const Note = Type.Object({ text: Type.String(), source: Source }, { ...closed, title: 'Webhook note' });

/** What OpenAPI has no words for about a call that the platform makes: one file in `spec/webhooks/`. */
export const Webhook = Type.Object(
  {
    title: Type.String(),
    operations: Type.Array(Type.String(), {
      minItems: 1,
      description: 'The ids of the webhooks in the OpenAPI document.',
    }),
    description: Type.String(),
    delivery: Type.Optional(Delivery),
    templates: Type.Optional(Type.Array(Template)),
    placeholders: Type.Optional(Type.Array(Placeholder)),
    notes: Type.Optional(Type.Array(Note)),
    source: Source,
  },
  { ...closed, title: 'Webhook' },
);
export type Webhook = Static<typeof Webhook>;
