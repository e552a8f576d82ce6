import { Type } from 'typebox';
import { exportedConst, literal, typescriptFile } from '../../kit/index.ts';
import type { Emitter } from '../../model/api.ts';
import type { SchemaObject } from '../../model/json-schema.ts';
import { Channel } from '../../vocabulary/channel.ts';
import { idOfFile } from './id-of-file.ts';
import { tableRow } from './table-row.ts';
import { channelsInOrder } from '../channels-in-order.ts';
import { filesOf } from '../files-of.ts';
import { vocabularyTypes } from './vocabulary-types.ts';

/** `typescript/channels.ts`: what is known of every channel, and a type of their names. */
export const emitChannels: Emitter = (api) => {
  if (api.data.channels.length === 0) return [];
  const channels = channelsInOrder(api.data);
  const name: SchemaObject = {
    title: 'Channel name',
    description: 'The name of a channel on the wire.',
    enum: channels.map(({ value }) => value.name),
  };
  const shape = Type.Object({ id: idOfFile, ...Channel.properties, name: Type.Unsafe<string>(name) });
  return [
    typescriptFile('typescript/channels.ts', {
      source: filesOf(api.data.channels),
      statements: [
        ...vocabularyTypes('Channel', 'One channel, and what is documented of it.', shape),
        exportedConst({
          name: 'channels',
          doc: 'Every channel, in the order in which a sandbox account tries them.',
          type: 'readonly Channel[]',
          value: literal(channels.map(tableRow)),
        }),
      ],
    }),
  ];
};
