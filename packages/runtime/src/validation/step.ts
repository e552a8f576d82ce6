import type { CheckedKeywords, CheckedSchema } from './check.ts';
import type { Place } from './place.ts';
import type { Report } from './report.ts';

/** The keys and indices of a value that some keyword has accounted for; gathered only where `unevaluated…` asks for them. */
export type Known = Set<string | number>;

/** Holds a value against a part of a schema and reports what fails. Returns whether nothing does. */
export type Step = (value: unknown, at: Place, report: Report, known: Known | undefined) => boolean;

/** Makes the step for a schema within a schema; `path` is `<name>/<JSON Pointer without its slash>`. */
export type Lower = (schema: CheckedSchema, path: string) => Step;

/** Makes the steps for some keywords of a schema: those that a bundle need not hold where no schema has them. */
export type StepMaker = (schema: CheckedKeywords, path: string, lower: Lower, anyCase: boolean) => Step[];
