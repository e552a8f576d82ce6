import { Type } from 'typebox';
import type { Static } from 'typebox';
import { Source } from './source.ts';

/** One lint rule: one file in `spec/rules/`; its id is the file's name. */
export const Rule = Type.Object(
  {
    title: Type.String(),
    severity: Type.Union([Type.Literal('error'), Type.Literal('warning'), Type.Literal('info')], {
      description: 'error: the gateway rejects it. warning: it arrives degraded, dearer or perhaps not. info: style.',
    }),
    channels: Type.Optional(Type.Array(Type.String(), { description: 'The channels it is about; absent: all.' })),
    why: Type.String(),
    fix: Type.String(),
    check: Type.String({ description: 'The name of a check in packages/linter.' }),
    parameters: Type.Optional(
      Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Array(Type.String())]), {
        description: 'What the check needs to know for this rule; which names it reads stands with the check.',
      }),
    ),
    source: Source,
    good: Type.Array(Type.String({ description: 'JSON text that must stay silent.' }), { minItems: 1 }),
    bad: Type.Array(
      Type.Object(
        {
          text: Type.String({ description: 'JSON text that this rule must report.' }),
          at: Type.String({ description: 'JSON Pointer of the finding.' }),
        },
        { additionalProperties: false },
      ),
      { minItems: 1 },
    ),
  },
  { additionalProperties: false, title: 'Lint rule' },
);
export type Rule = Static<typeof Rule>;
