import { Type } from 'typebox';
import type { Static } from 'typebox';
import { Assertion } from './assertion.ts';
import { Source } from './source.ts';

/** What a rule says of itself, whatever looks for it. */
export const ruleHead = {
  title: Type.String({ description: 'How it should be.' }),
  severity: Type.Union([Type.Literal('error'), Type.Literal('warning'), Type.Literal('info')], {
    description: 'error: the gateway rejects it. warning: it arrives degraded, dearer or perhaps not. info: style.',
  }),
  category: Type.Union(
    [
      Type.Literal('structure'),
      Type.Literal('authentication'),
      Type.Literal('addresses'),
      Type.Literal('channels'),
      Type.Literal('limits'),
      Type.Literal('validity'),
      Type.Literal('encoding'),
      Type.Literal('references'),
      Type.Literal('batch'),
      Type.Literal('deprecated'),
      Type.Literal('media'),
      Type.Literal('suggestions'),
      Type.Literal('templates'),
    ],
    { title: 'Rule category', description: 'What part of a message the rule is about.' },
  ),
  gateway: Type.Optional(
    Type.Literal('xml', {
      description:
        'The gateway whose documents it is about, and its examples are; absent: that of JSON, and what is said by XML, too.',
    }),
  ),
  channels: Type.Optional(Type.Array(Type.String(), { description: 'The channels it is about; absent: all.' })),
  channelScope: Type.Optional(
    Type.Union([Type.Literal('some'), Type.Literal('every'), Type.Literal('none')], {
      description: [
        'Which messages a rule with channels is about. some, as if absent: those that name one of them.',
        'every: those that name no other. none: those that name channels, but none of these.',
      ].join(' '),
    }),
  ),
  why: Type.String({ description: 'Why it matters.' }),
  fix: Type.String({ description: 'What to do, where the finding does not say it more exactly.' }),
  yieldsTo: Type.Optional(
    Type.Array(Type.String(), {
      description: 'Rules that speak in its place where they see the same fault, since they know more about it.',
    }),
  ),
};

/** What a check in the linter is told. */
export const ruleCheck = {
  check: Type.Optional(Type.String({ description: 'The name of a check in packages/linter; absent with `assert`.' })),
  parameters: Type.Optional(
    Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Array(Type.String())]), {
      description: 'What the check needs to know for this rule; which names it reads stands with the check.',
    }),
  ),
};

/** The examples of a rule, which the tests run. */
export const ruleExamples = {
  given: Type.Optional(
    Type.Object(
      {
        now: Type.Optional(Type.String({ description: 'The time, as RFC 3339 has it.' })),
        server: Type.Optional(Type.String({ description: 'The server that the call goes to, by its `x-id`.' })),
      },
      { additionalProperties: false, title: 'Circumstances', description: 'What the linter knows beside the file.' },
    ),
  ),
  good: Type.Array(
    Type.String({ description: 'Text that must stay silent: JSON, unless the rule is about another gateway.' }),
    { minItems: 1 },
  ),
  bad: Type.Array(
    Type.Object(
      {
        text: Type.String({ description: 'Text that this rule must report.' }),
        at: Type.String({ description: 'JSON Pointer of the finding.' }),
        says: Type.String({ description: 'What the finding says, and after ` / ` what to do.' }),
        fixed: Type.Optional(Type.String({ description: 'The text after its safe fix, where there is one.' })),
      },
      { additionalProperties: false, title: 'Bad example' },
    ),
    { minItems: 1 },
  ),
};

/** One lint rule: one file in `spec/rules/`; its id is the file's name. */
export const Rule = Type.Object(
  { ...ruleHead, ...ruleCheck, assert: Type.Optional(Assertion), source: Source, ...ruleExamples },
  { additionalProperties: false, title: 'Lint rule' },
);
export type Rule = Static<typeof Rule>;
