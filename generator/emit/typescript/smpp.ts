import { Type } from 'typebox';
import { exportedConst, literal, typescriptFile } from '../../kit/index.ts';
import type { Emitter } from '../../model/api.ts';
import { SmppGateway } from '../../vocabulary/smpp-gateway.ts';
import { filesOf } from '../files-of.ts';
import { idOfFile } from './id-of-file.ts';
import { tableRow } from './table-row.ts';
import { vocabularyTypes } from './vocabulary-types.ts';

/** `typescript/smpp.ts`: servers, PDUs, TLVs and receipts of SMPP gateways. */
export const emitSmpp: Emitter = ({ data: { smpp } }) => {
  if (smpp.length === 0) return [];
  const shape = Type.Object({ id: idOfFile, ...SmppGateway.properties });
  return [
    typescriptFile('typescript/smpp.ts', {
      source: filesOf(smpp),
      statements: [
        ...vocabularyTypes(
          'SmppGateway',
          'An SMPP gateway. The states of messages are in the tables of errors.',
          shape,
        ),
        exportedConst({
          name: 'smppGateways',
          doc: 'Every SMPP gateway, sorted by id.',
          type: 'readonly SmppGateway[]',
          value: literal(smpp.map(tableRow)),
        }),
      ],
    }),
  ];
};
