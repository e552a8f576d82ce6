import { editDistance } from '@bmsg/runtime/validation';

// One notion of what is near, for the linter and for validators.
export { closestWord as closestName } from '@bmsg/runtime/validation';

/**
 * The one candidate that a person certainly meant: it differs in letter case only, or in a single stroke as no other one
 * does.
 */
export function certainName(name: string, candidates: Iterable<string>): string | undefined {
  const wanted = name.toLowerCase();
  let only: string | undefined;
  for (const candidate of candidates) {
    const folded = candidate.toLowerCase();
    if (folded === wanted) return candidate;
    // A word of three letters is one stroke away from too many others.
    if (folded.length < 4 || editDistance(wanted, folded, 1) > 1) continue;
    if (only !== undefined) return undefined;
    only = candidate;
  }
  return only;
}
