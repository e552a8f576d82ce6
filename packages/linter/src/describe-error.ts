import type { ValidationError } from '@bmsg/runtime/validation';
import type { Problem, Request } from './check.ts';
import { certainName, closestName } from './closest-name.ts';
import { replaceValue } from './edits.ts';
import { knownKeys } from './known-keys.ts';
import { member } from './members.ts';
import type { Place } from './place.ts';
import { appendToken, pointerTokens } from './pointer.ts';
import { inSentence, kindOf, shorten } from './quote.ts';

/** What a validator found, at its place in the text and in words for the person who wrote it. */
export function describeError(error: ValidationError, request: Request): Problem {
  const { instancePath, keyword, message, params } = error;
  const { locate } = request;
  switch (keyword) {
    case 'additionalProperties':
    case 'unevaluatedProperties': {
      const key = pointerTokens(instancePath).at(-1) ?? '';
      const holder = instancePath.slice(0, instancePath.lastIndexOf('/'));
      const keys = knownKeys(holder);
      const meant = closestName(key, keys);
      return {
        place: locate.holder(instancePath),
        subject: instancePath,
        message: `Unknown key "${shorten(key)}".`,
        ...hint(key, keys, locate.holder(instancePath), (name) => member(valueAt(holder, request), name) === undefined),
        ...(meant !== undefined && { explains: appendToken(holder, meant) }),
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
        message: `${nameOf(instancePath)} cannot be ${inSentence(value)}.`,
        ...hint(value, allowed, locate.value(instancePath)),
      };
    }
    default: {
      const size = sized.has(keyword) ? sizeOf(valueAt(instancePath, request)) : undefined;
      return {
        place: locate.value(instancePath),
        subject: instancePath,
        message: `${nameOf(instancePath)} ${message}${size === undefined ? '' : `, and has ${size}`}.`,
      };
    }
  }
}

const sized: ReadonlySet<string> = new Set(['maxItems', 'maxLength', 'minItems', 'minLength']);

/** As JSON Schema counts: items of an array, code points of a text. */
function sizeOf(value: unknown): number | undefined {
  if (typeof value === 'string') return [...value].length;
  return Array.isArray(value) ? value.length : undefined;
}

/** The name that was meant, put in its place where that is certain; else all that are allowed. */
function hint(
  given: unknown,
  allowed: readonly string[],
  place: Place,
  isFree: (name: string) => boolean = () => true,
): Pick<Problem, 'fix' | 'edits'> {
  const meant = typeof given === 'string' ? closestName(given, allowed) : undefined;
  if (meant === undefined) return allowed.length === 0 ? {} : { fix: `One of: ${allowed.join(', ')}.` };
  const fix = `Did you mean "${meant}"?`;
  const isCertain = certainName(String(given), allowed) === meant && isFree(meant);
  return isCertain ? { ...replaceValue(place, meant), fix } : { fix };
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
