import { limits } from '@bmsg/api/limits';
import type { Validity } from '@bmsg/runtime/assertions';
import { amsterdamTime } from './amsterdam-time.ts';

const minute = 60_000;

const {
  default: usual = Infinity,
  minimum: shortest = 0,
  maximum: longest = Infinity,
} = limits['Message']?.['validity']?.minutes ?? {};

/** When a message that is not yet delivered counts as failed. */
export interface Expiry {
  /** In milliseconds since 1970, never before the moment of submission: a message that came too late expires at once. */
  readonly time: number;
  /** The message asked for more than the most that it gets, 72 hours. */
  readonly isCapped: boolean;
  /** It is less than 30 minutes away, for which the platform does not vouch. */
  readonly isShort: boolean;
}

/**
 * When a message expires that is submitted at `now`, in milliseconds since 1970 (doc L132-136, doc L157-161, wire 2#21).
 * Without a validity that is 24 hours later.
 */
export function expiryOf(validity: Validity | undefined, now: number): Expiry {
  const wanted = validity === undefined ? usual * minute : timeToLive(validity, now);
  const granted = Math.min(Math.max(wanted, 0), longest * minute);
  return { time: now + granted, isCapped: wanted > longest * minute, isShort: wanted < shortest * minute };
}

function timeToLive(validity: Validity, now: number): number {
  if (validity.kind === 'relative') return validity.minutes * minute;
  return (validity.zone === 'amsterdam' ? amsterdamTime(validity.time) : validity.time) - now;
}
