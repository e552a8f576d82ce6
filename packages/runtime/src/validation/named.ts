import { mostDepth, tooDeep } from './depth.ts';
import { below } from './place.ts';
import type { Place } from './place.ts';
import type { Report } from './report.ts';
import { stepOf } from './rule.ts';
import type { Known, Rule, Schema, Step } from './rule.ts';
import type { Validator } from './validator.ts';

/** Deeper than this, to ask of each value first whether it passes would cost more than it saves: each level asks once more. */
const askedDepth = 16;

/** A named schema as generated code hands it over. */
export interface Named {
  /** The function that was emitted to accept a value: many times as fast as rules are. */
  readonly accepts: (value: unknown) => boolean;
  /** What it says. */
  readonly open: () => Step;
  /** That, once the first value has failed it. */
  step: Step | undefined;
}

/**
 * A named schema: its key in the document, the function that was emitted to accept a value, and what it says, which is
 * looked at when the first value fails. The function is asked first, since most of what stands beside a fault is right.
 */
export function named(name: string, accepts: (value: unknown) => boolean, schema: () => Schema): Rule {
  const self: Named = { accepts, open: () => stepOf(schema(), name) ?? (() => true), step: undefined };
  const step: Step = (value, at, report, known) =>
    // Whoever asks what the schema accounts for wants more than a verdict.
    (!report.isSure && known === undefined && isPassed(self, value, report)) || enter(self, value, at, report, known);
  const rule: Rule = () => step;
  rule.named = self;
  return rule;
}

/** Whether a value is asked, and passes, so that nobody need look at it more closely. */
export function isPassed({ accepts }: Named, value: unknown, { depth }: Report): boolean {
  return depth < askedDepth && accepts(value);
}

/** Looks at a value that has been asked, or is known to fail. */
export function enter(self: Named, value: unknown, at: Place, report: Report, known: Known | undefined): boolean {
  if (report.isFull) return false;
  if (report.depth >= mostDepth) tooDeep();
  report.depth++;
  report.isSure = true;
  const step = (self.step ??= self.open());
  const isValid = step(value, at, report, known);
  report.depth--;
  return isValid;
}

/** A schema that another validator knows. */
export function foreign(validate: Validator<unknown>): Rule {
  return () => (value, at, report) => {
    const result = validate(value);
    if (result.ok) return true;
    for (const { path, schemaPath, keyword, params, message } of result.errors) {
      const place = path.reduce<Place>((above, token) => below(above, token), at);
      const hint = { schemaPath: schemaPath.replace('#/components/schemas/', '') };
      report.add(place, '', keyword, params, () => message, hint);
    }
    return false;
  };
}
