import { listCulprits } from '@bmsg/messaging';
import type { Culprit } from '@bmsg/messaging';
import type { RequestCheck } from '../check.ts';
import { number } from '../rule-parameters.ts';
import { segmentedTexts } from '../segmented-texts.ts';

/**
 * Texts that a few characters turn into Unicode and so into more segments. Parameter: `strayPercent`, the share of the
 * text up to which letters outside the alphabet count as strays; other characters, such as quotes, always do.
 */
export const unicodeCost: RequestCheck = function* ({ messages, locate }, rule) {
  for (const { pointer, content, plan } of segmentedTexts(messages)) {
    if (plan(content).encoding !== 'ucs2') continue;
    const culprits = listCulprits(content);
    const first = culprits[0];
    const letters = culprits.filter(({ character }) => /\p{L}/u.test(character)).length;
    if (first === undefined || letters * 100 > content.length * number(rule, 'strayPercent')) continue;
    const before = plan(content).segmentCount;
    const after = plan(replace(content, culprits)).segmentCount;
    if (after >= before) continue;
    const distinct = [...new Map(culprits.map((culprit) => [culprit.character, culprit])).values()];
    const are = distinct.length === 1 ? 'is' : 'are';
    yield {
      place: locate.within(pointer, first.index, first.character.length),
      message: `${distinct.map(nameOf).join(', ')} ${are} not in the GSM alphabet: ${before} parts instead of ${after}.`,
      fix: distinct.map(cureOf).join(' '),
    };
  }
};

function replace(text: string, culprits: readonly Culprit[]): string {
  let result = '';
  let from = 0;
  for (const { index, character, nearEquivalent = '' } of culprits) {
    result += text.slice(from, index) + nearEquivalent;
    from = index + character.length;
  }
  return result + text.slice(from);
}

function nameOf({ character }: Culprit): string {
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
