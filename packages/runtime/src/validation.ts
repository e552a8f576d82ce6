import { nestedTooDeeply, unreadable } from './finding.ts';
import { findings } from './findings.ts';
import type { FailedKeyword } from './failed-keyword.ts';
import type { ValidationError } from './validation-error.ts';

export type { ValidationError } from './validation-error.ts';

export type ValidationResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly errors: readonly ValidationError[] };

export interface ValidateOptions {
  /** At most so many errors are reported: 100 unless said otherwise, and never more than 1,000. */
  readonly maxErrors?: number;
}

/** What an emitted check says of a value: `null`, or every keyword that failed. */
export type Check = (value: unknown) => readonly FailedKeyword[] | null;

const defaultMaxErrors = 100;

/** Whether a value passes; a value that cannot be read to its end does not. */
export function accepts(check: Check, value: unknown): boolean {
  try {
    return check(value) === null;
  } catch {
    return false;
  }
}

/** The value, typed, or what is wrong with it. Never throws, whatever the value does when it is read. */
export function validate<T>(check: Check, value: unknown, options: ValidateOptions = {}): ValidationResult<T> {
  try {
    const failed = check(value);
    if (failed === null) return { ok: true, value: value as T };
    return { ok: false, errors: findings(failed).slice(0, options.maxErrors ?? defaultMaxErrors) };
  } catch (error) {
    // A stack that overflows is the one sign of a value that is too deep, or that contains itself.
    return { ok: false, errors: [error instanceof RangeError ? nestedTooDeeply : unreadable] };
  }
}
