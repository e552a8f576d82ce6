import type { Finding } from '@bmsg/linter';
import { applyEdits } from './apply-edits.ts';

/** One mended thing may bring another to light; two that undo each other would go on for ever. */
const mostRounds = 10;

/** A text in which everything is mended that can be mended without doubt; all else is as it was. */
export async function fixText(
  text: string,
  lint: (text: string) => Promise<readonly Pick<Finding, 'edits'>[]>,
): Promise<string> {
  let mended = text;
  for (let round = 0; round < mostRounds; round++) {
    const next = applyEdits(mended, await lint(mended));
    if (next === mended) break;
    mended = next;
  }
  return mended;
}
