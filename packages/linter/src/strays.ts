import { gsm7 } from '@bmsg/api/alphabets';
import { listCulprits } from '@bmsg/messaging';
import type { Culprit } from '@bmsg/messaging';
import type { Edit } from './finding.ts';
import type { Locator } from './place.ts';
import type { SegmentedText } from './segmented-texts.ts';

/** The characters that turn a text into Unicode, and what is gained without them. */
export interface Strays {
  /** In the order of the text; at least one. */
  readonly culprits: readonly Culprit[];
  /** The first of each kind. */
  readonly distinct: readonly Culprit[];
  /** Segments of the text, and of what it becomes with other characters in their place. */
  readonly before: number;
  readonly after: number;
  readonly fix: string;
  /** Given where all of them are typography, so that taking them back changes no meaning. */
  readonly edits?: readonly Edit[];
}

/** Undefined where the text is no Unicode, or where nothing is gained. */
export function straysOf({ content, plan, pointer }: SegmentedText, locate: Locator): Strays | undefined {
  const { encoding, segmentCount: before } = plan(content);
  if (encoding !== 'ucs2' || before === 1) return undefined;
  const culprits = listCulprits(content);
  if (culprits.length === 0) return undefined;
  const after = plan(replace(content, culprits)).segmentCount;
  if (after >= before) return undefined;
  const distinct = [...new Map(culprits.map((culprit) => [culprit.character, culprit])).values()];
  const isSafe = distinct.every(({ character }) => gsm7.typographic?.includes(character));
  return {
    culprits,
    distinct,
    before,
    after,
    fix: distinct.map(cureOf).join(' '),
    ...(isSafe && { edits: culprits.map((culprit) => editOf(culprit, pointer, locate)) }),
  };
}

function replace(text: string, culprits: readonly Culprit[]): string {
  let result = '';
  let from = 0;
  for (const { index, character, nearEquivalent = '' } of culprits) {
    result += text.slice(from, index) + nearEquivalent;
    from = index + character.length;
  }
  return result + text.slice(from);
}

function editOf({ character, index, nearEquivalent = '' }: Culprit, pointer: string, locate: Locator): Edit {
  const { offset, length } = locate.within(pointer, index, character.length);
  return { start: offset, end: offset + length, text: JSON.stringify(nearEquivalent).slice(1, -1) };
}

export function nameOf({ character }: Culprit): string {
  return isVisible(character) ? `${character} (${codeOf(character)})` : codeOf(character);
}

function cureOf({ character, nearEquivalent }: Culprit): string {
  const name = isVisible(character) ? character : codeOf(character);
  if (nearEquivalent === undefined || nearEquivalent === '') return `Leave out ${name}.`;
  return `Write ${isVisible(nearEquivalent) ? nearEquivalent : 'a space'} for ${name}.`;
}

function codeOf(character: string): string {
  return `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Whether a character can be seen in a sentence: neither white space nor a control character. */
function isVisible(character: string): boolean {
  return !/^[\p{C}\p{Z}]*$/u.test(character);
}
