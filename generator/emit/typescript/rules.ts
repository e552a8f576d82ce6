import { Type } from 'typebox';
import { exportedConst, literal, typescriptFile } from '../../kit/index.ts';
import type { Emitter } from '../../model/api.ts';
import { Rule } from '../../vocabulary/rule.ts';
import { idOfFile } from './id-of-file.ts';
import { tableRow } from './table-row.ts';
import { filesOf } from '../files-of.ts';
import { vocabularyTypes } from './vocabulary-types.ts';

/** `typescript/rules.ts`: the lint rules; their checks are code elsewhere. */
export const emitRules: Emitter = (api) => {
  if (api.data.rules.length === 0) return [];
  const shape = Type.Object({ id: idOfFile, ...Rule.properties });
  return [
    typescriptFile('typescript/rules.ts', {
      source: filesOf(api.data.rules),
      statements: [
        ...vocabularyTypes('Rule', 'One lint rule; its check is found by name.', shape),
        exportedConst({
          name: 'rules',
          doc: 'Every lint rule, sorted by id.',
          type: 'readonly Rule[]',
          value: literal(api.data.rules.map(tableRow)),
        }),
      ],
    }),
  ];
};
