import { FoundError } from '../validation/validation-error.ts';
import { whyUnread, withStandard } from '../validation/validator.ts';
import type { Validator } from '../validation/validator.ts';
import type { FailedKeyword } from './failed-keyword.ts';
import { findings } from './findings.ts';

/** What a check made by Ajv says of a value: `null`, or every keyword that failed. */
export type AjvCheck = (value: unknown) => readonly FailedKeyword[] | null;

const defaultMaxErrors = 100;

/** Whether a value passes; a value that cannot be read to its end does not. */
export function accepts(check: AjvCheck, value: unknown): boolean {
  try {
    return check(value) === null;
  } catch {
    return false;
  }
}

/** A validator of what Ajv compiled, like any other one. */
export function ajvValidator<T>(check: AjvCheck): Validator<T> {
  return withStandard((value, options) => {
    try {
      const failed = check(value);
      if (failed === null) return { ok: true, value: value as T };
      const found = findings(failed).slice(0, options?.maxErrors ?? defaultMaxErrors);
      return { ok: false, errors: found.map((finding) => new FoundError(finding)) };
    } catch (error) {
      return { ok: false, errors: [whyUnread(error)] };
    }
  });
}
