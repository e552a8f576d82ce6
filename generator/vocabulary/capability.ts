import { Type } from 'typebox';
import type { Static } from 'typebox';
import { Source } from './source.ts';

/** Something that a channel may be able to carry: a kind of content, or a feature of one. One file each in `spec/capabilities/`. */
export const Capability = Type.Object(
  {
    title: Type.String({ description: 'Words for a person, such as "Rich card".' }),
    order: Type.Integer({ description: 'Place in lists: lower comes first.' }),
    row: Type.Optional(Type.Integer({ description: 'Row in the printed matrix, from 1; none if it has no row.' })),
    partOf: Type.Optional(Type.String({ description: 'The capability that this one is a feature of.' })),
    itemKey: Type.Optional(
      Type.String({ description: 'The key of a conversation item that asks for it, in its canonical spelling.' }),
    ),
    ownSuggestions: Type.Optional(
      Type.Literal(true, {
        description: 'Suggestions beside it in an item are its own, wherever the channel has the others.',
      }),
    ),
    messageKey: Type.Optional(
      Type.String({ description: 'The key of a message that asks for it, in its canonical spelling.' }),
    ),
    richContentKey: Type.Optional(
      Type.String({ description: 'The key of the rich content that asks for it, in its canonical spelling.' }),
    ),
    mimeTypes: Type.Optional(
      Type.Array(Type.String(), {
        description:
          'The types of media that ask for it; `*` in place of a subtype is any. The most exact one decides.',
      }),
    ),
    description: Type.String(),
    source: Source,
  },
  { additionalProperties: false, title: 'Capability' },
);
export type Capability = Static<typeof Capability>;
