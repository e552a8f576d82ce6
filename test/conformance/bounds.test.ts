import { keys } from '@bmsg/api/keys';
import { limits } from '@bmsg/api/limits';
import { validateMessageRequest } from '@bmsg/api/validators';
import { canonicalise, keyReaders } from '@bmsg/messaging';
import type { KeyReader } from '@bmsg/messaging';
import { describe, expect, it, test } from 'vitest';
import { nameOf, partsOf, reachable, schemas } from '../support/walk-schemas.ts';
import type { Schema } from '../support/walk-schemas.ts';
import { documentedRequests, ownRequests } from './documented-requests.ts';

const reader = keyReaders(keys).get('MessageRequest') as KeyReader;
const requests = [...documentedRequests, ...ownRequests]
  .filter(({ example }) => example.breaks === undefined)
  .map(({ text }) => canonicalise(JSON.parse(text), reader));

/** A member with a bound, at one place of one example. */
interface Bounded {
  readonly schema: Schema;
  readonly value: unknown;
  /** The example with another value in this place. */
  readonly withValue: (other: unknown) => unknown;
}

/** By `Name.member`, the first place of an example that shows it. */
const bounded = new Map<string, Bounded>();
for (const request of requests) {
  for (const { value, name, path } of partsOf(request, 'MessageRequest')) {
    for (const [key, member] of Object.entries((value ?? {}) as Record<string, unknown>)) {
      const own = schemas[name]?.properties?.[key];
      if (own === undefined) continue;
      const schema = own.$ref === undefined ? own : { ...schemas[nameOf(own.$ref)], ...own };
      const id = `${name}.${key}`;
      if (bounded.has(id) || tries(schema, member).length === 0) continue;
      bounded.set(id, { schema, value: member, withValue: (other) => replaced(request, [...path, key], other) });
    }
  }
}

describe.each([...bounded])('%s', (_, { schema, value, withValue }) => {
  it.each(tries(schema, value))('$title: $fits', ({ other, fits }) => {
    expect(validateMessageRequest(withValue(other)).ok).toBe(fits);
  });
});

test('each member with a bound, an enum or a format is shown by some example', () => {
  const names = reachable('MessageRequest');
  const wanted = names.flatMap((name) =>
    Object.entries(schemas[name]?.properties ?? {})
      .filter(([, own]) => hasBound(own.$ref === undefined ? own : (schemas[nameOf(own.$ref)] ?? {})))
      .map(([key]) => `${name}.${key}`),
  );
  const inTable = names.flatMap((name) =>
    Object.entries(limits[name] ?? {})
      .filter(([, { minutes }]) => minutes === undefined)
      .map(([key]) => `${name}.${key}`),
  );
  expect(wanted).toEqual(expect.arrayContaining(inTable));
  expect(wanted.filter((id) => !bounded.has(id))).toEqual([]);
});

interface Try {
  readonly title: string;
  readonly other: unknown;
  readonly fits: boolean;
}

/** Values at each bound of a member, and one beyond it. */
function tries(schema: Schema, value: unknown): Try[] {
  const { minimum, maximum, minLength, maxLength, minItems, maxItems, enum: names, format } = schema;
  const one = (title: string, other: unknown, fits: boolean): Try => ({ title, other, fits });
  const [first] = Array.isArray(value) ? (value as unknown[]) : [];
  const items = (count: number): unknown[] => Array.from({ length: count }, () => first);
  return [
    ...(minimum === undefined ? [] : [one('least', minimum, true), one('less', minimum - 1, false)]),
    ...(maximum === undefined ? [] : [one('most', maximum, true), one('more', maximum + 1, false)]),
    ...(minLength === undefined
      ? []
      : [one('shortest', 'x'.repeat(minLength), true), one('shorter', 'x'.repeat(minLength - 1), false)]),
    ...(maxLength === undefined
      ? []
      : [one('longest', 'x'.repeat(maxLength), true), one('longer', 'x'.repeat(maxLength + 1), false)]),
    ...(minItems === undefined
      ? []
      : [one('fewest items', items(minItems), true), one('fewer', items(minItems - 1), false)]),
    ...(maxItems === undefined
      ? []
      : [one('most items', items(maxItems), true), one('more', items(maxItems + 1), false)]),
    ...(names === undefined
      ? []
      : [...names.map((name) => one(String(name), name, true)), one('none of them', 'x', false)]),
    ...(schema.const === undefined ? [] : [one('another constant', 'x', false)]),
    ...(format === 'date'
      ? [one('a day that does not exist', '2030-02-30', false), one('a leap day', '2028-02-29', true)]
      : []),
    ...(format === 'uri' ? [one('no address', 'nowhere', false)] : []),
  ];
}

function hasBound(schema: Schema): boolean {
  return tries(schema, []).length > 0;
}

/** A copy of a value with another one at a place. */
function replaced(value: unknown, path: readonly (string | number)[], other: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return other;
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) => (index === key ? replaced(item, rest, other) : item));
  }
  const object = value as Record<string, unknown>;
  return { ...object, [key]: replaced(object[key], rest, other) };
}
