import { closestAlternative } from './closest-alternative.ts';
import type { FailedKeyword } from './failed-keyword.ts';
import { finding } from './finding.ts';
import type { Finding } from './finding.ts';
import type { ValidationError } from './validation-error.ts';

const nothing: readonly Finding[] = [];

/**
 * Errors for a person out of the keywords that failed, in their order. What failed inside the alternatives of a union
 * stands right before the union itself, which says how much of it belongs to which alternative (`sizes`); of all that,
 * only the alternative that was most likely meant is reported.
 */
export function findings(failed: readonly FailedKeyword[]): ValidationError[] {
  // One slot for each failed keyword, so that `sizes` counts slots; a slot that a union has taken is empty.
  const slots: (readonly Finding[])[] = [];
  // Where a choice failed nobody can tell which properties it would have accounted for.
  const undecided = new Set<string>();
  for (const one of failed) {
    const own = finding(one);
    const { sizes } = one.params;
    if (Array.isArray(sizes)) {
      const alternatives = takeLast(slots, sizes.map(Number));
      slots.push(
        own.error.keyword === 'propertyNames'
          ? [nameFinding(own, alternatives)]
          : closestAlternative(own, alternatives),
      );
      undecided.add(one.instancePath);
    } else if (own.error.keyword === 'if') {
      // What failed under `then` or `else` has been recorded already.
      slots.push(nothing);
      undecided.add(one.instancePath);
    } else {
      slots.push(own.error.keyword.startsWith('unevaluated') && undecided.has(one.instancePath) ? nothing : [own]);
    }
  }
  const errors: ValidationError[] = [];
  for (const slot of slots) for (const { error } of slot) errors.push(error);
  return errors;
}

/** Empties the last slots and returns what was in them, in groups of these sizes. */
function takeLast(slots: (readonly Finding[])[], sizes: readonly number[]): Finding[][] {
  let start = slots.length - sizes.reduce((sum, size) => sum + size, 0);
  return sizes.map((size) => {
    // More may have failed than was kept.
    const [from, to] = [Math.max(start, 0), Math.max(start + size, 0)];
    start += size;
    const group = slots.slice(from, to);
    for (let index = from; index < to; index++) slots[index] = nothing;
    return group.flat();
  });
}

/** A property whose name is wrong, with the reason. */
function nameFinding({ error, appliedTo }: Finding, reasons: readonly (readonly Finding[])[]): Finding {
  const reason = reasons.flat()[0]?.error.message ?? 'is not allowed';
  const { propertyName } = error.params;
  return { error: { ...error, message: `has a name that ${reason}`, params: { propertyName, reason } }, appliedTo };
}
