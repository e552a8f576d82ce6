import { exportedConst, literal, typescriptFile, uniqueIdentifiers } from '../../kit/index.ts';
import type { Emitter } from '../../model/api.ts';
import type { Json, SchemaObject } from '../../model/json-schema.ts';
import { Alphabet } from '../../vocabulary/alphabet.ts';
import { vocabularyTypes } from './vocabulary-types.ts';

/** `typescript/alphabets.ts`: one constant for each alphabet, named after its file. */
export const emitAlphabets: Emitter = (api) => {
  const { alphabets } = api.data;
  if (alphabets.length === 0) return [];
  const names = uniqueIdentifiers(
    alphabets.map(({ id }) => id),
    'camel',
  );
  return [
    typescriptFile('typescript/alphabets.ts', {
      source: api.source,
      statements: [
        ...vocabularyTypes(
          'Alphabet',
          'An alphabet of short messages, and what fits into a segment of it.',
          Alphabet as unknown as SchemaObject,
        ),
        ...alphabets.map(({ value }, index) =>
          exportedConst({
            name: names[index] ?? '',
            doc: value.title,
            type: 'Alphabet',
            value: literal(value as Json),
          }),
        ),
      ],
    }),
  ];
};
