import { keys } from '@bmsg/api/keys';
import { canonicalise } from '../keys/canonicalise.ts';
import { keyReaders } from '../keys/key-reader.ts';
import type { KeyReader } from '../keys/key-reader.ts';
import { isPlainMessage } from './plain-message.ts';

const messageReader = readerFor('Message', keys);
const envelopeReader = readerFor('MessageRequest', {
  ...keys,
  Messages: { keys: { ...keys['Messages']?.keys, msg: null } },
});

/** A request in canonical form, but for the messages in it: these are brought into it one by one. */
export function readEnvelope(value: unknown): unknown {
  return canonicalise(value, envelopeReader);
}

/** A message in canonical form, and whether it is certain to pass the validator. */
export function readMessage(value: unknown): { readonly message: unknown; readonly isPlain: boolean } {
  if (isPlainMessage(value)) return { message: value, isPlain: true };
  const message = canonicalise(value, messageReader);
  // What came in canonical spelling was looked at already.
  return { message, isPlain: message !== value && isPlainMessage(message) };
}

function readerFor(name: string, tables: typeof keys): KeyReader {
  const reader = keyReaders(tables).get(name);
  if (reader === undefined) throw new Error(`No keys in the table for ${name}`);
  return reader;
}
