import { readMobileNumber } from '@bmsg/runtime/assertions';
import type { ChannelRules } from '../channels/channel-rules.ts';
import { isRecord } from './is-record.ts';
import { quoted, rejectionFor } from './rejection.ts';
import type { Rejection } from './rejection.ts';
import { recipientFault } from './structure.ts';
import { brokenText, isWellFormed } from './well-formed.ts';

/** A recipient that can be delivered to. */
export interface Addressee {
  /** The number as it was sent. */
  readonly to: string;
  /** A telephone number in its documented form, where the channels may mean one; else what was sent. */
  readonly address: string;
}

/** Judges an entry of `to`; of a plain one, only the number. */
export function judgeRecipient(
  recipient: unknown,
  channels: ChannelRules,
  { isPlain, mayHoldHalves }: { readonly isPlain: boolean; readonly mayHoldHalves: boolean },
): Addressee | Rejection {
  const to = isRecord(recipient) ? recipient['number'] : undefined;
  if (isRecord(recipient) && (to === undefined || to === '')) return rejectionFor('missing', 'number', { number: '' });
  const fault = isPlain ? undefined : recipientFault(recipient);
  if (fault !== undefined || typeof to !== 'string') return fault ?? rejectionFor('invalid', 'number');
  if (mayHoldHalves && !channels.wantsNumber && !isWellFormed(to)) return brokenText('number');
  const mobileNumber = channels.takesNumber ? readMobileNumber(to) : undefined;
  if (mobileNumber !== undefined) return { to, address: mobileNumber.international };
  return channels.wantsNumber ? rejectionFor('notANumber', 'number', { number: quoted(to) }) : { to, address: to };
}

/** What a verdict calls the recipient: its number as it was sent, null if it had none. */
export function echoOf(recipient: unknown): string | null {
  const number = isRecord(recipient) ? recipient['number'] : undefined;
  if (typeof number === 'string') return number;
  return typeof number === 'number' ? String(number) : null;
}
