import { Type } from 'typebox';
import type { TSchema } from 'typebox';
import type { Alphabet } from './alphabet.ts';

/** A keyword of our own that texts can fail. Any other `x-` keyword is a remark. */
export interface OwnKeyword {
  /** The shape of what stands under the keyword. */
  readonly shape: TSchema;
  /** The function of the runtime that makes an assertion of it. */
  readonly make: string;
  /** The function is given an alphabet for each of these units as well. */
  readonly alphabets?: readonly Alphabet['unit'][];
}

/** By the keyword. */
export const ownKeywords: ReadonlyMap<string, OwnKeyword> = new Map<string, OwnKeyword>([
  ['x-max-segments', { shape: Type.Integer({ minimum: 1 }), make: 'maxSegments', alphabets: ['septets', 'codeUnits'] }],
]);
