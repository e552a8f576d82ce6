import { Type } from 'typebox';
import { Since } from './capability-cell.ts';
import { Consequence } from './consequence.ts';
import { Source } from './source.ts';

/** A bound that a channel sets. */
export const Limit = Type.Object(
  {
    of: Type.String({
      description: 'What is limited, such as `text` or `suggestionLabel`: the name of a file in `spec/quantities/`.',
    }),
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
    beyond: Type.Optional(Consequence),
    effect: Type.Optional(Type.String({ description: 'What happens beyond it, where that is documented.' })),
    since: Type.Optional(Since),
    remark: Type.Optional(Type.String()),
    source: Source,
  },
  { additionalProperties: false, title: 'Limit', description: 'A bound that a channel sets.' },
);
