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
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  const from = one.slice(start, one.length - end);
  const to = other.slice(start, other.length - end);
  if (from === '' || to === '') return from.length + to.length;
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const replaced = previous[column - 1]! + (from[row - 1] === to[column - 1] ? 0 : 1);
      let distance = Math.min(previous[column]! + 1, current[column - 1]! + 1, replaced);
      if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]) {
        distance = Math.min(distance, beforePrevious[column - 2]! + 1);
      }
      current.push(distance);
    }
    if (Math.min(...current) > limit) return limit + 1;
    beforePrevious = previous;
    previous = current;
  }
  return previous[to.length]!;
}
