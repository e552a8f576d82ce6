import { equal } from '../json-values.ts';
import type { CheckedKeywords } from './check.ts';
import type { Step } from './step.ts';

/** `type`, `const` and `enum`: a value that fails one of them was meant for something else, and nothing more is said of it. */
export function gates({ type, const: constant, enum: words }: CheckedKeywords, path: string): Step[] {
  const steps: Step[] = [];
  if (type !== undefined) {
    const types = typeof type === 'string' ? [type] : type;
    steps.push((value, at, report) => hasType(value, types) || report.add(at, `${path}/type`, 'type', { type }));
  }
  if (constant !== undefined) {
    steps.push((value, at, report) => {
      if (equal(value, constant)) return true;
      return report.add(at, `${path}/const`, 'const', { allowedValue: constant }, mistyped(value, [constant]));
    });
  }
  if (words !== undefined) {
    steps.push((value, at, report) => {
      if (words.some((word) => equal(value, word))) return true;
      return report.add(at, `${path}/enum`, 'enum', { allowedValues: words }, mistyped(value, words));
    });
  }
  return steps;
}

export function mistyped(
  value: unknown,
  among: readonly unknown[],
): { mistyped?: { word: string; among: readonly unknown[] } } {
  return typeof value === 'string' ? { mistyped: { word: value, among } } : {};
}

function hasType(value: unknown, types: readonly string[]): boolean {
  for (const type of types) {
    if (
      type === 'object'
        ? typeof value === 'object' && value !== null && !Array.isArray(value)
        : type === 'array'
          ? Array.isArray(value)
          : type === 'null'
            ? value === null
            : type === 'integer'
              ? Number.isInteger(value)
              : type === 'number'
                ? Number.isFinite(value)
                : typeof value === type
    ) {
      return true;
    }
  }
  return false;
}
