import { Type } from 'typebox';
import { exportedConst, literal, typescriptFile } from '../../kit/index.ts';
import type { Emitter } from '../../model/api.ts';
import { Webhook } from '../../vocabulary/webhook.ts';
import { filesOf } from '../files-of.ts';
import { idOfFile } from './id-of-file.ts';
import { tableRow } from './table-row.ts';
import { vocabularyTypes } from './vocabulary-types.ts';

/** `typescript/webhooks.ts`: how the calls of the platform are delivered, and what their bodies are made of. */
export const emitWebhooks: Emitter = ({ data: { webhooks } }) => {
  if (webhooks.length === 0) return [];
  const shape = Type.Object({ id: idOfFile, ...Webhook.properties });
  return [
    typescriptFile('typescript/webhooks.ts', {
      source: filesOf(webhooks),
      statements: [
        ...vocabularyTypes('Webhook', 'A kind of call that the platform makes to its customer.', shape),
        exportedConst({
          name: 'webhooks',
          doc: 'Every kind of call, sorted by id.',
          type: 'readonly Webhook[]',
          value: literal(webhooks.map(tableRow)),
        }),
      ],
    }),
  ];
};
