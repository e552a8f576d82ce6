import { closestWord } from './closest-word.ts';
import type { Finding } from './finding.ts';
import { isSamePlace } from './place.ts';

/** An unknown key that comes near to one that its object may have. */
interface Mistyping {
  readonly finding: Finding;
  /** The key that was meant. */
  readonly word: string;
}

/**
 * Without the keys that are missing only because they were mistyped. Where an unknown key of an object comes nearest to
 * a key that the same object must have and has not, that is one mistake: what is said of the unknown key remains, which
 * suggests the right one. Its `params` then name the right one as `missingProperty`.
 */
export function withoutMistypedKeys(findings: readonly Finding[]): readonly Finding[] {
  if (!findings.some(isAboutMissing)) return findings;
  const mistypings: Mistyping[] = [];
  for (const finding of findings) {
    const { mistyped } = finding;
    const word = mistyped && isAboutUnknown(finding) ? closestWord(mistyped.word, mistyped.among) : undefined;
    if (word !== undefined) mistypings.push({ finding, word });
  }
  if (mistypings.length === 0) return findings;
  /** The mistypings that stand for something that is missing no longer. */
  const meant = new Map<Finding, string>();
  const rest = findings.filter((one) => {
    if (!isAboutMissing(one)) return true;
    const near = mistypings.filter(({ finding }) => isSamePlace(finding.appliedTo, one.appliedTo));
    if (!isMet(one, near)) return true;
    for (const { finding, word } of near) {
      if (missingIn(one).some((names) => names.includes(word))) meant.set(finding, word);
    }
    return false;
  });
  if (meant.size === 0) return findings;
  return rest.map((one) => {
    const missingProperty = meant.get(one);
    if (missingProperty === undefined) return one;
    // Engines copy what they cannot see the parts of by far more slowly.
    const { place, appliedTo, schemaPath, keyword, sentence, mistyped } = one;
    const { additionalProperty, unevaluatedProperty } = one.params;
    const params =
      keyword === 'additionalProperties'
        ? { additionalProperty, missingProperty }
        : { unevaluatedProperty, missingProperty };
    return { place, appliedTo, schemaPath, keyword, params, sentence, mistyped };
  });
}

function isAboutUnknown({ keyword }: Finding): boolean {
  return keyword === 'additionalProperties' || keyword === 'unevaluatedProperties';
}

function isAboutMissing({ keyword }: Finding): boolean {
  return keyword === 'required' || keyword === 'dependentRequired';
}

/** The sets of keys of which one must be there. */
function missingIn({ params: { missingProperty, missingProperties } }: Finding): readonly (readonly unknown[])[] {
  return Array.isArray(missingProperties) ? (missingProperties as unknown[][]) : [[missingProperty]];
}

/** Whether nothing would be missing if the keys that were meant were there; of several sets of keys, one is enough. */
function isMet(finding: Finding, near: readonly Mistyping[]): boolean {
  if (near.length === 0) return false;
  return missingIn(finding).some((names) => names.every((name) => near.some(({ word }) => word === name)));
}
