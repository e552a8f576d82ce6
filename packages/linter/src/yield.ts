import { foldAscii } from '@bmsg/messaging';
import type { Breach } from './check.ts';

/**
 * Leaves out what another rule says better: of two rules that see the same fault, the one that yields to the other is
 * silent. It is the same fault where one is about what the other is about, or about a part of it.
 */
export function yieldToOthers(breaches: readonly Breach[]): readonly Breach[] {
  return breaches.filter((breach) => {
    const { yieldsTo } = breach.rule;
    if (yieldsTo === undefined) return true;
    return !breaches.some((other) => yieldsTo.includes(other.rule.id) && concernsSame(subjectOf(breach), subjectOf(other)));
  });
}

/** What a problem is about, as a JSON Pointer; letter case does not tell keys apart. */
export function subjectOf({ problem: { subject, place } }: Breach): string {
  return foldAscii(subject ?? place.pointer);
}

function concernsSame(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`);
}
