import type { ValidationError } from '@bmsg/runtime/validation';
import type { Problem, Request } from './check.ts';
import { closestName } from './closest-name.ts';
import { knownKeys } from './known-keys.ts';
import { appendToken, pointerTokens } from './pointer.ts';

/** What a validator found, at its place in the text and in words for the person who wrote it. */
export function describeError(error: ValidationError, request: Request): Problem {
  const { instancePath, keyword, message, params } = error;
  const { locate } = request;
  switch (keyword) {
    case 'additionalProperties':
    case 'unevaluatedProperties': {
      const key = pointerTokens(instancePath).at(-1) ?? '';
      const keys = knownKeys(instancePath.slice(0, instancePath.lastIndexOf('/')));
      return {
        place: locate.holder(instancePath),
        subject: instancePath,
        message: `Unknown key "${shorten(key)}".`,
        ...hint(closestName(key, keys), keys),
      };
    }
    case 'required':
    case 'dependentRequired': {
      const missing = [params.missingProperty, params.missingProperties].flat(2).find((key) => typeof key === 'string');
      return {
        place: locate.holder(instancePath),
        subject: appendToken(instancePath, String(missing)),
        message: `${nameOf(instancePath)} ${message}.`,
      };
    }
    case 'type':
      return {
        place: locate.value(instancePath),
        subject: instancePath,
        message: `${nameOf(instancePath)} ${message}, not ${kindOf(valueAt(instancePath, request))}.`,
      };
    case 'enum': {
      const value = valueAt(instancePath, request);
      const allowed = [params.allowedValues].flat().map(String);
      return {
        place: locate.value(instancePath),
        subject: instancePath,
        message: `${nameOf(instancePath)} cannot be ${typeof value === 'string' ? `"${shorten(value)}"` : kindOf(value)}.`,
        ...hint(typeof value === 'string' ? closestName(value, allowed) : undefined, allowed),
      };
    }
    default:
      return {
        place: locate.value(instancePath),
        subject: instancePath,
        message: `${nameOf(instancePath)} ${message}.`,
      };
  }
}

function hint(meant: string | undefined, all: readonly string[]): Pick<Problem, 'fix'> {
  if (meant !== undefined) return { fix: `Did you mean "${meant}"?` };
  return all.length === 0 ? {} : { fix: `One of: ${all.join(', ')}.` };
}

/** A value, called by the key that holds it. */
function nameOf(pointer: string): string {
  const tokens = pointerTokens(pointer);
  const index = tokens.findLastIndex((token) => !/^\d+$/.test(token));
  if (index < 0) return 'The request';
  return index < tokens.length - 1 ? `An item of "${tokens[index]}"` : `"${tokens[index]}"`;
}

function valueAt(pointer: string, { value }: Request): unknown {
  let found = value;
  for (const token of pointerTokens(pointer)) found = (found as Record<string, unknown> | undefined)?.[token];
  return found;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
