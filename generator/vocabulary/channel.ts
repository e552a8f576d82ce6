import { Type } from 'typebox';
import type { Static } from 'typebox';
import { Source } from './source.ts';

const Support = Type.Union([Type.Literal('supported'), Type.Literal('unsupported'), Type.Literal('unknown')], {
  description: 'What is documented. `unknown` where nobody says: no rule fires on it.',
});

const Cell = Type.Object(
  { is: Support, source: Source, remark: Type.Optional(Type.String()) },
  { additionalProperties: false, description: 'One cell of the capability matrix.' },
);

const AddressKind = Type.Union(
  [
    Type.Literal('msisdn'),
    Type.Literal('alphanumeric'),
    Type.Literal('shortCode'),
    Type.Literal('snowflake'),
    Type.Literal('opaque'),
    Type.Literal('freeText'),
    Type.Literal('unknown'),
  ],
  {
    description:
      'msisdn: a telephone number. alphanumeric: a short sender name. shortCode: a short operator number. snowflake: a 64-bit account number. opaque: an identifier that only the channel understands. freeText: any text. unknown: nobody says.',
  },
);

const Limit = Type.Object(
  {
    of: Type.String({ description: 'What is limited, such as `text` or `suggestionLabel`.' }),
    minimum: Type.Optional(Type.Number()),
    maximum: Type.Number(),
    unit: Type.Union(
      [
        Type.Literal('codeUnits'),
        Type.Literal('octets'),
        Type.Literal('items'),
        Type.Literal('megabytes'),
        Type.Literal('hours'),
      ],
      { description: 'codeUnits: UTF-16 code units, our reading of "characters" in the documentation.' },
    ),
    force: Type.Union([Type.Literal('limit'), Type.Literal('advice')], {
      description: 'limit: more does not arrive as it should. advice: more is only discouraged.',
    }),
    effect: Type.Optional(Type.String({ description: 'What happens beyond it, where that is documented.' })),
    remark: Type.Optional(Type.String()),
    source: Source,
  },
  { additionalProperties: false },
);

/** One channel: one file in `spec/channels/`. */
export const Channel = Type.Object(
  {
    name: Type.String({ description: 'The name on the wire, as the documentation spells it.' }),
    title: Type.String({ description: 'The name for a person.' }),
    aliases: Type.Optional(
      Type.Array(Type.String(), {
        description: 'Other spellings on the wire. Letter case and white space never matter and need no alias.',
      }),
    ),
    column: Type.Optional(
      Type.Integer({ description: 'Column in the printed matrix, from 1; none if it has no column.' }),
    ),
    routingOrder: Type.Integer({
      description: 'Place in the default routing of a sandbox account: lower is tried first.',
    }),
    description: Type.String(),
    deprecated: Type.Optional(
      Type.Object(
        { replacedBy: Type.Optional(Type.String()), note: Type.String(), source: Source },
        { additionalProperties: false },
      ),
    ),
    addresses: Type.Object(
      {
        recipient: Type.Array(AddressKind, { minItems: 1 }),
        sender: Type.Array(AddressKind, { minItems: 1 }),
        senderPattern: Type.Optional(
          Type.String({ description: 'ECMAScript regular expression that every sender matches.' }),
        ),
        remark: Type.Optional(Type.String()),
        source: Source,
      },
      { additionalProperties: false },
    ),
    capabilities: Type.Record(Type.String(), Cell, {
      description: 'A cell for each file in `spec/capabilities/`; one that is missing counts as unknown.',
    }),
    formatting: Type.Optional(
      Type.Array(
        Type.Object(
          {
            style: Type.String({ description: 'bold, italics …' }),
            mark: Type.String({ description: 'What stands before and after the text.' }),
            source: Source,
          },
          { additionalProperties: false },
        ),
      ),
    ),
    segmentation: Type.Optional(
      Type.Object(
        {
          advised: Type.Integer({ description: 'Segments in a message, as advised.' }),
          maximum: Type.Integer({ description: 'Segments in a message, at most.' }),
          source: Source,
        },
        {
          additionalProperties: false,
          description: 'Present where a text is encoded in a short-message alphabet and cut into segments.',
        },
      ),
    ),
    suggestions: Type.Optional(
      Type.Object(
        {
          place: Type.Union([
            Type.Literal('richContent'),
            Type.Literal('item'),
            Type.Literal('either'),
            Type.Literal('unknown'),
          ]),
          actions: Type.Record(Type.String(), Cell, { description: 'By action, in its canonical spelling.' }),
          source: Source,
        },
        { additionalProperties: false },
      ),
    ),
    limits: Type.Array(Limit),
    mediaTypes: Type.Optional(
      Type.Array(
        Type.Object(
          {
            capability: Type.String({ description: 'The capability, such as `image`, whose content it is.' }),
            mimeTypes: Type.Array(Type.String(), { minItems: 1, description: '`*` in place of a subtype is any.' }),
            remark: Type.Optional(Type.String()),
            source: Source,
          },
          { additionalProperties: false },
        ),
      ),
    ),
    gateways: Type.Object(
      { json: Cell, xml: Cell, get: Cell, smpp: Cell },
      { additionalProperties: false, description: 'Through which doors of the platform a message for it can come in.' },
    ),
    requires: Type.Optional(
      Type.Array(
        Type.Object(
          { field: Type.String({ description: 'A field of the message, in its canonical spelling.' }), source: Source },
          { additionalProperties: false },
        ),
        { description: 'Fields without which the channel cannot be reached.' },
      ),
    ),
    reports: Type.Object(
      { delivered: Cell, read: Cell },
      { additionalProperties: false, description: 'Which status reports the channel produces.' },
    ),
    inbound: Cell,
    fallback: Cell,
    notes: Type.Optional(
      Type.Array(Type.Object({ text: Type.String(), source: Source }, { additionalProperties: false })),
    ),
    source: Source,
  },
  { additionalProperties: false, title: 'Channel' },
);
export type Channel = Static<typeof Channel>;
