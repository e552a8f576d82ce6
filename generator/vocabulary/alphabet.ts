import { Type } from 'typebox';
import type { Static } from 'typebox';
import { Source } from './source.ts';

/** A short-message alphabet: one file in `spec/alphabets/`. */
export const Alphabet = Type.Object(
  {
    title: Type.String(),
    dataCodingScheme: Type.Integer({ description: 'The DCS octet that announces it.' }),
    unit: Type.Union([Type.Literal('septets'), Type.Literal('codeUnits'), Type.Literal('octets')]),
    single: Type.Integer({ description: 'Units in a message of one segment.' }),
    perSegment: Type.Integer({ description: 'Units in each segment of a concatenated message.' }),
    basic: Type.Optional(Type.String({ description: 'The characters that cost one unit, in code order.' })),
    extension: Type.Optional(
      Type.Record(Type.String(), Type.Integer(), {
        description: 'Characters that cost two units, with the code after the escape.',
      }),
    ),
    nearEquivalents: Type.Optional(
      Type.Record(Type.String(), Type.String(), {
        description: 'Characters outside the alphabet, with what a person would accept instead.',
      }),
    ),
    typographic: Type.Optional(
      Type.String({
        description:
          'Those of them that word processors put in the place of others: quotation marks, dashes, dots, spaces. Taking them back changes no meaning.',
      }),
    ),
    source: Source,
  },
  { additionalProperties: false, title: 'Alphabet' },
);
export type Alphabet = Static<typeof Alphabet>;
