import { exportedConst, literal, typescriptFile, uniqueIdentifiers } from '../../kit/index.ts';
import type { Emitter } from '../../model/api.ts';
import type { Json } from '../../model/json-schema.ts';
import { ErrorEntry } from '../../vocabulary/error-table.ts';
import { filesOf } from '../files-of.ts';
import { vocabularyTypes } from './vocabulary-types.ts';

/** `typescript/errors.ts`: one constant for each table of errors, named after its file. */
export const emitErrors: Emitter = (api) => {
  const tables = api.data.errors;
  if (tables.length === 0) return [];
  const names = uniqueIdentifiers(
    tables.map(({ id }) => id),
    'camel',
  );
  return [
    typescriptFile('typescript/errors.ts', {
      source: filesOf(api.data.errors),
      statements: [
        ...vocabularyTypes('ErrorEntry', 'One row of a table of errors.', ErrorEntry),
        ...tables.map(({ value }, index) =>
          exportedConst({
            name: names[index] ?? '',
            doc: `${value.title}. ${value.description}`,
            type: 'readonly ErrorEntry[]',
            value: literal(value.entries as Json),
          }),
        ),
      ],
    }),
  ];
};
