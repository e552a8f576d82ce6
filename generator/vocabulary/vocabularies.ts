import type { TSchema } from 'typebox';
import type { MessageData } from '../model/message-data.ts';
import { Alphabet } from './alphabet.ts';
import { Capability } from './capability.ts';
import { Channel } from './channel.ts';
import { ErrorTable } from './error-table.ts';
import { Example } from './example.ts';
import { Quantity } from './quantity.ts';
import { Rule } from './rule.ts';
import { SmppGateway } from './smpp-gateway.ts';
import { SourceDocument } from './source-document.ts';
import { Webhook } from './webhook.ts';

/** The folders of the spec that hold one YAML file an entry, each with the shape of its files. */
export const vocabularies: Readonly<Record<keyof MessageData, TSchema>> = {
  alphabets: Alphabet,
  capabilities: Capability,
  channels: Channel,
  errors: ErrorTable,
  examples: Example,
  quantities: Quantity,
  rules: Rule,
  smpp: SmppGateway,
  sources: SourceDocument,
  webhooks: Webhook,
};
