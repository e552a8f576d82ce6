import { Type } from 'typebox';
import type { Static } from 'typebox';
import { Cell } from './capability-cell.ts';
import { Addresses } from './channel-addresses.ts';
import { Limit } from './channel-limit.ts';
import { Consequence } from './consequence.ts';
import { Source } from './source.ts';

const closed = { additionalProperties: false };

const Deprecation = Type.Object(
  {
    replacedBy: Type.Optional(Type.String({ description: 'The name of the channel to use instead.' })),
    note: Type.String(),
    source: Source,
  },
  { ...closed, title: 'Deprecation' },
);

const FormattingMark = Type.Object(
  {
    style: Type.String({ description: 'bold, italics …' }),
    mark: Type.String({ description: 'What stands before and after the text.' }),
    source: Source,
  },
  { ...closed, title: 'Formatting mark' },
);

const Segmentation = Type.Object(
  {
    advised: Type.Integer({ description: 'Segments in a message, as advised.' }),
    maximum: Type.Integer({ description: 'Segments in a message, at most.' }),
    source: Source,
  },
  {
    ...closed,
    title: 'Segmentation',
    description: 'Present where a text is encoded in a short-message alphabet and cut into segments.',
  },
);

const LastItem = Type.Object(
  {
    key: Type.String({ description: 'A key of a conversation item.' }),
    otherwise: Consequence,
    source: Source,
  },
  { ...closed, title: 'Last item', description: 'What the last item of a conversation with suggestions has to be.' },
);

const ItemCombination = Type.Object(
  {
    keys: Type.Array(Type.String(), { minItems: 2, description: 'Keys of one conversation item.' }),
    ...Cell.properties,
  },
  {
    ...closed,
    title: 'Item combination',
    description: 'Whether kinds of content can be joined in one conversation item.',
  },
);

const Suggestions = Type.Object(
  {
    place: Type.Union(
      [Type.Literal('richContent'), Type.Literal('item'), Type.Literal('either'), Type.Literal('unknown')],
      { description: 'Where suggestions stand: beside the conversation, or in an item of it.' },
    ),
    actions: Type.Record(Type.String(), Cell, { description: 'By action, in its canonical spelling.' }),
    lastItem: Type.Optional(LastItem),
    source: Source,
  },
  { ...closed, title: 'Channel suggestions' },
);

const MediaTypes = Type.Object(
  {
    capability: Type.String({ description: 'The capability, such as `image`, whose content it is.' }),
    mimeTypes: Type.Array(Type.String(), { minItems: 1, description: '`*` in place of a subtype is any.' }),
    remark: Type.Optional(Type.String()),
    source: Source,
  },
  { ...closed, title: 'Media types' },
);

const Gateways = Type.Object(
  { json: Cell, xml: Cell, get: Cell, smpp: Cell },
  { ...closed, title: 'Gateways', description: 'Through which doors of the platform a message for it can come in.' },
);

const Servers = Type.Object(
  { ids: Type.Array(Type.String(), { minItems: 1, description: 'As `x-id` gives them.' }), source: Source },
  { ...closed, title: 'Channel servers', description: 'The only servers that take messages for it.' },
);

const Requirement = Type.Object(
  { field: Type.String({ description: 'A field of the message, in its canonical spelling.' }), source: Source },
  { ...closed, title: 'Requirement' },
);

const Reports = Type.Object(
  { delivered: Cell, read: Cell },
  { ...closed, title: 'Reports', description: 'Which status reports the channel produces.' },
);

const Note = Type.Object({ text: Type.String(), source: Source }, { ...closed, title: 'Note' });

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
    deprecated: Type.Optional(Deprecation),
    addresses: Addresses,
    capabilities: Type.Record(Type.String(), Cell, {
      description: 'By capability, the name of a file in `spec/capabilities/`; one that is missing counts as unknown.',
    }),
    combinations: Type.Optional(Type.Array(ItemCombination)),
    formatting: Type.Optional(Type.Array(FormattingMark)),
    segmentation: Type.Optional(Segmentation),
    suggestions: Type.Optional(Suggestions),
    limits: Type.Array(Limit),
    mediaTypes: Type.Optional(Type.Array(MediaTypes)),
    gateways: Type.Optional(Gateways),
    servers: Type.Optional(Servers),
    requires: Type.Optional(
      Type.Array(Requirement, { description: 'Fields without which the channel cannot be reached.' }),
    ),
    reports: Reports,
    inbound: Cell,
    fallback: Cell,
    notes: Type.Optional(Type.Array(Note)),
    source: Source,
  },
  { ...closed, title: 'Channel' },
);
export type Channel = Static<typeof Channel>;
