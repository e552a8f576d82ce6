import type { RequestCheck } from '../check.ts';
import { number } from '../rule-parameters.ts';
import { segmentedTexts } from '../segmented-texts.ts';
import { nameOf, straysOf } from '../strays.ts';

/**
 * Texts that a few characters turn into Unicode and so into more segments. Parameter: `strayPercent`, the share of the
 * text up to which letters outside the alphabet count as strays; other characters, such as quotes, always do.
 */
export const unicodeCost: RequestCheck = function* ({ messages, locate }, rule) {
  for (const text of segmentedTexts(messages)) {
    const strays = straysOf(text, locate);
    const [first] = strays?.culprits ?? [];
    if (strays === undefined || first === undefined) continue;
    const { after, before, culprits, distinct, edits, fix } = strays;
    const letters = culprits.filter(({ character }) => /\p{L}/u.test(character)).length;
    if (letters * 100 > text.content.length * number(rule, 'strayPercent')) continue;
    const are = distinct.length === 1 ? 'is' : 'are';
    yield {
      place: locate.within(text.pointer, first.index, first.character.length),
      subject: text.pointer,
      message: `${distinct.map(nameOf).join(', ')} ${are} not in the GSM alphabet: ${before} parts instead of ${after}.`,
      fix,
      ...(edits !== undefined && { edits }),
    };
  }
};
