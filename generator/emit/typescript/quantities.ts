import { Type } from 'typebox';
import { exportedConst, literal, typescriptFile } from '../../kit/index.ts';
import type { Emitter } from '../../model/api.ts';
import { Quantity } from '../../vocabulary/quantity.ts';
import { filesOf } from '../files-of.ts';
import { idOfFile } from './id-of-file.ts';
import { tableRow } from './table-row.ts';
import { vocabularyTypes } from './vocabulary-types.ts';

/** `typescript/quantities.ts`: what channels limit, and where it stands in a message. */
export const emitQuantities: Emitter = (api) => {
  const { quantities } = api.data;
  if (quantities.length === 0) return [];
  return [
    typescriptFile('typescript/quantities.ts', {
      source: filesOf(quantities),
      statements: [
        ...vocabularyTypes(
          'Quantity',
          'Something that a channel may limit.',
          Type.Object({ id: idOfFile, ...Quantity.properties }),
        ),
        exportedConst({
          name: 'quantities',
          doc: 'Everything that some channel limits.',
          type: 'readonly Quantity[]',
          value: literal(quantities.map(tableRow)),
        }),
      ],
    }),
  ];
};
