import { listCulprits } from '@bmsg/messaging';
import type { Culprit } from '@bmsg/messaging';
import type { RequestCheck } from '../check.ts';
import { number } from '../rule-parameters.ts';
import { segmentedTexts } from '../segmented-texts.ts';

/**
 * Texts that a few characters turn into Unicode and so into more segments. Parameter: `strayPercent`, the share of such
 * characters up to which they count as strays.
 */
export const unicodeCost: RequestCheck = function* ({ messages, locate }, rule) {
  for (const { pointer, content, plan } of segmentedTexts(messages)) {
    if (plan(content).encoding !== 'ucs2') continue;
    const culprits = listCulprits(content);
    const first = culprits[0];
    if (first === undefined || culprits.length * 100 > content.length * number(rule, 'strayPercent')) continue;
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
  return `${character} (U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')})`;
}

function cureOf({ character, nearEquivalent }: Culprit): string {
  return nearEquivalent ? `Write ${nearEquivalent} for ${character}.` : `Leave out ${character}.`;
}
