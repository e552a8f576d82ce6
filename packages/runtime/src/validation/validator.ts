import { mostDepth } from './depth.ts';
import { exactKeys } from './keys.ts';
import type { Keys } from './keys.ts';
import { withoutMistypedKeys } from './mistyped-keys.ts';
import { Report } from './report.ts';
import type { Rule } from './rule.ts';
import type { Params } from './sentences.ts';
import type { StandardIssue, StandardSchema } from './standard-schema.ts';
import { FoundError } from './validation-error.ts';
import type { ValidationError } from './validation-error.ts';

export type ValidationResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly errors: readonly ValidationError[] };

export interface ValidateOptions {
  /** At most so many errors are looked for: 100 unless said otherwise, and never more than 1,000. */
  readonly maxErrors?: number;
}

/**
 * The value, typed, or what is wrong with it. Never throws, whatever the value does when it is read. A member that is
 * `undefined` counts as absent. A key that is missing only because it was mistyped is no error of its own: the unknown
 * key that stands in its place is, and suggests it.
 */
export interface Validator<T> extends StandardSchema<T> {
  (value: unknown, options?: ValidateOptions): ValidationResult<T>;
}

const defaultMaxErrors = 100;

/** A validator out of the function that was emitted to accept a value, and what says why it does not, which comes later. */
export function validator<T>(
  accepts: (value: unknown) => boolean,
  rule: () => Rule,
  keys: Keys = exactKeys,
): Validator<T> {
  return withStandard((value, options) => {
    try {
      if (accepts(value)) return { ok: true, value: value as T };
      return { ok: false, errors: explain(value, rule(), new Report(keys, options?.maxErrors ?? defaultMaxErrors)) };
    } catch (error) {
      return { ok: false, errors: [whyUnread(error)] };
    }
  });
}

/** Gives a function the interface by which frameworks take it for a schema. */
export function withStandard<T>(
  validate: (value: unknown, options?: ValidateOptions) => ValidationResult<T>,
): Validator<T> {
  return Object.assign(validate, {
    '~standard': {
      version: 1,
      vendor: 'bmsg',
      validate: (value: unknown) => {
        const result = validate(value);
        return result.ok ? { value: result.value } : { issues: result.errors.map(issueOf) };
      },
    } as const,
  });
}

function issueOf({ message, suggestion, path }: ValidationError): StandardIssue {
  return { message: suggestion === undefined ? message : `${message} (did you mean "${suggestion}"?)`, path };
}

function explain(value: unknown, rule: Rule, report: Report): readonly ValidationError[] {
  report.isSure = true;
  rule('')(value, undefined, report, undefined);
  const errors = withoutMistypedKeys(report.findings).map((finding) => new FoundError(finding));
  // A value that reads differently the second time has no errors to show.
  return errors.length > 0 || report.isFull ? errors : [unreadable()];
}

/** What can be said of a value that ended its validation. JSON never throws when it is read. */
export function whyUnread(error: unknown): ValidationError {
  return error instanceof RangeError ? nestedTooDeeply() : unreadable();
}

function nestedTooDeeply(): ValidationError {
  return aboutTheWhole('depth', { limit: mostDepth }, 'is nested too deeply to be checked');
}

function unreadable(): ValidationError {
  return aboutTheWhole('readable', {}, 'cannot be read to its end');
}

function aboutTheWhole(keyword: string, params: Params, sentence: string): ValidationError {
  return new FoundError({
    place: undefined,
    appliedTo: undefined,
    schemaPath: '',
    keyword,
    params,
    sentence: () => sentence,
  });
}
