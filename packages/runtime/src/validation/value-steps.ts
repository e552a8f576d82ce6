import { isLongerThan, isNoMultipleOf, isShorterThan } from '../json-values.ts';
import type { CheckedKeywords } from './check.ts';
import type { Step } from './step.ts';

/** What is said of numbers. NaN and the infinities are none. */
export function numberSteps(schema: CheckedKeywords, path: string): Step[] {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
  const steps: Step[] = [];
  const limit = (keyword: string, limited: number, comparison: string, fails: (value: number) => boolean): void => {
    const params = { comparison, limit: limited };
    steps.push((value, at, report) => {
      if (typeof value !== 'number' || !Number.isFinite(value) || !fails(value)) return true;
      return report.add(at, `${path}/${keyword}`, keyword, params);
    });
  };
  if (minimum !== undefined) limit('minimum', minimum, '>=', (value) => value < minimum);
  if (maximum !== undefined) limit('maximum', maximum, '<=', (value) => value > maximum);
  if (exclusiveMinimum !== undefined)
    limit('exclusiveMinimum', exclusiveMinimum, '>', (value) => value <= exclusiveMinimum);
  if (exclusiveMaximum !== undefined)
    limit('exclusiveMaximum', exclusiveMaximum, '<', (value) => value >= exclusiveMaximum);
  if (multipleOf !== undefined) {
    steps.push((value, at, report) => {
      if (typeof value !== 'number' || !Number.isFinite(value) || !isNoMultipleOf(value, multipleOf)) return true;
      return report.add(at, `${path}/multipleOf`, 'multipleOf', { multipleOf });
    });
  }
  return steps;
}

/** What is said of texts; lengths count characters, that is code points. */
export function textSteps({ minLength, maxLength, pattern }: CheckedKeywords, path: string): Step[] {
  const steps: Step[] = [];
  const rule = (
    keyword: string,
    params: Readonly<Record<string, unknown>>,
    fails: (value: string) => boolean,
  ): void => {
    steps.push((value, at, report) => {
      if (typeof value !== 'string' || !fails(value)) return true;
      return report.add(at, `${path}/${keyword}`, keyword, params);
    });
  };
  if (minLength !== undefined) rule('minLength', { limit: minLength }, (value) => isShorterThan(value, minLength));
  if (maxLength !== undefined) rule('maxLength', { limit: maxLength }, (value) => isLongerThan(value, maxLength));
  if (pattern !== undefined) rule('pattern', { pattern: textOf(pattern) }, (value) => !pattern.test(value));
  return steps;
}

/** As a document writes it: a slash needs no backslash there. */
function textOf(pattern: RegExp): string {
  return pattern.source.replaceAll(String.raw`\/`, '/');
}

/** Keywords of our own. */
export function assertionSteps({ assertions = [] }: CheckedKeywords, path: string): Step[] {
  return assertions.map(({ keyword, passes, params }) => (value, at, report) => {
    if (typeof value !== 'string' || passes(value)) return true;
    return report.add(at, `${path}/${keyword}`, keyword, params(value));
  });
}

export function formatSteps({ format }: CheckedKeywords, path: string): Step[] {
  if (format === undefined) return [];
  const [name, type, isValid] = format;
  return [
    (value, at, report) => {
      if (typeof value !== type || isValid(value as never)) return true;
      return report.add(at, `${path}/format`, 'format', { format: name });
    },
  ];
}
