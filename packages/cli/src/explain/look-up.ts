import { facts } from '@bmsg/api/facts';
import type { Fact } from '@bmsg/api/facts';
import { closestName } from '@bmsg/linter';

/** What is known of a name; if nothing is, the name that was probably meant. */
export interface Answer {
  readonly facts: readonly Fact[];
  readonly suggestion?: string;
}

/**
 * Everything that goes by a name, a title or a text, in any letter case and spacing; what has it as its own name comes first, and of that what
 * the documentation speaks of first. Examples come last.
 */
export function lookUp(name: string): Answer {
  const wanted = fold(name);
  const own = facts.filter((fact) => fold(fact.name) === wanted);
  const others = facts.filter((fact) => !own.includes(fact) && goesBy(fact, wanted));
  const found = [...inOrder(own), ...inOrder(others)];
  if (found.length > 0) return { facts: found };
  const words = facts.flatMap((fact) => [fact.name, ...(fact.alsoAs ?? [])]);
  const suggestion = wanted === '' ? undefined : closestName(name.trim(), words);
  return { facts: [], ...(suggestion !== undefined && { suggestion }) };
}

/** A text with places to fill in is also what it looks like when they are filled. */
function goesBy({ title = '', alsoAs = [] }: Fact, wanted: string): boolean {
  return [title, ...alsoAs].some((word) => {
    const folded = fold(word);
    if (folded === wanted) return folded !== '';
    return (
      folded.includes('{') &&
      new RegExp(
        `^${folded
          .split(/\{\w+\}/)
          .map(escaped)
          .join('.+')}$`,
      ).test(wanted)
    );
  });
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

function inOrder(some: readonly Fact[]): Fact[] {
  const isExample = ({ kind }: Fact): number => (kind === 'example' ? 1 : 0);
  return some.toSorted((a, b) => isExample(a) - isExample(b) || firstLine(a) - firstLine(b));
}

/** Where the documentation speaks of it first; behind its end for what it does not know. */
function firstLine({ sources }: Fact): number {
  const lines = sources.flatMap((source) => /^doc L(\d+)/.exec(source)?.[1] ?? []).map(Number);
  return Math.min(...lines, Number.MAX_SAFE_INTEGER);
}

function fold(name: string): string {
  return name.toLowerCase().replaceAll(/\s/g, '');
}
