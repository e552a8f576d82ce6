import { foldAscii } from '@bmsg/messaging';
import type { RequestCheck } from '../check.ts';
import { replaceValue } from '../edits.ts';
import { pointerMatches } from '../pointer.ts';
import { list, text } from '../rule-parameters.ts';

/**
 * Keys in another letter case than the usual one. Parameter: `alsoDocumented`, spellings that the documentation uses as
 * well.
 */
export const keySpelling: RequestCheck = function* ({ locate, respellings }, rule) {
  const alsoDocumented = list(rule, 'alsoDocumented');
  for (const { what, path, from, to } of respellings) {
    if (what !== 'key' || alsoDocumented.includes(from)) continue;
    const place = locate.holder(path);
    yield { place, message: `The usual spelling of "${from}" is "${to}".`, ...replaceValue(place, to) };
  }
};

/**
 * Values in another spelling than the usual one. Parameters: `differs`, `spelling` for letter case and white space only
 * or `name` for more than that; `at` and `except`, patterns of JSON Pointers to the values that it is about (absent: all)
 * and is not about; `alsoDocumented`, spellings that the documentation uses as well.
 */
export const valueSpelling: RequestCheck = function* ({ locate, respellings }, rule) {
  const alsoDocumented = list(rule, 'alsoDocumented');
  const at = list(rule, 'at');
  const except = list(rule, 'except');
  for (const { what, path, from, to } of respellings) {
    if (what !== 'value' || alsoDocumented.includes(from)) continue;
    const matches = (pattern: string) => pointerMatches(foldAscii(path), foldAscii(pattern));
    if ((at.length > 0 && !at.some(matches)) || except.some(matches)) continue;
    if ((bare(from) === bare(to)) !== (text(rule, 'differs') === 'spelling')) continue;
    const place = locate.value(path);
    yield { place, message: `The usual spelling of "${from}" is "${to}".`, ...replaceValue(place, to) };
  }
};

function bare(name: string): string {
  return foldAscii(name).replace(/\s+/g, '');
}
