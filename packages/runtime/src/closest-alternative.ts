import { message } from './finding-message.ts';
import type { Finding } from './finding.ts';
import type { ValidationError } from './validation-error.ts';

type Alternative = readonly Finding[];

/** The findings of the alternative that was most likely meant; one finding for all of them if that cannot be known. */
export function closestAlternative(union: Finding, alternatives: readonly Alternative[]): readonly Finding[] {
  if (Array.isArray(union.error.params['passingSchemas'])) return [withParams(union, without(union, 'sizes'))];
  const path = union.appliedTo;
  let candidates = alternatives.filter((alternative) => alternative.length > 0);
  // A value of another type was not meant for the alternative, nor was one that another tag was written on.
  candidates = unlessAll(candidates, ({ error }) => error.keyword === 'type' && error.instancePath === path);
  candidates = unlessAll(candidates, (one) => isTagLike(one, path));
  const [only, ...others] = fewest(candidates, path);
  if (only === undefined) return [withParams(union, { alternatives: alternatives.map(() => []) })];
  if (others.length === 0) return only;
  return [
    merged(candidates) ?? withParams(union, { alternatives: candidates.map((one) => one.map(({ error }) => error)) }),
  ];
}

/** The alternatives without such a finding, or all of them if none is without. */
function unlessAll(alternatives: Alternative[], isForeign: (finding: Finding) => boolean): Alternative[] {
  const rest = alternatives.filter((alternative) => !alternative.some(isForeign));
  return rest.length === 0 ? alternatives : rest;
}

function isTagLike(finding: Finding, path: string): boolean {
  return kindOf(finding) === 'enum' && !finding.error.instancePath.slice(path.length + 1).includes('/');
}

/** Those with the fewest findings about the value itself; among them, those with the fewest in all. */
function fewest(alternatives: readonly Alternative[], path: string): Alternative[] {
  const atTop = (alternative: Alternative): number => alternative.filter(({ appliedTo }) => appliedTo === path).length;
  const byTop = alternatives.filter((one) => atTop(one) === Math.min(...alternatives.map(atTop)));
  return byTop.filter((one) => one.length === Math.min(...byTop.map(({ length }) => length)));
}

/** One sentence for alternatives that all want the same kind of thing: another type, another word, another property. */
function merged(alternatives: readonly Alternative[]): Finding | undefined {
  const [first] = alternatives[0] ?? [];
  if (first === undefined) return undefined;
  const kind = kindOf(first);
  const all = alternatives.flat();
  if (!all.every((one) => kindOf(one) === kind && one.error.instancePath === first.error.instancePath))
    return undefined;
  if (kind === 'required') {
    const missing = alternatives.map((one) => one.map(({ error }) => error.params['missingProperty']));
    return withParams(first, { missingProperties: missing });
  }
  if (alternatives.some(({ length }) => length > 1)) return undefined;
  if (kind === 'type') {
    return withParams(first, { type: [...new Set(all.flatMap(({ error }) => error.params['type']))] });
  }
  if (kind === 'enum') {
    const words = all.flatMap(({ error: { params } }) => params['allowedValues'] ?? [params['allowedValue']]);
    return withParams({ ...first, error: { ...first.error, keyword: kind } }, { allowedValues: [...new Set(words)] });
  }
  return undefined;
}

/** One word is a short list of words. */
function kindOf({ error: { keyword } }: Finding): string {
  return keyword === 'const' ? 'enum' : keyword;
}

function withParams(finding: Finding, params: ValidationError['params']): Finding {
  return { ...finding, error: { ...finding.error, message: message(finding.error.keyword, params), params } };
}

function without({ error }: Finding, name: string): ValidationError['params'] {
  return Object.fromEntries(Object.entries(error.params).filter(([key]) => key !== name));
}
