import type { CheckedKeywords } from './check.ts';
import { closestAlternative } from './closest-alternative.ts';
import { withoutMistypedKeys } from './mistyped-keys.ts';
import type { Place } from './place.ts';
import { Report } from './report.ts';
import type { Known, Lower, Step } from './step.ts';

/** Keywords that hold the same value against other schemas, but for unions that a tag decides. */
export function applicatorSteps(schema: CheckedKeywords, path: string, lower: Lower): Step[] {
  const { allOf = [], anyOf, oneOf, tag, not } = schema;
  const steps = allOf.map((inner, index) => lower(inner, `${path}/allOf/${index}`));
  const unions = [['anyOf', anyOf] as const, ['oneOf', oneOf] as const];
  for (const [keyword, members] of unions) {
    if (members === undefined || tag !== undefined) continue;
    const all = members.map((inner, index) => lower(inner, `${path}/${keyword}/${index}`));
    steps.push(unionStep(all, keyword, path));
  }
  if (not !== undefined) {
    const step = lower(not, `${path}/not`);
    steps.push((value, at, report) => {
      return !step(value, at, new Report(1, report.depth), undefined) || report.add(at, `${path}/not`, 'not', {});
    });
  }
  if (schema.if !== undefined) steps.push(conditionStep(schema, path, lower));
  return steps;
}

function unionStep(steps: readonly Step[], keyword: 'anyOf' | 'oneOf', path: string): Step {
  return (value, at, report, known) => {
    const reports: Report[] = [];
    const passing: number[] = [];
    for (const [index, step] of steps.entries()) {
      const own = new Report(undefined, report.depth);
      const ownKnown: Known | undefined = known && new Set();
      if (step(value, at, own, ownKnown)) {
        passing.push(index);
        for (const key of ownKnown ?? []) known?.add(key);
        // One is enough for anyOf, unless others have something to add to what is known.
        if (keyword === 'anyOf' && known === undefined) return true;
      }
      reports.push(own);
    }
    if (passing.length === 1 || (passing.length > 0 && keyword === 'anyOf')) return true;
    const schemaPath = `${path}/${keyword}`;
    if (passing.length > 1) return report.add(at, schemaPath, keyword, { passingSchemas: passing });
    const union = { place: at, appliedTo: at, schemaPath, keyword, params: {} };
    return report.addAll(
      closestAlternative(
        union,
        reports.map(({ findings }) => withoutMistypedKeys(findings)),
      ),
    );
  };
}

function conditionStep(schema: CheckedKeywords, path: string, lower: Lower): Step {
  const condition = lower(schema.if ?? true, `${path}/if`);
  const consequence = schema.then === undefined ? undefined : lower(schema.then, `${path}/then`);
  const alternative = schema.else === undefined ? undefined : lower(schema.else, `${path}/else`);
  return (value, at: Place, report, known) => {
    const ownKnown: Known | undefined = known && new Set();
    if (!condition(value, at, new Report(1, report.depth), ownKnown)) {
      return alternative === undefined || alternative(value, at, report, known);
    }
    for (const key of ownKnown ?? []) known?.add(key);
    return consequence === undefined || consequence(value, at, report, known);
  };
}
