import { exportedConst, exportedInterface, literal, typescriptFile } from '../../kit/index.ts';
import type { Emitter } from '../../model/api.ts';
import type { Json } from '../../model/json-schema.ts';
import { keyTables } from './key-tables.ts';

/** `typescript/keys.ts`: how the keys and enum values of request bodies are spelled, for readers that ignore letter case. */
export const emitKeys: Emitter = (api) => {
  const tables = keyTables(api);
  if (tables.size === 0) return [];
  return [
    typescriptFile('typescript/keys.ts', {
      source: api.source,
      statements: [
        exportedInterface({
          name: 'KeyTable',
          doc: 'What a reader must know to bring one kind of value into its canonical spelling.',
          members: [
            {
              key: 'keys',
              type: 'Readonly<Record<string, string | null>>',
              optional: true,
              doc: 'The keys in their canonical spelling, each with the table for its value, or for its items where it is an array.',
            },
            {
              key: 'aliases',
              type: 'Readonly<Record<string, string>>',
              optional: true,
              doc: 'Other names of keys, such as an older one, each with the key that it stands for.',
            },
            {
              key: 'texts',
              type: 'readonly string[]',
              optional: true,
              doc: 'Keys whose values may be numbers or texts: a number there means the text that it is written as.',
            },
            { key: 'others', type: 'string', optional: true, doc: 'The table for the values under all other keys.' },
            {
              key: 'values',
              type: 'Readonly<Record<string, string>>',
              optional: true,
              doc: 'The members of an enum: folded to lower case, and as they should be.',
            },
            {
              key: 'ignoresSpace',
              type: 'true',
              optional: true,
              doc: 'White space in a member counts as nothing; it is left out of the folded ones.',
            },
          ],
        }),
        exportedConst({
          name: 'keys',
          doc: 'By the name of the schema; `Message.body` is the schema of a member that has no name of its own.',
          type: 'Readonly<Record<string, KeyTable>>',
          value: literal(Object.fromEntries(tables) as unknown as Json),
        }),
      ],
    }),
  ];
};
