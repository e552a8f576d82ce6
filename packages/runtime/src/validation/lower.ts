import { applicatorSteps } from './applicator-steps.ts';
import { arrayStep } from './array-step.ts';
import type { CheckedKeywords, CheckedSchema, NamedCheck } from './check.ts';
import { tooDeep, mostDepth } from './depth.ts';
import { objectStep } from './object-step.ts';
import type { Known, Lower, Step } from './step.ts';
import { unevaluatedStep } from './unevaluated-step.ts';
import { formatSteps, gates, numberSteps, textSteps } from './value-steps.ts';

/** What has been made of schemas so far. Each is made when the first value fails it; nothing but speed depends on it. */
const made = new WeakMap<NamedCheck, Step>();

/** The step that holds a value against a named schema. */
export function stepOf(check: NamedCheck): Step {
  const known = made.get(check);
  if (known !== undefined) return known;
  const lower: Lower = (schema, path) => lowerSchema(schema, path, lower, check.anyCase === true);
  const step = lower(check.schema, check.name);
  made.set(check, step);
  return step;
}

function lowerSchema(schema: CheckedSchema, path: string, lower: Lower, anyCase: boolean): Step {
  if (schema === true) return () => true;
  if (schema === false) return (_value, at, report) => report.add(at, `${path}/false schema`, 'false schema', {});
  const first = gates(schema, path);
  const steps = [
    ...numberSteps(schema, path),
    ...textSteps(schema, path),
    ...formatSteps(schema, path),
    objectStep(schema, path, lower, anyCase),
    arrayStep(schema, path, lower),
    ...applicatorSteps(schema, path, lower, anyCase),
    schema.$ref && referenceStep(schema.$ref),
  ].filter((step) => step !== undefined);
  const last = unevaluatedStep(schema, path, lower);
  return sequence(first, steps, last);
}

function sequence(first: readonly Step[], steps: readonly Step[], last: Step | undefined): Step {
  return (value, at, report, known) => {
    for (const step of first) if (!step(value, at, report, known)) return false;
    // What neighbours account for is no concern of a schema that asks what it accounts for itself.
    const own: Known | undefined = last === undefined ? known : new Set();
    let isValid = true;
    for (const step of steps) if (!step(value, at, report, own)) isValid = false;
    if (last === undefined || !isValid) return isValid;
    if (!last(value, at, report, own)) return false;
    for (const key of own ?? []) known?.add(key);
    return true;
  };
}

/** What passes the emitted function needs no second look. */
function referenceStep(target: NonNullable<CheckedKeywords['$ref']>): Step {
  return (value, at, report, known) => {
    const check = target();
    if (known === undefined && check.accepts(value)) return true;
    if (report.depth >= mostDepth) tooDeep();
    report.depth++;
    const isValid = stepOf(check)(value, at, report, known);
    report.depth--;
    return isValid;
  };
}
