import type { Edit, Finding } from '@bmsg/linter';

/**
 * The text with the edits of findings made. Where two findings want to change the same place, the first one has its way,
 * with all of its edits; the other one is left for another round.
 */
export function applyEdits(text: string, findings: readonly Pick<Finding, 'edits'>[]): string {
  const chosen: Edit[] = [];
  for (const { edits = [] } of findings) {
    if (edits.some((edit) => collides(chosen, edit))) continue;
    for (const edit of edits) chosen.splice(placeOf(chosen, edit), 0, edit);
  }
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text: replacement } of chosen) {
    parts.push(text.slice(at, start), replacement);
    at = end;
  }
  return parts.join('') + text.slice(at);
}

/** Two insertions at one place collide as well: which comes first is anyone's guess. */
function collides(sorted: readonly Edit[], edit: Edit): boolean {
  const index = placeOf(sorted, edit);
  const before = sorted[index - 1];
  const after = sorted[index];
  return (
    (before !== undefined && before.end > edit.start) ||
    (after !== undefined && (after.start < edit.end || after.start === edit.start))
  );
}

/** Where an edit belongs among others that are sorted and apart. */
function placeOf(sorted: readonly Edit[], { start }: Edit): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
