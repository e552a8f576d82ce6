import { Type } from 'typebox';
import type { Static } from 'typebox';
import { Source } from './source.ts';

/** Something that a channel may limit, such as the length of a label. One file each in `spec/quantities/`. */
export const Quantity = Type.Object(
  {
    name: Type.String({ description: 'What the limits of a channel call it.' }),
    title: Type.String({ description: 'Words for a person, such as "label of a suggestion".' }),
    places: Type.Optional(
      Type.Array(Type.String({ pattern: '^(/[^/]+)+$' }), {
        minItems: 1,
        description:
          'Where it stands in a message: JSON Pointers in canonical spelling, `*` in place of any index. Absent: a message alone does not tell it.',
      }),
    ),
    counted: Type.Optional(
      Type.Literal(true, {
        description: 'What is limited is how many of the places there are, not what each of them holds.',
      }),
    ),
    source: Source,
  },
  { additionalProperties: false, title: 'Quantity' },
);
export type Quantity = Static<typeof Quantity>;
