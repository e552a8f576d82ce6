import type { SyntaxCheck } from '../check.ts';

/** Where the text is not JSON. */
export const syntax: SyntaxCheck = function* (faults) {
  for (const { offset, length, message, fix, edits } of faults) {
    yield { place: { pointer: '', offset, length }, message, fix, ...(edits !== undefined && { edits }) };
  }
};
