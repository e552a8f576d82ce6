import type { Assertion } from '../assertions/assertion.ts';
import { isLongerThan, isNoMultipleOf, isShorterThan } from '../json-values.ts';
import type { Rule } from './rule.ts';
import * as sentences from './sentences.ts';
import type { Params, Sentence } from './sentences.ts';

/** What is said of numbers. NaN and the infinities are none. */
function ofNumbers(keyword: string, params: Params, sentence: Sentence, passes: (value: number) => boolean): Rule {
  return (path) => (value, at, report) =>
    typeof value !== 'number' ||
    !Number.isFinite(value) ||
    passes(value) ||
    report.add(at, path, keyword, params, sentence);
}

/** What is said of texts; lengths count characters, that is code points. */
function ofTexts(keyword: string, params: Params, sentence: Sentence, passes: (value: string) => boolean): Rule {
  return (path) => (value, at, report) =>
    typeof value !== 'string' || passes(value) || report.add(at, path, keyword, params, sentence);
}

export function minimum(limit: number): Rule {
  return ofNumbers('minimum', { comparison: '>=', limit }, sentences.minimum, (value) => value >= limit);
}

export function maximum(limit: number): Rule {
  return ofNumbers('maximum', { comparison: '<=', limit }, sentences.maximum, (value) => value <= limit);
}

export function exclusiveMinimum(limit: number): Rule {
  const params = { comparison: '>', limit };
  return ofNumbers('exclusiveMinimum', params, sentences.exclusiveMinimum, (value) => value > limit);
}

export function exclusiveMaximum(limit: number): Rule {
  const params = { comparison: '<', limit };
  return ofNumbers('exclusiveMaximum', params, sentences.exclusiveMaximum, (value) => value < limit);
}

export function multipleOf(divisor: number): Rule {
  const passes = (value: number): boolean => !isNoMultipleOf(value, divisor);
  return ofNumbers('multipleOf', { multipleOf: divisor }, sentences.multipleOf, passes);
}

export function minLength(limit: number): Rule {
  return ofTexts('minLength', { limit }, sentences.minLength, (value) => !isShorterThan(value, limit));
}

export function maxLength(limit: number): Rule {
  return ofTexts('maxLength', { limit }, sentences.maxLength, (value) => !isLongerThan(value, limit));
}

export function pattern(expression: RegExp): Rule {
  // As a document writes it: a slash needs no backslash there.
  const params = { pattern: expression.source.replaceAll(String.raw`\/`, '/') };
  return ofTexts('pattern', params, sentences.pattern, (value) => expression.test(value));
}

/** A keyword of our own. */
export function assertion({ keyword, passes, params, sentence }: Assertion): Rule {
  return (path) => (value, at, report) =>
    typeof value !== 'string' || passes(value) || report.add(at, path, keyword, params(value), sentence);
}

/** The name of a format, the type of the values that it is about, and the function that knows it. */
export function format(name: string, about: 'string' | 'number', isValid: (value: never) => boolean): Rule {
  return (path) => (value, at, report) =>
    typeof value !== about ||
    isValid(value as never) ||
    report.add(at, path, 'format', { format: name }, sentences.format);
}
