import type { RequestCheck } from '../check.ts';
import { list } from '../rule-parameters.ts';

/**
 * Keys in another letter case than the usual one. Parameter: `alsoDocumented`, spellings that the documentation uses as
 * well.
 */
export const keySpelling: RequestCheck = function* ({ locate, respellings }, rule) {
  const alsoDocumented = list(rule, 'alsoDocumented');
  for (const { what, path, from, to } of respellings) {
    if (what !== 'key' || alsoDocumented.includes(from)) continue;
    yield { place: locate.holder(path), message: `The usual spelling of "${from}" is "${to}".`, fix: `Write "${to}".` };
  }
};
