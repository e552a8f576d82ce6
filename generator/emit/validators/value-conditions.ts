import { literal } from '../../kit/index.ts';
import type { Json, SchemaObject } from '../../model/json-schema.ts';
import { assertionsOf } from './own-keywords.ts';
import { formats } from './formats.ts';
import { all, always, any, call, comparison, never, not } from './logic.ts';
import type { Condition } from './logic.ts';
import type { Shared } from './shared.ts';

export const checks = '@bmsg/runtime/checks';

/** The types that a schema allows; undefined if all. */
export function typesOf({ type }: SchemaObject): readonly string[] | undefined {
  if (type === undefined) return undefined;
  return typeof type === 'string' ? [type] : type;
}

const typeConditions: Readonly<Record<string, (value: string) => Condition>> = {
  object: (value) =>
    all([
      comparison(`typeof ${value} === 'object'`),
      comparison(`${value} !== null`),
      not(call(`Array.isArray(${value})`)),
    ]),
  array: (value) => call(`Array.isArray(${value})`),
  string: (value) => comparison(`typeof ${value} === 'string'`),
  // NaN and the infinities are no numbers of JSON.
  number: (value) => call(`Number.isFinite(${value})`),
  integer: (value) => call(`Number.isInteger(${value})`),
  boolean: (value) => comparison(`typeof ${value} === 'boolean'`),
  null: (value) => comparison(`${value} === null`),
};

export function hasType(value: string, types: readonly string[]): Condition {
  return any(types.map((type) => typeConditions[type]?.(value) ?? never));
}

/** More words than this are looked up in a set. */
const mostCompared = 8;

function isPlain(one: Json): one is null | boolean | number | string {
  return typeof one !== 'object' || one === null;
}

/** `type`, `const` and `enum`. Literals that are not of the type are left out, and the type with them: they are all that can pass. */
export function literalConditions(
  schema: SchemaObject,
  value: string,
  shared: Shared,
): readonly Condition[] | undefined {
  const literals = literalsOf(schema);
  if (literals === undefined) return undefined;
  const types = typesOf(schema);
  const possible = types === undefined ? literals : literals.filter((one) => types.some((type) => isOfType(one, type)));
  const plain = possible.filter(isPlain);
  const composite = possible.filter((one) => !isPlain(one));
  const compared = composite.map((one) =>
    call(`${shared.imported(checks, 'equal')}(${value}, ${shared.constant('values', literal(one))})`),
  );
  if (plain.length <= mostCompared)
    return [any([...plain.map((one) => comparison(`${value} === ${literal(one)}`)), ...compared])];
  return [any([call(`${setOf(plain, shared)}.has(${value})`), ...compared])];
}

/** The name of a constant with the set of these words. */
function setOf(words: readonly Json[], shared: Shared): string {
  return shared.constant('words', `/* @__PURE__ */ new Set(${literal(words)})`);
}

/** The same where there are so many words that a function looks them up in a set; no text is there twice then. */
export function wordsOf(words: readonly Json[], shared: Shared): string | undefined {
  return words.length > mostCompared && words.every(isPlain) ? setOf(words, shared) : undefined;
}

function literalsOf({ const: constant, enum: words }: SchemaObject): readonly Json[] | undefined {
  if (constant === undefined) return words;
  if (words === undefined) return [constant];
  const text = JSON.stringify(constant);
  // Rarely both: the word must be the constant, whatever the order of its keys.
  return words.some((word) => JSON.stringify(sorted(word)) === JSON.stringify(sorted(constant))) && text !== undefined
    ? [constant]
    : [];
}

function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return Object.is(value, -0) ? 0 : value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, member]) => [key, sorted(member)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function isOfType(value: Json, type: string): boolean {
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof value === type;
}

/** What a schema says of numbers, for a value that is one. */
function numberConditions(schema: SchemaObject, value: string, shared: Shared): Condition[] {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
  const limits: readonly (readonly [number | undefined, string])[] = [
    [minimum, '>='],
    [maximum, '<='],
    [exclusiveMinimum, '>'],
    [exclusiveMaximum, '<'],
  ];
  const conditions = limits.flatMap(([limit, operator]) =>
    limit === undefined ? [] : [comparison(`${value} ${operator} ${literal(limit)}`)],
  );
  if (multipleOf !== undefined) {
    conditions.push(call(`!${shared.imported(checks, 'isNoMultipleOf')}(${value}, ${literal(multipleOf)})`));
  }
  return conditions;
}

/**
 * What a schema says of texts, for a value that is one. Lengths count code points, and a text has at least half as many
 * of these as code units and at most as many: only in between must they be counted.
 */
function textConditions(schema: SchemaObject, value: string, shared: Shared): Condition[] {
  const { minLength, maxLength, pattern } = schema;
  const conditions: Condition[] = [];
  if (minLength === 1) conditions.push(comparison(`${value} !== ''`));
  else if (minLength !== undefined && minLength > 0) {
    const counted = call(`!${shared.imported(checks, 'isShorterThan')}(${value}, ${minLength})`);
    conditions.push(any([comparison(`${value}.length >= ${2 * minLength}`), counted]));
  }
  if (maxLength !== undefined) {
    const counted = call(`!${shared.imported(checks, 'isLongerThan')}(${value}, ${maxLength})`);
    conditions.push(any([comparison(`${value}.length <= ${maxLength}`), counted]));
  }
  if (pattern !== undefined) conditions.push(call(`${regularExpression(pattern, shared)}.test(${value})`));
  conditions.push(...assertionsOf(schema, shared).map((assertion) => call(`${assertion}.passes(${value})`)));
  return conditions;
}

/** The name of a constant with the regular expression of a pattern. */
export function regularExpression(pattern: string, shared: Shared): string {
  return shared.constant('pattern', `/* @__PURE__ */ new RegExp(${literal(pattern)}, 'u')`);
}

/** What a schema says of numbers and texts, for a value of any type that `allowed` names. */
export function valueConditions(
  schema: SchemaObject,
  value: string,
  allowed: readonly string[] | undefined,
  shared: Shared,
): Condition[] {
  const format = formats.get(schema.format ?? '');
  const formatOf = (type: string): Condition[] =>
    format?.type === type ? [call(`${shared.imported('@bmsg/runtime/formats', format.check)}(${value})`)] : [];
  const numbers = all([...numberConditions(schema, value, shared), ...formatOf('number')]);
  const texts = all([...textConditions(schema, value, shared), ...formatOf('string')]);
  const where = (types: readonly string[], condition: Condition): Condition =>
    condition === always || allowed?.every((type) => types.includes(type))
      ? condition
      : any([not(hasType(value, types.slice(0, 1))), condition]);
  return [where(['number', 'integer'], numbers), where(['string'], texts)].filter((one) => one !== always);
}
