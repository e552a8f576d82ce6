import * as fc from 'fast-check';
import * as formats from '@bmsg/runtime/formats';
import { Project, SyntaxKind } from 'ts-morph';
import { describe, expect, it } from 'vitest';
import { judgeSafety } from '../../generator/check/regex-safety.ts';
import { filesBelow, read } from '../support/workspace.ts';
import { runs } from '../support/runs.ts';

const folder = 'packages/runtime/src';
const sources = [`${folder}/formats.ts`, ...filesBelow(`${folder}/assertions`)].filter(
  (file) => !file.endsWith('.test.ts'),
);
const project = new Project({ skipAddingFilesFromTsConfig: true, useInMemoryFileSystem: true });

const literals = sources.flatMap((file) =>
  project
    .createSourceFile(`/${file}`, read(file))
    .getDescendantsOfKind(SyntaxKind.RegularExpressionLiteral)
    .map((node) => node.getText()),
);

/**
 * How many characters a function gives to regular expressions. Each of these takes time in proportion to what it is given,
 * as the other test proves, so this is what a text costs.
 */
function charactersMatched(judge: () => unknown): number {
  const { exec } = RegExp.prototype;
  let count = 0;
  // oxlint-disable-next-line no-extend-native -- every regular expression comes by here, and this is put back at once
  RegExp.prototype.exec = function (text): RegExpExecArray | null {
    count += text.length;
    return exec.call(this, text);
  };
  try {
    judge();
    return count;
  } finally {
    // oxlint-disable-next-line no-extend-native -- here
    RegExp.prototype.exec = exec;
  }
}

const judges = Object.entries(formats as unknown as Readonly<Record<string, (value: unknown) => boolean>>).filter(
  // A number is not scanned, and the parser of regular expressions is not ours.
  ([name]) => !/^isInt|^isRegex$/.test(name),
);

describe('the formats of the runtime', () => {
  it.each(literals)('have in %s nothing that backtracks without end', (literal) => {
    const [, source = '', flags = ''] = /^\/(.*)\/([a-z]*)$/.exec(literal) ?? [];
    expect(judgeSafety(source, flags)).toMatchObject({ status: 'safe' });
  });

  it('are given to that judge', () => {
    expect(literals.length).toBeGreaterThan(20);
    expect(charactersMatched(() => formats.isUuid('0123-'))).toBe(5);
  });

  it.each(judges)('%s looks at each character of a hostile text a few times at most', (_, judge) => {
    const piece = fc.constantFrom(
      'a',
      '0',
      ':',
      '::',
      '.',
      '%',
      '%4',
      '/',
      '//',
      '-',
      '=',
      '~',
      '"',
      '\\',
      '@',
      '[',
      ']',
      '#',
      '?',
      'P',
      'T1',
      'Z',
      '+',
      ' ',
      '\n',
      'é',
      '😀',
      'http://',
      '"\\"',
      'a.',
      '1.',
      'fe:',
    );
    const hostile = fc
      .tuple(
        fc.array(piece, { maxLength: 5 }),
        fc.array(piece, { minLength: 1, maxLength: 4 }),
        fc.array(piece, { maxLength: 3 }),
        fc.integer({ min: 1, max: 2000 }),
      )
      .map(([before, pump, after, times]) => before.join('') + pump.join('').repeat(times) + after.join(''));
    fc.assert(
      fc.property(hostile, (text) => {
        expect(charactersMatched(() => judge(text))).toBeLessThanOrEqual(4 * text.length + 64);
      }),
      { numRuns: runs(100) },
    );
  });
});
