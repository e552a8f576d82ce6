import type { Finding } from './finding.ts';
import { pointerOf, tokensOf } from './place.ts';
import { enumeration } from './sentences.ts';
import { FoundError } from './validation-error.ts';

type Alternative = readonly Finding[];

/** The findings of the alternative that was most likely meant; one finding for all of them if that cannot be known. */
export function closestAlternative(union: Finding, alternatives: readonly Alternative[]): readonly Finding[] {
  const depth = tokensOf(union.appliedTo).length;
  let candidates = alternatives.filter((alternative) => alternative.length > 0);
  // A value of another type was not meant for the alternative, nor was one that another tag was written on.
  candidates = unlessAll(candidates, (one) => one.keyword === 'type' && depthOf(one) === depth);
  candidates = unlessAll(candidates, (one) => kindOf(one) === 'enum' && depthOf(one) <= depth + 1);
  // Where keys are all that is missing, each way to have enough of them is as good as the one that takes fewest.
  const choice = candidates.length > 1 ? merged(candidates) : undefined;
  if (choice?.keyword === 'required') return [choice];
  const [only, ...others] = fewest(candidates, depth);
  if (only === undefined) return [{ ...union, params: { alternatives: alternatives.map(() => []) } }];
  if (others.length === 0) return only;
  const errors = (): unknown => candidates.map((one) => one.map((finding) => new FoundError(finding)));
  return [choice ?? { ...union, params: { alternatives: errors() } }];
}

function depthOf({ place }: Finding): number {
  return tokensOf(place).length;
}

/** The alternatives without such a finding, or all of them if none is without. */
function unlessAll(alternatives: Alternative[], isForeign: (finding: Finding) => boolean): Alternative[] {
  const rest = alternatives.filter((alternative) => !alternative.some(isForeign));
  return rest.length === 0 ? alternatives : rest;
}

/** Those with the fewest findings about the value itself; among them, those with the fewest in all. */
function fewest(alternatives: readonly Alternative[], depth: number): Alternative[] {
  const atTop = (one: Alternative): number =>
    one.filter(({ appliedTo }) => tokensOf(appliedTo).length === depth).length;
  const byTop = alternatives.filter((one) => atTop(one) === Math.min(...alternatives.map(atTop)));
  return byTop.filter((one) => one.length === Math.min(...byTop.map(({ length }) => length)));
}

/** One sentence for alternatives that all want the same kind of thing: another type, another word, another property. */
function merged(alternatives: readonly Alternative[]): Finding | undefined {
  const [first] = alternatives[0] ?? [];
  if (first === undefined) return undefined;
  const kind = kindOf(first);
  const place = pointerOf(first.place);
  const all = alternatives.flat();
  if (!all.every((one) => kindOf(one) === kind && pointerOf(one.place) === place)) return undefined;
  if (kind === 'required') {
    const missing = alternatives.map((one) => one.map(({ params }) => params['missingProperty']));
    return { ...first, params: { missingProperties: missing } };
  }
  if (alternatives.some(({ length }) => length > 1)) return undefined;
  if (kind === 'type') return { ...first, params: { type: [...new Set(all.flatMap(({ params }) => params['type']))] } };
  if (kind !== 'enum') return undefined;
  const words = all.flatMap(({ params }) => params['allowedValues'] ?? [params['allowedValue']]);
  const allowedValues = [...new Set(words)];
  const { mistyped } = first;
  return {
    ...first,
    keyword: kind,
    params: { allowedValues },
    sentence: enumeration,
    ...(mistyped && { mistyped: { word: mistyped.word, among: allowedValues } }),
  };
}

/** One word is a short list of words. */
function kindOf({ keyword }: Finding): string {
  return keyword === 'const' ? 'enum' : keyword;
}

/** What is wrong with the first thing that is, as the reason for something else. */
export function reasonIn(findings: readonly Finding[]): string {
  const [first] = findings;
  return first === undefined ? 'is not allowed' : first.sentence(first.params);
}
