/**
 * The word that a person most likely meant: the least edit distance, letter case aside, as long as no more than a third
 * of the letters differ. What is no text is no candidate.
 */
export function closestWord(word: string, candidates: Iterable<unknown>): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let allowed = Math.floor(word.length / 3);
  for (const candidate of candidates) {
    if (typeof candidate !== 'string') continue;
    const distance = editDistance(wanted, candidate.toLowerCase(), allowed);
    if (distance > allowed) continue;
    best = candidate;
    if (distance === 0) return best;
    allowed = distance - 1;
  }
  return best;
}

/**
 * Insertions, deletions, replacements and swaps of neighbours that turn one word into the other; some number above
 * `limit` as soon as it is certain to be more than that.
 */
export function editDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  // What both begin and end with costs nothing, and mistyped words have most of it in common.
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  let end = one.length;
  let otherEnd = other.length;
  while (end > start && otherEnd > start && one[end - 1] === other[otherEnd - 1]) {
    end--;
    otherEnd--;
  }
  if (end === start || otherEnd === start) return end - start + (otherEnd - start);
  let beforePrevious: number[] = [];
  let previous: number[] = [];
  for (let column = start; column <= otherEnd; column++) previous.push(column - start);
  for (let row = start + 1; row <= end; row++) {
    const current = [row - start];
    let least = row - start;
    for (let column = start + 1; column <= otherEnd; column++) {
      const at = column - start;
      const own = one[row - 1];
      const wanted = other[column - 1];
      let distance = Math.min(previous[at]! + 1, current[at - 1]! + 1, previous[at - 1]! + (own === wanted ? 0 : 1));
      if (at > 1 && row - start > 1 && own === other[column - 2] && one[row - 2] === wanted) {
        distance = Math.min(distance, beforePrevious[at - 2]! + 1);
      }
      current.push(distance);
      least = Math.min(least, distance);
    }
    if (least > limit) return limit + 1;
    beforePrevious = previous;
    previous = current;
  }
  return previous[otherEnd - start]!;
}
