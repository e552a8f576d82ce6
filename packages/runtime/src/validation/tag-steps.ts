import type { CheckedKeywords } from './check.ts';
import { closestWord } from './closest-word.ts';
import { mistyped } from './gates.ts';
import { keyInAnyCase } from './key-spelling.ts';
import { below } from './place.ts';
import type { Lower, Step } from './step.ts';

/** A union that a tag decides. */
export function tagSteps(schema: CheckedKeywords, path: string, lower: Lower, anyCase: boolean): Step[] {
  const { tag, anyOf, oneOf } = schema;
  if (tag === undefined) return [];
  const [keyword, alternatives = []] = oneOf === undefined ? ['anyOf', anyOf] : ['oneOf', oneOf];
  const steps = alternatives.map((inner, index) => lower(inner, `${path}/${keyword}/${index}`));
  return [tagStep(steps, tag, path, anyCase)];
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
