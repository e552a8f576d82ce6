import { facts } from '@bmsg/api/facts';
import type { Fact } from '@bmsg/api/facts';
import { closestName } from '@bmsg/linter';

/** What is known of a name; if nothing is, the name that was probably meant. */
export interface Answer {
  readonly facts: readonly Fact[];
  readonly suggestion?: string;
}

/** Everything that goes by a name, in any letter case and spacing; what has it as its own name comes first. */
export function lookUp(name: string): Answer {
  const wanted = fold(name);
  const own = facts.filter((fact) => fold(fact.name) === wanted);
  const others = facts.filter((fact) => !own.includes(fact) && fact.alsoAs?.some((word) => fold(word) === wanted));
  const found = [...own, ...others];
  if (found.length > 0) return { facts: found };
  const words = facts.flatMap((fact) => [fact.name, ...(fact.alsoAs ?? [])]);
  const suggestion = wanted === '' ? undefined : closestName(name.trim(), words);
  return { facts: [], ...(suggestion !== undefined && { suggestion }) };
}

function fold(name: string): string {
  return name.toLowerCase().replaceAll(/\s/g, '');
}
