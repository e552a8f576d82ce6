import { Type } from 'typebox';
import type { Static } from 'typebox';
import { Source } from './source.ts';

const Support = Type.Union([Type.Literal('supported'), Type.Literal('unsupported'), Type.Literal('unknown')], {
  title: 'Support',
  description: 'What is documented. `unknown` where nobody says: no rule fires on it.',
});

/** Since when something is there. */
export const Since = Type.String({
  description:
    'When it came, where that is later than the documentation, which is of 2020: a year, or a span of years where no source says it better.',
});

/** What is known of one capability of one channel. */
export const Cell = Type.Object(
  { is: Support, source: Source, since: Type.Optional(Since), remark: Type.Optional(Type.String()) },
  { additionalProperties: false, title: 'Cell', description: 'What is known of one thing on one channel.' },
);
export type Cell = Static<typeof Cell>;
