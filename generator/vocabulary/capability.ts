import { Type } from 'typebox';
import type { Static } from 'typebox';
import { Source } from './source.ts';

/** Something that a channel may be able to carry: a kind of content, or a feature of one. One file each in `spec/capabilities/`. */
export const Capability = Type.Object(
  {
    title: Type.String({ description: 'Words for a person, such as "Rich card".' }),
    order: Type.Integer({ description: 'Row in the printed matrix; pages list capabilities in this order.' }),
    partOf: Type.Optional(Type.String({ description: 'The capability that this one is a feature of.' })),
    itemKey: Type.Optional(
      Type.String({ description: 'The key of a conversation item that asks for it, in its canonical spelling.' }),
    ),
    description: Type.String(),
    source: Source,
  },
  { additionalProperties: false, title: 'Capability' },
);
export type Capability = Static<typeof Capability>;
