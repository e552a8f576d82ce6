import { equal } from '../json-values.ts';
import type { Mistyped } from './finding.ts';
import { gate } from './rule.ts';
import type { Rule } from './rule.ts';
import * as sentences from './sentences.ts';

/** `type`, and what is said of values that are of it. */
export function type(types: string | readonly string[], ...rules: readonly Rule[]): Rule {
  const rule = gate(
    {
      passes: typeof types === 'string' ? testOf(types) : (value) => types.some((one) => testOf(one)(value)),
      refuse: (_value, at, path, report) => report.add(at, path, 'type', { type: types }, sentences.type),
    },
    rules,
  );
  if (rules.length === 0 && types === 'string') rule.isAnyText = true;
  return rule;
}

/** `const`. */
export function constant(allowedValue: unknown, ...rules: readonly Rule[]): Rule {
  return gate(
    {
      passes: (value) => equal(value, allowedValue),
      refuse: (value, at, path, report) => {
        const hint = { mistyped: mistyped(value, [allowedValue]) };
        return report.add(at, path, 'const', { allowedValue }, sentences.constant, hint);
      },
    },
    rules,
  );
}

/** `enum`. */
export function enumeration(words: Iterable<unknown>, ...rules: readonly Rule[]): Rule {
  const allowedValues = [...words];
  return gate(
    {
      passes: (value) => allowedValues.some((word) => equal(value, word)),
      refuse: (value, at, path, report) => {
        const hint = { mistyped: mistyped(value, allowedValues) };
        return report.add(at, path, 'enum', { allowedValues }, sentences.enumeration, hint);
      },
    },
    rules,
  );
}

export function mistyped(value: unknown, among: readonly unknown[]): Mistyped | undefined {
  return typeof value === 'string' ? { word: value, among } : undefined;
}

function testOf(type: string): (value: unknown) => boolean {
  return testsOfTypes[type] ?? (() => false);
}

const testsOfTypes: Readonly<Record<string, (value: unknown) => boolean>> = {
  array: (value) => Array.isArray(value),
  boolean: (value) => typeof value === 'boolean',
  integer: (value) => Number.isInteger(value),
  null: (value) => value === null,
  number: (value) => Number.isFinite(value),
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  string: (value) => typeof value === 'string',
};
