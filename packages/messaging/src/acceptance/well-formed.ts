import { rejectionFor } from './rejection.ts';
import type { Rejection } from './rejection.ts';

/** Nothing in a message is nested a tenth as deep. */
const deepest = 1000;

/** Whether a JSON text can hold half a surrogate pair, which only an escape can write; true is no proof. */
export function mayHoldHalves(text: string): boolean {
  return text.includes('\\ud') || text.includes('\\uD');
}

/** Whether all texts in a value are Unicode, without half a surrogate pair: no encoding could carry those any further. */
export function isWellFormed(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return value.isWellFormed();
  if (typeof value !== 'object' || value === null || depth > deepest) return true;
  return Object.values(value).every((member) => isWellFormed(member, depth + 1));
}

/** The fields of a message that hold such a half; recipients are looked at one by one. */
export function brokenFields(message: Readonly<Record<string, unknown>>): ReadonlyMap<string, Rejection> {
  const broken = Object.keys(message).filter((field) => field !== 'to' && !isWellFormed(message[field]));
  return new Map(broken.map((field) => [field, brokenText(field)]));
}

export function brokenText(field: string): Rejection {
  return rejectionFor('invalid', field, { reason: 'holds half of a surrogate pair' });
}
