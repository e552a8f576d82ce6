import { Type } from 'typebox';
import { exportedConst, literal, typescriptFile } from '../../kit/index.ts';
import type { Emitter } from '../../model/api.ts';
import type { Json } from '../../model/json-schema.ts';
import type { Entry, MessageData } from '../../model/message-data.ts';
import { Example } from '../../vocabulary/example.ts';
import { expectedAnswer } from '../expected-answer.ts';
import { filesOf } from '../files-of.ts';
import { mended } from '../mended.ts';
import { idOfFile } from './id-of-file.ts';
import { tableRow } from './table-row.ts';
import { vocabularyTypes } from './vocabulary-types.ts';

const shape = Type.Object({
  id: idOfFile,
  ...Example.properties,
  corrected: Type.Optional(Type.String({ description: '`printed` after every mend. Absent: nothing to mend.' })),
});

/** `typescript/examples.ts`: every example, as printed and as it should have been, with the answer that it draws. */
export const emitExamples: Emitter = (api) => {
  if (api.data.examples.length === 0) return [];
  return [
    typescriptFile('typescript/examples.ts', {
      source: filesOf(api.data.examples),
      statements: [
        ...vocabularyTypes('Example', 'One example, of the documentation or of our own.', shape),
        exportedConst({
          name: 'examples',
          doc: 'Every example, sorted by id.',
          type: 'readonly Example[]',
          value: literal(api.data.examples.map((entry) => row(entry, api.data))),
        }),
      ],
    }),
  ];
};

function row({ id, value }: Entry<Example>, data: MessageData): Json {
  const corrected = mended(value);
  const answer = value.expect && { expect: expectedAnswer(value.expect, data) };
  return tableRow({ id, value: { ...value, ...answer, ...(corrected !== value.printed && { corrected }) } });
}
