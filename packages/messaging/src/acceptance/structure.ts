import { validateMessage, validateRecipient, validateRichContent } from '@bmsg/api/open-validators';
import type { ValidationError } from '@bmsg/runtime/validation';
import { isPlainMessage, isPlainRecipient } from './plain-message.ts';
import { rejectionFor } from './rejection.ts';
import type { Rejection } from './rejection.ts';

/** In place of the recipients, which are looked at one by one. */
const someRecipients = [{ number: '0' }];

/**
 * What is wrong with the structure of a canonical message, by field. What is missing or empty is not among it, nor
 * recipients, nor the names of channels: the table of answers has rows of their own for these.
 */
export function structureFaults(message: Readonly<Record<string, unknown>>): ReadonlyMap<string, Rejection> {
  const faults = new Map<string, Rejection>();
  for (const error of isPlainMessage(message, 'richContent') ? [] : errorsBesidesRichContent(message)) {
    const [, field = 'MSG', ...below] = error.instancePath.split('/');
    if (faults.has(field) || hasRowOfItsOwn(error, field, below)) continue;
    faults.set(field, rejectionFrom(error, field, below));
  }
  const { richContent } = message;
  const fault = richContent === undefined ? undefined : richContentFault(richContent);
  if (fault !== undefined) faults.set('richContent', fault);
  return faults;
}

function errorsBesidesRichContent(message: Readonly<Record<string, unknown>>): readonly ValidationError[] {
  const { richContent: _richContent, ...plain } = message;
  const result = validateMessage({ ...plain, to: someRecipients }, { maxErrors: 1000 });
  return result.ok ? [] : result.errors;
}

/**
 * Within rich content only wrong types are known to be refused at the door: what is missing, too long or unknown there is
 * left to the channel that shows it.
 */
function richContentFault(richContent: unknown): Rejection | undefined {
  const result = validateRichContent(richContent, { maxErrors: 1000 });
  const error = result.ok ? undefined : result.errors.find(({ keyword }) => keyword === 'type');
  return error && rejectionFrom(error, 'richContent', error.instancePath.split('/').slice(1));
}

/** The same for an entry of `to`. */
export function recipientFault(recipient: unknown): Rejection | undefined {
  if (isPlainRecipient(recipient)) return undefined;
  const result = validateRecipient(recipient, { maxErrors: 10 });
  const error = result.ok ? undefined : result.errors.find(({ keyword }) => !emptiness.has(keyword));
  if (error === undefined) return undefined;
  const [, field = 'to', ...below] = error.instancePath.split('/');
  return rejectionFrom(error, field, below);
}

const emptiness: ReadonlySet<string> = new Set(['required', 'minLength', 'minItems']);

function hasRowOfItsOwn({ keyword, params }: ValidationError, field: string, below: readonly string[]): boolean {
  if (field === 'allowedChannels') return true;
  if (keyword === 'required' && below.length === 0)
    return ['from', 'body', 'content'].includes(String(params['missingProperty']));
  return field === 'from' && emptiness.has(keyword);
}

function rejectionFrom(
  { keyword, message, params }: ValidationError,
  field: string,
  below: readonly string[],
): Rejection {
  if (keyword === 'maxLength' && below.length === 0)
    return rejectionFor('tooLong', field, { limit: Number(params['limit']) });
  return rejectionFor('invalid', field, { reason: [below.join('/'), message].join(' ').trim() });
}
