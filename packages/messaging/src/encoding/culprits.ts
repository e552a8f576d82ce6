import { gsm7 } from '@bmsg/api/alphabets';
import { shortMessage } from './short-message.ts';

/** A character that is not in the GSM alphabet. */
export interface Culprit {
  /** The whole character: two UTF-16 code units beyond the basic plane. */
  readonly character: string;
  /** Where it begins, in UTF-16 code units. */
  readonly index: number;
  /** What a person would accept in its place, all of it in the alphabet; an empty text if nobody would miss it. */
  readonly nearEquivalent?: string;
}

/** All characters of a text that are not in the GSM alphabet, in their order. */
export function listCulprits(text: string): Culprit[] {
  const culprits: Culprit[] = [];
  if (shortMessage.isPlainAscii(text)) return culprits;
  for (let index = 0; index < text.length; index++) {
    if (shortMessage.septetsOf(text.charCodeAt(index)) > 0) continue;
    const culprit = culpritAt(text, index);
    culprits.push(culprit);
    index += culprit.character.length - 1;
  }
  return culprits;
}

/** The character that begins at a UTF-16 code unit of the text. */
export function culpritAt(text: string, index: number): Culprit {
  const character = String.fromCodePoint(text.codePointAt(index) ?? 0);
  const nearEquivalent = near.get(character);
  return nearEquivalent === undefined ? { character, index } : { character, index, nearEquivalent };
}

const near: ReadonlyMap<string, string> = new Map(Object.entries(gsm7.nearEquivalents ?? {}));
