import { Type } from 'typebox';
import type { Static } from 'typebox';
import { Source } from './source.ts';

const closed = { additionalProperties: false };
const hexadecimal = (digits: number): string => `^0x[0-9A-F]{${digits}}$`;

const Server = Type.Object(
  {
    id: Type.String(),
    host: Type.String(),
    port: Type.Integer(),
    tls: Type.Union([Type.Literal('yes'), Type.Literal('no'), Type.Literal('unknown')]),
    remark: Type.Optional(Type.String()),
    source: Source,
  },
  { ...closed, title: 'SMPP server' },
);

const Pdu = Type.Object(
  {
    name: Type.String({ description: 'As the standard spells it.' }),
    commandId: Type.String({ pattern: hexadecimal(8) }),
    sentBy: Type.Union([Type.Literal('esme'), Type.Literal('smsc'), Type.Literal('either')], {
      description: 'Which side begins; its answer has the same id with the highest bit set.',
    }),
    use: Type.String({ description: 'What it is for here.' }),
    answer: Type.Boolean({ description: 'Whether there is a PDU that answers it.' }),
    source: Source,
  },
  { ...closed, title: 'SMPP PDU' },
);

const Tlv = Type.Object(
  {
    name: Type.String({ description: 'As the standard spells it; ours where it is proprietary.' }),
    tag: Type.String({ pattern: hexadecimal(4) }),
    type: Type.Union([Type.Literal('integer'), Type.Literal('cOctetString'), Type.Literal('octetString')], {
      description: 'cOctetString: text that ends with a zero octet, which its length counts.',
    }),
    octets: Type.Object({ minimum: Type.Integer(), maximum: Type.Integer() }, { ...closed, title: 'Octet range' }),
    value: Type.String({ description: 'What it holds.' }),
    pdus: Type.Array(Type.String(), { minItems: 1, description: 'The PDUs that carry it.' }),
    proprietary: Type.Boolean({ description: 'Whether it is not in the standard.' }),
    remark: Type.Optional(Type.String()),
    source: Source,
  },
  { ...closed, title: 'SMPP TLV' },
);

const ReceiptField = Type.Object(
  {
    name: Type.String({ description: 'As it is printed, before the colon.' }),
    octets: Type.Integer({ description: 'Its size, at most.' }),
    fixed: Type.Boolean({ description: 'Whether it always has that size.' }),
    form: Type.String({ description: 'What it looks like.' }),
    description: Type.String(),
    source: Source,
  },
  { ...closed, title: 'Receipt field' },
);

const Receipt = Type.Object(
  {
    octets: Type.Integer({ description: 'Its size, at most.' }),
    fields: Type.Array(ReceiptField, {
      minItems: 1,
      description: 'In the order in which they are sent: the name, a colon and the value of each.',
    }),
    separator: Type.String({ description: 'What stands between two fields.' }),
    reading: Type.String({ description: 'How to read one, so that later changes do no harm.' }),
    remark: Type.Optional(Type.String()),
    source: Source,
  },
  { ...closed, title: 'Delivery receipt' },
);

const Unknown = Type.Object(
  { what: Type.String(), source: Source },
  { ...closed, title: 'Unknown part', description: 'Something that was published once and is lost.' },
);

/** An SMPP gateway: one file in `spec/smpp/`. The states of messages are an error table. */
export const SmppGateway = Type.Object(
  {
    title: Type.String(),
    description: Type.String(),
    version: Type.String({ description: 'Of the protocol.' }),
    servers: Type.Array(Server, { minItems: 1 }),
    pdus: Type.Array(Pdu, { minItems: 1 }),
    tlvs: Type.Array(Tlv),
    receipt: Receipt,
    unknown: Type.Optional(Type.Array(Unknown)),
    source: Source,
  },
  { ...closed, title: 'SMPP gateway' },
);
export type SmppGateway = Static<typeof SmppGateway>;
