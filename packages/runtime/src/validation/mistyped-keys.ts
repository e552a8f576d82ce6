import { closestWord } from './closest-word.ts';
import type { Finding } from './finding.ts';
import { pointerOf } from './place.ts';

const unknown: ReadonlySet<string> = new Set(['additionalProperties', 'unevaluatedProperties']);

/**
 * Without the keys that are missing only because they were mistyped. Where an unknown key of an object comes nearest to
 * a key that the same object must have and has not, that is one mistake: what is said of the unknown key remains, which
 * suggests the right one. Its `params` then name the right one as `missingProperty`.
 */
export function withoutMistypedKeys(findings: readonly Finding[]): readonly Finding[] {
  if (!findings.some(isAboutMissing)) return findings;
  /** For each object the keys that were meant by those that it should not have. */
  const meant = new Map<string, Set<unknown>>();
  const meantBy = new Map<Finding, string>();
  for (const finding of findings) {
    const { keyword, appliedTo, mistyped } = finding;
    if (mistyped === undefined || !unknown.has(keyword)) continue;
    const word = closestWord(mistyped.word, mistyped.among);
    if (word === undefined) continue;
    const object = pointerOf(appliedTo);
    meant.set(object, (meant.get(object) ?? new Set()).add(word));
    meantBy.set(finding, word);
  }
  if (meant.size === 0) return findings;
  const met = findings.filter(
    (one) => isAboutMissing(one) && isMet(one, meant.get(pointerOf(one.appliedTo)) ?? new Set()),
  );
  if (met.length === 0) return findings;
  const missing = new Set(met.flatMap((one) => missingIn(one).map((name) => `${pointerOf(one.appliedTo)} ${name}`)));
  return findings
    .filter((one) => !met.includes(one))
    .map((one) => {
      const word = meantBy.get(one);
      const isMissing = word !== undefined && missing.has(`${pointerOf(one.appliedTo)} ${word}`);
      return isMissing ? { ...one, params: { ...one.params, missingProperty: word } } : one;
    });
}

function missingIn({ params }: Finding): unknown[] {
  const { missingProperty, missingProperties } = params;
  return Array.isArray(missingProperties) ? missingProperties.flat() : [missingProperty];
}

function isAboutMissing({ keyword }: Finding): boolean {
  return keyword === 'required' || keyword === 'dependentRequired';
}

/** Whether nothing would be missing if the keys that were meant were there; of several sets of keys, one is enough. */
function isMet({ params }: Finding, meant: ReadonlySet<unknown>): boolean {
  const { missingProperty, missingProperties } = params;
  if (!Array.isArray(missingProperties)) return meant.has(missingProperty);
  return (missingProperties as unknown[][]).some((names) => names.every((name) => meant.has(name)));
}
