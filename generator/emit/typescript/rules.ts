import { Type } from 'typebox';
import { exportedConst, literal, typescriptFile } from '../../kit/index.ts';
import type { Emitter } from '../../model/api.ts';
import type { Json } from '../../model/json-schema.ts';
import type { Entry } from '../../model/message-data.ts';
import { StatedAssertion } from '../../vocabulary/assertion.ts';
import { ruleCheck, ruleExamples, ruleHead } from '../../vocabulary/rule.ts';
import type { Rule } from '../../vocabulary/rule.ts';
import { Source } from '../../vocabulary/source.ts';
import { filesOf } from '../files-of.ts';
import { idOfFile } from './id-of-file.ts';
import { tableRow } from './table-row.ts';
import { vocabularyTypes } from './vocabulary-types.ts';

const ruleShape = Type.Object({
  id: idOfFile,
  ...ruleHead,
  ...ruleCheck,
  assert: Type.Optional(StatedAssertion),
  source: Source,
});
const examplesShape = Type.Object({ id: idOfFile, ...ruleExamples });

/**
 * `typescript/rules.ts`: the lint rules, whose checks are code elsewhere; `typescript/rule-examples.ts`: their examples,
 * which a run of the linter has no use for.
 */
export const emitRules: Emitter = (api) => {
  const { rules } = api.data;
  if (rules.length === 0) return [];
  return [
    typescriptFile('typescript/rules.ts', {
      source: filesOf(rules),
      statements: [
        ...vocabularyTypes(
          'Rule',
          'One lint rule; its check is found by name, or by its id where it asserts.',
          ruleShape,
        ),
        exportedConst({
          name: 'rules',
          doc: 'Every lint rule, sorted by id.',
          type: 'readonly Rule[]',
          value: literal(rules.map(ruleRow)),
        }),
      ],
    }),
    typescriptFile('typescript/rule-examples.ts', {
      source: filesOf(rules),
      statements: [
        ...vocabularyTypes('RuleExamples', 'What a lint rule is silent on, and what it reports.', examplesShape),
        exportedConst({
          name: 'ruleExamples',
          doc: 'The examples of every lint rule, sorted by its id.',
          type: 'readonly RuleExamples[]',
          value: literal(rules.map(examplesRow)),
        }),
      ],
    }),
  ];
};

function ruleRow({ id, value }: Entry<Rule>): Json {
  const { given: _given, good: _good, bad: _bad, assert, ...head } = value;
  if (assert === undefined) return tableRow({ id, value: head });
  const { when: _when, where: _where, must: _must, ...stated } = assert;
  return tableRow({ id, value: { ...head, assert: stated } });
}

function examplesRow({ id, value: { given, good, bad } }: Entry<Rule>): Json {
  return tableRow({ id, value: { ...(given && { given }), good, bad } });
}
