/** What may have been meant; it may be gone through more than once. */
type Words = readonly unknown[] | ReadonlySet<unknown>;

/**
 * The word that a person most likely meant: the least edit distance, letter case aside, as long as no more than a third
 * of the letters differ. What is no text is no candidate.
 */
export function closestWord(word: string, candidates: Words): string | undefined {
  const most = Math.floor(word.length / 3);
  // One slip is what there mostly is, and seen in no time.
  return (most > 1 ? closestWithin(1, word, candidates) : undefined) ?? closestWithin(most, word, candidates);
}

function closestWithin(most: number, word: string, candidates: Words): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let allowed = most;
  for (const candidate of candidates) {
    if (typeof candidate !== 'string' || Math.abs(candidate.length - word.length) > allowed) continue;
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
  while (start < one.length && one.charCodeAt(start) === other.charCodeAt(start)) start++;
  let end = one.length;
  let otherEnd = other.length;
  while (end > start && otherEnd > start && one.charCodeAt(end - 1) === other.charCodeAt(otherEnd - 1)) {
    end--;
    otherEnd--;
  }
  if (end === start || otherEnd === start) return end - start + (otherEnd - start);
  const [rows, columns] = [end - start, otherEnd - start];
  if (limit === 0 || (rows === 1 && columns === 1)) return 1;
  if (limit === 1) {
    const isSwap =
      one.charCodeAt(start) === other.charCodeAt(start + 1) && one.charCodeAt(end - 1) === other.charCodeAt(start);
    return rows === 2 && columns === 2 && isSwap ? 1 : 2;
  }
  let beforePrevious: number[] = [];
  let previous: number[] = [];
  for (let column = 0; column <= columns; column++) previous.push(column);
  for (let row = 1; row <= rows; row++) {
    const current = [row];
    const own = one.charCodeAt(start + row - 1);
    let least = row;
    for (let column = 1; column <= columns; column++) {
      // So far apart, the rest would have to be inserted or deleted.
      if (Math.abs(column - row) > limit) {
        current.push(limit + 1);
        continue;
      }
      const wanted = other.charCodeAt(start + column - 1);
      let distance = previous[column - 1]! + (own === wanted ? 0 : 1);
      distance = Math.min(distance, previous[column]! + 1, current[column - 1]! + 1);
      const isSwap = own === other.charCodeAt(start + column - 2) && one.charCodeAt(start + row - 2) === wanted;
      if (isSwap && row > 1 && column > 1) distance = Math.min(distance, beforePrevious[column - 2]! + 1);
      current.push(distance);
      least = Math.min(least, distance);
    }
    if (least > limit) return limit + 1;
    beforePrevious = previous;
    previous = current;
  }
  return previous[columns]!;
}
