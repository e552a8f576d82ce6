import { mostDepth, tooDeep } from './depth.ts';
import { below } from './place.ts';
import type { Place } from './place.ts';
import type { Report } from './report.ts';
import { stepOf } from './rule.ts';
import type { Rule, Schema, Step } from './rule.ts';
import type { Validator } from './validator.ts';

/** Deeper than this, to ask of each value first whether it passes would cost more than it saves: each level asks once more. */
const askedDepth = 16;

/** Whether a value is asked, and passes, so that nobody need look at it more closely. */
export function isPassed(accepts: (value: unknown) => boolean, value: unknown, { depth }: Report): boolean {
  return depth < askedDepth && accepts(value);
}

/**
 * A named schema as generated code hands it over: its key in the document, the function that was emitted to accept a
 * value, and what it says, which is looked at when the first value fails. The function is asked first, since it is many
 * times as fast as rules are, and most of what stands beside a fault is right.
 */
export function named(name: string, accepts: (value: unknown) => boolean, schema: () => Schema): Rule {
  let step: Step | undefined;
  const enter: Step = (value, at, report, known) => {
    if (report.isFull) return false;
    const { depth } = report;
    // Whoever asks what the schema accounts for wants more than a verdict.
    if (!report.isSure && known === undefined && isPassed(accepts, value, report)) return true;
    if (depth >= mostDepth) tooDeep();
    report.depth++;
    report.isSure = true;
    step ??= stepOf(schema(), name) ?? (() => true);
    const isValid = step(value, at, report, known);
    report.depth--;
    return isValid;
  };
  return Object.assign(() => enter, { accepts });
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
