import type { Named } from './named.ts';
import type { Place } from './place.ts';
import type { Report } from './report.ts';

/** The keys and indices of a value that some keyword has accounted for; gathered only where `unevaluated…` asks for them. */
export type Known = Set<string | number>;

/** Holds a value against a part of a schema and reports what fails. Returns whether nothing does. */
export type Step = (value: unknown, at: Place, report: Report, known: Known | undefined) => boolean;

/**
 * What one or more keywords say. Given where the schema stands that has them, `<name>/<JSON Pointer without its slash>`,
 * it makes a step: of the rules of a named schema when the first value fails it.
 */
export interface Rule {
  (path: string): Step;
  /** Whether all texts pass, and nothing else does. */
  isAnyText?: boolean;
  /** Of a named schema: whether a value passes it can be had for much less than what is wrong with it. */
  named?: Named;
}

/** A schema as emitted code writes it down. */
export type Schema = Rule | boolean;

/** The step for a schema that stands at `path`; undefined for one that says nothing. */
export function stepOf(schema: Schema, path: string): Step | undefined {
  if (typeof schema === 'function') return schema(path);
  return schema
    ? undefined
    : (_value, at, report) => report.add(at, path, 'false schema', {}, () => 'must not be there');
}

/** All of these, each for itself. */
export function all(...rules: readonly Rule[]): Rule {
  return gate(undefined, rules);
}

/** What is to be said of a value. */
type Refusal = (value: unknown, at: Place, path: string, report: Report) => false;

/**
 * These only where a value passes a test, if there is one; a value that does not was meant for something else, and
 * nothing more is said of it than what the refusal adds to the report.
 */
export function gate(
  test: { readonly passes: (value: unknown) => boolean; readonly refuse: Refusal } | undefined,
  rules: readonly Rule[],
): Rule {
  return (path) => {
    const steps = rules.map((rule) => rule(path));
    return (value, at, report, known) => {
      if (test !== undefined && !test.passes(value)) return test.refuse(value, at, path, report);
      let isValid = true;
      for (let index = 0; index < steps.length; index++) {
        if (steps[index]?.(value, at, report, known) === false) isValid = false;
      }
      return isValid;
    };
  };
}
