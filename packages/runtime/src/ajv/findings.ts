import { closestAlternative, reasonIn } from '../validation/closest-alternative.ts';
import type { Finding } from '../validation/finding.ts';
import { below, placeAt } from '../validation/place.ts';
import * as sentences from '../validation/sentences.ts';
import type { FailedKeyword } from './failed-keyword.ts';
import { sentenceOf } from './message.ts';

const nothing: readonly Finding[] = [];

/**
 * Findings out of the keywords that a check made by Ajv recorded, in their order. What failed inside the alternatives of
 * a union stands right before the union itself, which says how much of it belongs to which alternative (`sizes`); of all
 * that, only the alternative that was most likely meant is kept.
 */
export function findings(failed: readonly FailedKeyword[]): Finding[] {
  // One slot for each failed keyword, so that `sizes` counts slots; a slot that a union has taken is empty.
  const slots: (readonly Finding[])[] = [];
  // Where a choice failed nobody can tell which properties it would have accounted for.
  const undecided = new Set<string>();
  for (const one of failed) {
    const own = finding(one);
    const { sizes } = one.params;
    if (Array.isArray(sizes)) {
      const alternatives = takeLast(slots, sizes.map(Number));
      slots.push(unionFindings(own, alternatives));
      undecided.add(one.instancePath);
    } else if (own.keyword === 'if') {
      // What failed under `then` or `else` has been recorded already.
      slots.push(nothing);
      undecided.add(one.instancePath);
    } else {
      slots.push(own.keyword.startsWith('unevaluated') && undecided.has(one.instancePath) ? nothing : [own]);
    }
  }
  return slots.flat();
}

/** One finding for one failed keyword, pointing at the very key where there is one. */
function finding({ instancePath, schemaPath, params }: FailedKeyword): Finding {
  const keyword = schemaPath.slice(schemaPath.lastIndexOf('/') + 1);
  const appliedTo = placeAt(instancePath);
  const own = { place: appliedTo, appliedTo, schemaPath, keyword, params, sentence: sentenceOf(keyword) };
  const key = params['additionalProperty'] ?? params['propertyName'] ?? params['unevaluatedProperty'];
  if (keyword === 'discriminator') return tagFinding(own);
  return typeof key === 'string' ? { ...own, place: below(appliedTo, key) } : own;
}

/** A tag that is missing, no text, or unknown: said with the words for any other property. */
function tagFinding(own: Finding): Finding {
  const { tag, tagValue, allowedValues } = own.params;
  const place = below(own.appliedTo, String(tag));
  if (tagValue === undefined) {
    return { ...own, keyword: 'required', params: { missingProperty: tag }, sentence: sentences.required };
  }
  if (typeof tagValue !== 'string') {
    return { ...own, place, keyword: 'type', params: { type: 'string' }, sentence: sentences.type };
  }
  return { ...own, place, keyword: 'enum', params: { allowedValues }, sentence: sentences.enumeration };
}

function unionFindings(own: Finding, alternatives: readonly (readonly Finding[])[]): readonly Finding[] {
  if (own.keyword === 'propertyNames') {
    const { propertyName } = own.params;
    return [{ ...own, params: { propertyName, reason: reasonIn(alternatives.flat()) } }];
  }
  const { sizes: _sizes, ...params } = own.params;
  if (Array.isArray(params['passingSchemas'])) return [{ ...own, params }];
  return closestAlternative(own, alternatives);
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
