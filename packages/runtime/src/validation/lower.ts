import type { CheckedKeywords, CheckedSchema, NamedCheck } from './check.ts';
import { tooDeep, mostDepth } from './depth.ts';
import type { Place } from './place.ts';
import type { Report } from './report.ts';
import type { Known, Lower, Step } from './step.ts';
import { gates } from './gates.ts';

/** What has been made of schemas so far. Each is made when the first value fails it; nothing but speed depends on it. */
const made = new WeakMap<object, Step>();

/** Goes on in the emitted function of a named schema. Returns false where there is no room for more findings. */
export type Enter = (check: NamedCheck, value: unknown, at: Place, report: Report) => boolean;

/** The step that holds a value against a schema that stands at `path` within a named one. */
export function stepFor(schema: CheckedSchema, path: string, check: NamedCheck, enter: Enter): Step {
  const lower: Lower = (inner, place) => lowerSchema(inner, place, lower, enter, check);
  if (typeof schema === 'boolean') return lower(schema, path);
  const known = made.get(schema);
  if (known !== undefined) return known;
  const step = lower(schema, path);
  made.set(schema, step);
  return step;
}

function lowerSchema(schema: CheckedSchema, path: string, lower: Lower, enter: Enter, check: NamedCheck): Step {
  if (schema === true) return () => true;
  if (schema === false) return (_value, at, report) => report.add(at, `${path}/false schema`, 'false schema', {});
  const { keywords = [], unevaluated, anyCase = false } = check;
  const steps = keywords.flatMap((make) => make(schema, path, lower, anyCase));
  if (schema.$ref !== undefined) steps.push(referenceStep(schema.$ref, enter));
  return sequence(gates(schema, path), steps, unevaluated?.(schema, path, lower, anyCase)[0]);
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

/** The emitted function goes on from here, unless somebody asks what the schema accounts for, which it does not know. */
function referenceStep(target: NonNullable<CheckedKeywords['$ref']>, enter: Enter): Step {
  return (value, at, report, known) => {
    if (report.isFull) return false;
    if (report.depth >= mostDepth) tooDeep();
    const check = target();
    const before = report.findings.length;
    report.depth++;
    const isValid =
      known === undefined
        ? enter(check, value, at, report) && report.findings.length === before
        : stepFor(check.schema, check.name, check, enter)(value, at, report, known);
    report.depth--;
    return isValid;
  };
}
