import { kind } from './node-table.ts';
import type { Kind } from './node-table.ts';
import { looksLikeNumber, reportNumber } from './scan-number.ts';
import type { Report } from './syntax-fault.ts';

const literals: Readonly<Record<string, Kind>> = {
  true: kind.true,
  false: kind.false,
  null: kind.null,
  none: kind.null,
  nil: kind.null,
  undefined: kind.null,
};

/** What the three words of JSON stand for; nothing for any other word. */
export function literalOf(word: string): Kind | undefined {
  return word === 'true' || word === 'false' || word === 'null' ? literals[word] : undefined;
}

/** Whether a word that is no value of JSON is one to another language, or nearly one. */
export function looksLikeValue(word: string): boolean {
  return Object.hasOwn(literals, word.toLowerCase()) || /^[+-]?(nan|infinity)$/i.test(word) || looksLikeNumber(word);
}

/** Says what is wrong with such a word; returns what it stands for, `missing` where that is in doubt. */
export function reportValue(word: string, start: number, report: Report): Kind {
  const end = start + word.length;
  const lower = word.toLowerCase();
  const meant = Object.hasOwn(literals, lower) ? literals[lower] : undefined;
  if (meant !== undefined) {
    const right = meant === kind.true ? 'true' : meant === kind.false ? 'false' : 'null';
    const fix = `Write ${right}: the words that JSON knows are true, false and null, in lower case.`;
    report(start, end, `${word} is no JSON value.`, fix, right);
    return meant;
  }
  if (looksLikeNumber(word)) {
    const value = reportNumber(word, start, report);
    return value === undefined ? kind.missing : kind.number;
  }
  const fix = 'Write a number, or null where there is none.';
  report(start, end, `${word} is no JSON value: numbers there are finite.`, fix);
  return kind.missing;
}
