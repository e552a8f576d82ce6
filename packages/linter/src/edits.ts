import type { Problem, Request } from './check.ts';
import type { Edit } from './finding.ts';
import type { Place } from './place.ts';
import { shorten } from './quote.ts';

type Cure = Pick<Problem, 'fix' | 'edits'>;

/** Puts another text in the place of a string, be it a value or a key. */
export function replaceValue({ offset, length }: Place, value: string): Cure {
  return {
    fix: `Write "${shorten(value)}".`,
    edits: [{ start: offset, end: offset + length, text: JSON.stringify(value) }],
  };
}

/** Takes a member out of its object, with the comma that goes with it; nothing where a comment stands in the way. */
export function takeOut(pointer: string, { locate, passage: { text } }: Request): readonly Edit[] {
  const start = locate.holder(pointer).offset;
  const value = locate.value(pointer);
  const end = value.offset + value.length;
  const after = /^\s*(,\s*|(?=\}))/.exec(text.slice(end));
  if (after?.[1]) return [{ start, end: end + after[0].length, text: '' }];
  const before = /(,?)\s*$/.exec(text.slice(0, start));
  if (after === null || before === null) return [];
  const isOnly = before[1] === '';
  return [{ start: isOnly ? start : start - before[0].length, end, text: '' }];
}
