import { ruleExamples } from '@bmsg/api/rule-examples';
import { expect, it } from 'vitest';
import type { Finding } from './finding.ts';
import { lint } from './lint.ts';
import type { LintOptions } from './lint.ts';

/** What is found in a text that stands in an array, as if it stood alone. Such a text is read with all its places. */
function foundInside(text: string, options: LintOptions): Finding[] {
  return lint(`[${text}]`, { ...options, at: '/0' }).map(({ pointer, range: { start, end }, edits, ...finding }) => {
    const back = ({ offset, line, column }: typeof start): typeof start => {
      return { offset: offset - 1, line, column: line === 1 ? column - 1 : column };
    };
    const shifted = edits?.map((edit) => ({ ...edit, start: edit.start - 1, end: edit.end - 1 }));
    return {
      ...finding,
      pointer: pointer.slice('/0'.length),
      range: { start: back(start), end: back(end) },
      ...(shifted !== undefined && { edits: shifted }),
    };
  });
}

// A text without faults on its own is read the short way, and places only where a rule has something to say.
it.each(ruleExamples)('finds the same in the examples of $id, whether places are read at once or late', (examples) => {
  const { given = {}, good, bad } = examples;
  const options: LintOptions = {
    as: 'either',
    ...(given.now !== undefined && { now: Date.parse(given.now) }),
    ...(given.server !== undefined && { server: given.server }),
  };
  for (const text of [...good, ...bad.map((one) => one.text)]) {
    // Faults of the syntax may concern what is around them.
    if (lint(text).some(({ rule }) => rule === 'json-syntax')) continue;
    expect(lint(text, options)).toEqual(foundInside(text, options));
  }
});
