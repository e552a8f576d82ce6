import { Type } from 'typebox';
import { Source } from './source.ts';

/** What each kind of address is. */
export const addressKinds = {
  msisdn: 'a telephone number',
  alphanumeric: 'a short sender name',
  shortCode: 'a short operator number',
  snowflake: 'a 64-bit account number',
  opaque: 'an identifier that only the channel understands',
  freeText: 'any text',
  unknown: 'nobody says',
} as const;

const AddressKind = Type.Union(
  [
    Type.Literal('msisdn'),
    Type.Literal('alphanumeric'),
    Type.Literal('shortCode'),
    Type.Literal('snowflake'),
    Type.Literal('opaque'),
    Type.Literal('freeText'),
    Type.Literal('unknown'),
  ],
  {
    title: 'Address kind',
    description: Object.entries(addressKinds)
      .map(([kind, text]) => `${kind}: ${text}.`)
      .join(' '),
  },
);

/** How recipients and senders of a channel are written. */
export const Addresses = Type.Object(
  {
    recipient: Type.Array(AddressKind, { minItems: 1 }),
    sender: Type.Array(AddressKind, { minItems: 1 }),
    senderPattern: Type.Optional(
      Type.String({ description: 'ECMAScript regular expression that every sender matches.' }),
    ),
    remark: Type.Optional(Type.String()),
    source: Source,
  },
  { additionalProperties: false, title: 'Addresses', description: 'How recipients and senders are written.' },
);
