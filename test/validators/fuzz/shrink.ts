/** The smallest thing made of JSON that still fails, found by leaving out and pulling up parts as long as that works. */
export function shrink<T>(value: T, fails: (smaller: T) => boolean): T {
  let best = value;
  for (let isSmaller = true; isSmaller;) {
    isSmaller = false;
    for (const candidate of smaller(best)) {
      if (!fails(candidate as T)) continue;
      best = candidate as T;
      isSmaller = true;
      break;
    }
  }
  return best;
}

function* smaller(value: unknown): Generator<unknown> {
  if (typeof value !== 'object' || value === null) return;
  const entries = Object.entries(value);
  const made = Array.isArray(value)
    ? (kept: readonly (readonly [string, unknown])[]): unknown => kept.map(([, inner]) => inner)
    : (kept: readonly (readonly [string, unknown])[]): unknown => Object.fromEntries(kept);
  for (const [index] of entries.entries()) yield made(entries.toSpliced(index, 1));
  for (const [, inner] of entries) if (typeof inner === 'object' && inner !== null) yield inner;
  for (const [index, [key, inner]] of entries.entries()) {
    for (const candidate of smaller(inner)) yield made(entries.with(index, [key, candidate]));
  }
}
