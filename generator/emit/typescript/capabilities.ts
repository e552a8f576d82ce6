import { Type } from 'typebox';
import { compare, exportedConst, literal, typescriptFile } from '../../kit/index.ts';
import type { Emitter } from '../../model/api.ts';
import { Capability } from '../../vocabulary/capability.ts';
import { idOfFile } from './id-of-file.ts';
import { tableRow } from './table-row.ts';
import { filesOf } from '../files-of.ts';
import { vocabularyTypes } from './vocabulary-types.ts';

/** `typescript/capabilities.ts`: what a channel may be able to carry. */
export const emitCapabilities: Emitter = (api) => {
  if (api.data.capabilities.length === 0) return [];
  const capabilities = [...api.data.capabilities].sort((a, b) => a.value.order - b.value.order || compare(a.id, b.id));
  const shape = Type.Object({ id: idOfFile, ...Capability.properties });
  return [
    typescriptFile('typescript/capabilities.ts', {
      source: filesOf(api.data.capabilities),
      statements: [
        ...vocabularyTypes(
          'Capability',
          'Something that a channel may be able to carry: a kind of content, or a feature of one.',
          shape,
        ),
        exportedConst({
          name: 'capabilities',
          doc: 'Every capability, in the order of lists.',
          type: 'readonly Capability[]',
          value: literal(capabilities.map(tableRow)),
        }),
      ],
    }),
  ];
};
