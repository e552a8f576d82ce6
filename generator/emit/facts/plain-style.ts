import { keyOfReference } from '../typescript/wire-types/reference.ts';
import type { WordStyle } from '../schema-words.ts';

/** Words for a terminal: names as they are. */
export const plainStyle: WordStyle = {
  text: (text) => text,
  code: (text) => text,
  reference: (reference) => keyOfReference(reference) ?? reference,
};
