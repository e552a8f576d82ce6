import type { Alphabet } from '../vocabulary/alphabet.ts';
import type { Capability } from '../vocabulary/capability.ts';
import type { Channel } from '../vocabulary/channel.ts';
import type { ErrorTable } from '../vocabulary/error-table.ts';
import type { Example } from '../vocabulary/example.ts';
import type { Quantity } from '../vocabulary/quantity.ts';
import type { Rule } from '../vocabulary/rule.ts';
import type { SmppGateway } from '../vocabulary/smpp-gateway.ts';
import type { SourceDocument } from '../vocabulary/source-document.ts';
import type { Webhook } from '../vocabulary/webhook.ts';
import type { SourceLocation } from './diagnostic.ts';

/** One YAML file of a vocabulary, checked. `id` is the file's name without `.yaml`. */
export interface Entry<T> {
  readonly id: string;
  readonly value: T;
  /** Where a JSON Pointer into `value` (or the key of it) stands in the file; the nearest ancestor if it leads nowhere. */
  readonly locate: (pointer?: string, part?: 'key') => SourceLocation;
}

/** What the spec says beside the OpenAPI document. Each list is sorted by id. */
export interface MessageData {
  readonly channels: readonly Entry<Channel>[];
  readonly capabilities: readonly Entry<Capability>[];
  readonly errors: readonly Entry<ErrorTable>[];
  readonly quantities: readonly Entry<Quantity>[];
  readonly rules: readonly Entry<Rule>[];
  readonly alphabets: readonly Entry<Alphabet>[];
  readonly examples: readonly Entry<Example>[];
  readonly webhooks: readonly Entry<Webhook>[];
  readonly smpp: readonly Entry<SmppGateway>[];
  readonly sources: readonly Entry<SourceDocument>[];
}
