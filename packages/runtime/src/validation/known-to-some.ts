/** A function that accepts a value and adds to `known` the keys and indices that it accounts for. */
export type Tracker = (value: unknown, known: Set<string | number>) => boolean;

/** How many alternatives accept a value. What those account for is known afterwards, and nothing of the others. */
export function knownToSome(value: unknown, known: Set<string | number>, trackers: readonly Tracker[]): number {
  let count = 0;
  for (const tracker of trackers) {
    const own = new Set<string | number>();
    if (!tracker(value, own)) continue;
    count++;
    for (const key of own) known.add(key);
  }
  return count;
}
