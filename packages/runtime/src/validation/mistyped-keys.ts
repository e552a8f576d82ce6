import { closestWord } from './closest-word.ts';
import type { Finding } from './finding.ts';
import { pointerOf } from './place.ts';

const unknown: ReadonlySet<string> = new Set(['additionalProperties', 'unevaluatedProperties']);

/**
 * Without the keys that are missing only because they were mistyped. Where an unknown key of an object comes nearest to
 * a key that the same object must have and has not, that is one mistake: what is said of the unknown key remains, which
 * suggests the right one.
 */
export function withoutMistypedKeys(findings: readonly Finding[]): readonly Finding[] {
  if (!findings.some(isAboutMissing)) return findings;
  /** For each object the keys that were meant by those that it should not have. */
  const meant = new Map<string, Set<unknown>>();
  for (const { keyword, appliedTo, mistyped } of findings) {
    if (mistyped === undefined || !unknown.has(keyword)) continue;
    const object = pointerOf(appliedTo);
    meant.set(object, (meant.get(object) ?? new Set()).add(closestWord(mistyped.word, mistyped.among)));
  }
  if (meant.size === 0) return findings;
  return findings.filter(
    (one) => !isAboutMissing(one) || !isMet(one, meant.get(pointerOf(one.appliedTo)) ?? new Set()),
  );
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
