import { Type } from 'typebox';
import type { Static } from 'typebox';
import { Source } from './source.ts';

const Support = Type.Union([Type.Literal('supported'), Type.Literal('unsupported'), Type.Literal('unknown')], {
  title: 'Support',
  description: 'What is documented. `unknown` where nobody says: no rule fires on it.',
});

/** What is known of one capability of one channel. */
export const Cell = Type.Object(
  { is: Support, source: Source, remark: Type.Optional(Type.String()) },
  { additionalProperties: false, title: 'Cell', description: 'What is known of one thing on one channel.' },
);
export type Cell = Static<typeof Cell>;
