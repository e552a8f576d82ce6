import { Type } from 'typebox';

/**
 * Where a fact comes from: `doc L217`, `doc L218-237` (lines of the documentation), `wire 1.8` or `wire 2#13`
 * (section, or row of a table, of the wire facts), or a named public standard such as `3GPP TS 23.038 6.2.1`.
 */
const reference = Type.String({
  pattern: '^(doc L[1-9][0-9]*(-[1-9][0-9]*)?|wire [0-9.]+(#[0-9]+)?|(3GPP TS|SMPP|RFC|ITU-T) .+)$',
});

export const Source: Type.TUnion<[typeof reference, Type.TArray<typeof reference>]> = Type.Union(
  [reference, Type.Array(reference, { minItems: 1 })],
  {
    title: 'Source',
    description:
      'Where a fact comes from: lines of the documentation, a section of the wire facts, or a public standard.',
  },
);
