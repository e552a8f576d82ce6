import { foldAscii } from '@bmsg/messaging';
import type { Breach } from './check.ts';

/**
 * One fault, one finding. Of two rules that see the same fault, the one that yields to the other is silent; and what is
 * missing only because its key is misspelled is told together with that key.
 */
export function yieldToOthers(breaches: readonly Breach[]): readonly Breach[] {
  const left = breaches.filter(({ rule: { yieldsTo }, ...breach }) => {
    if (yieldsTo === undefined) return true;
    const subject = subjectOf(breach);
    return !breaches.some((other) => yieldsTo.includes(other.rule.id) && concernsSame(subject, subjectOf(other)));
  });
  return left.some(({ problem }) => problem.explains !== undefined) ? joinExplanations(left) : left;
}

/** What is missing goes with the key that explains it; where it is the graver of the two, the key goes with it. */
function joinExplanations(breaches: readonly Breach[]): readonly Breach[] {
  const joined = new Map<Breach, Breach | undefined>();
  for (const explaining of breaches) {
    const { explains } = explaining.problem;
    if (explains === undefined) continue;
    for (const explained of breaches.filter((one) => subjectOf(one) === foldAscii(explains))) {
      const isGraver = explained.rule.severity === 'error' && explaining.rule.severity !== 'error';
      // The key tells by itself what the matter is.
      joined.set(isGraver ? explaining : explained, undefined);
      if (isGraver) joined.set(explained, together(explained, explaining));
    }
  }
  return breaches.flatMap((breach) => (joined.has(breach) ? (joined.get(breach) ?? []) : breach));
}

function together({ rule, problem }: Breach, { problem: key }: Breach): Breach {
  const { place, fix, edits } = key;
  const message = `${problem.message} ${key.message}`;
  return {
    rule,
    problem: {
      ...problem,
      subject: problem.subject ?? problem.place.pointer,
      place,
      message,
      ...(fix !== undefined && { fix }),
      ...(edits !== undefined && { edits }),
    },
  };
}

/** What a problem is about, as a JSON Pointer; letter case does not tell keys apart. */
export function subjectOf({ problem: { subject, place } }: Pick<Breach, 'problem'>): string {
  return foldAscii(subject ?? place.pointer);
}

function concernsSame(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`);
}
