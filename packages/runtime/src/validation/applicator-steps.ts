import type { CheckedKeywords } from './check.ts';
import { closestAlternative } from './closest-alternative.ts';
import { closestWord } from './closest-word.ts';
import { keyInAnyCase } from './key-spelling.ts';
import { withoutMistypedKeys } from './mistyped-keys.ts';
import { below } from './place.ts';
import type { Place } from './place.ts';
import { Report } from './report.ts';
import type { Known, Lower, Step } from './step.ts';
import { mistyped } from './value-steps.ts';

/** Keywords that hold the same value against other schemas. */
export function applicatorSteps(schema: CheckedKeywords, path: string, lower: Lower, anyCase: boolean): Step[] {
  const { allOf = [], anyOf, oneOf, tag, not } = schema;
  const steps = allOf.map((inner, index) => lower(inner, `${path}/allOf/${index}`));
  const unions = [['anyOf', anyOf] as const, ['oneOf', oneOf] as const];
  for (const [keyword, members] of unions) {
    if (members === undefined) continue;
    const all = members.map((inner, index) => lower(inner, `${path}/${keyword}/${index}`));
    steps.push(tag === undefined ? unionStep(all, keyword, path) : tagStep(all, tag, path, anyCase));
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

/** A tag that is missing, no text, or unknown is said with the words for any other property. */
function tagStep(
  steps: readonly Step[],
  [key, words]: NonNullable<CheckedKeywords['tag']>,
  path: string,
  anyCase: boolean,
): Step {
  const all = words.flat();
  const byWord = new Map<unknown, Step | undefined>(
    words.flatMap((own, index) => own.map((word) => [word, steps[index]] as const)),
  );
  const schemaPath = `${path}/discriminator`;
  return (value, at, report, known) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return report.add(at, `${path}/type`, 'type', { type: 'object' });
    }
    const spelling = anyCase ? (keyInAnyCase(value, key) ?? key) : key;
    const word = ownMember(value, spelling);
    const place = below(at, spelling);
    if (word === undefined) {
      // Where the tag itself was mistyped, its alternative has the words for that.
      const meant = byWord.get(wordUnderNearKey(value, key));
      if (meant !== undefined) return meant(value, at, report, known);
      return report.add(at, schemaPath, 'required', { missingProperty: key });
    }
    if (typeof word !== 'string') return report.add(place, schemaPath, 'type', { type: 'string' });
    const step = byWord.get(word);
    if (step !== undefined) return step(value, at, report, known);
    return report.add(place, schemaPath, 'enum', { allowedValues: all }, mistyped(word, all));
  };
}

function wordUnderNearKey(object: object, key: string): unknown {
  const near = Object.keys(object).find((other) => closestWord(other, [key]) !== undefined);
  return near === undefined ? undefined : ownMember(object, near);
}

function ownMember(value: object, key: string): unknown {
  return Object.hasOwn(value, key) ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
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
