import { Type } from 'typebox';
import type { Static } from 'typebox';

const closed = { additionalProperties: false };

const FactlessLines = Type.Object(
  {
    lines: Type.String({
      pattern: '^L[1-9][0-9]*(-[1-9][0-9]*)?$',
      description: 'One line, or the first and the last of several: `L4`, `L218-219`.',
    }),
    reason: Type.String({ description: 'A key of `reasons`.' }),
    remark: Type.Optional(Type.String({ description: 'What stands there, in our words.' })),
  },
  { ...closed, title: 'Factless lines', description: 'Lines that say nothing of the API.' },
);

/** Where facts come from: one file in `spec/sources/`. Every citation in the spec leads to one of them, or to a standard. */
export const SourceDocument = Type.Object(
  {
    title: Type.String(),
    description: Type.String(),
    cited: Type.String({
      pattern: '^[a-z]+$',
      description: 'The word that citations of it begin with, such as `doc`.',
    }),
    lines: Type.Optional(
      Type.Integer({
        minimum: 1,
        description:
          'How many lines it has, if it is cited by lines. Each is cited somewhere in the spec, or listed below.',
      }),
    ),
    sections: Type.Optional(
      Type.Record(Type.String({ pattern: '^[0-9.]+$' }), Type.Integer({ minimum: 0 }), {
        description: 'If it is cited by sections: the number of each, with how many numbered rows its table has, or 0.',
      }),
    ),
    reasons: Type.Optional(
      Type.Record(Type.String(), Type.String(), {
        description: 'Why a line may carry no fact: short names, each with what it means.',
      }),
    ),
    factless: Type.Optional(
      Type.Array(FactlessLines, { description: 'In the order of the lines. What is cited is not listed.' }),
    ),
  },
  { ...closed, title: 'Source document' },
);
export type SourceDocument = Static<typeof SourceDocument>;
