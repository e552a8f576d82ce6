import type { ValidationError } from '@bmsg/runtime/validation';
import type { Validators } from '../../support/emitted-validators.ts';

/** Boolean, first error and all errors must come to the same, and each error must be about something that is there. */
export function modesDiffer(
  { validate }: Validators,
  name: string,
  value: unknown,
  accepts: boolean,
): string | undefined {
  const all = validate(name, value);
  const first = validate(name, value, { maxErrors: 1 });
  if (all.ok !== accepts || first.ok !== accepts) return 'Boolean, first error and all errors differ.';
  if (all.ok || first.ok) return undefined;
  if (first.errors.length !== 1) return `There are ${first.errors.length} first errors.`;
  if (all.errors.length === 0) return 'Refused without an error.';
  return all.errors.every((error) => isSound(error, value))
    ? undefined
    : `An error makes no sense: ${JSON.stringify(all)}`;
}

function isSound({ keyword, message, path }: ValidationError, value: unknown): boolean {
  if (keyword === 'readable' || keyword === 'depth' || message === '') return false;
  let at = value;
  for (const token of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, token)) return false;
    at = (at as Readonly<Record<string | number, unknown>>)[token];
  }
  return true;
}
