import type { Position } from '@bmsg/linter';
import pc from 'picocolors';
import { describe, expect, it } from 'vitest';
import { codeFrame } from './code-frame.ts';
import { excerptOf } from './excerpt.ts';

const plain = pc.createColors(false);

/** The frame of the part of a text between « and ». */
function frame(marked: string): string[] {
  const text = marked.replace(/[«»]/g, '');
  const position = (offset: number): Position => {
    const before = text.slice(0, offset).split('\n');
    return { offset, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  };
  const range = { start: position(marked.indexOf('«')), end: position(marked.indexOf('»') - 1) };
  return codeFrame(excerptOf(text, range), plain).split('\n');
}

describe('a code frame', () => {
  it.each<{ name: string; given: string; want: string[] }>([
    { name: 'has the line before', given: '{\n  «"a"»: 1\n}', want: ['  1 | {', '> 2 |   "a": 1', '    |   ^^^'] },
    { name: 'starts with the first line', given: '«x»', want: ['> 1 | x', '    | ^'] },
    { name: 'marks the end of the text', given: '{«»', want: ['> 1 | {', '    |  ^'] },
    { name: 'marks the first line of several', given: 'a «b c\nd»', want: ['> 1 | a b c', '    |   ^^^'] },
    { name: 'counts wide characters as two columns', given: '"漢😀«x»"', want: ['> 1 | "漢😀x"', '    |      ^'] },
    { name: 'shows a tab as two spaces', given: '\t«x»', want: ['> 1 |   x', '    |   ^'] },
    {
      name: 'disarms control characters',
      given: '\u001b[31m«x»\u009b\u202e',
      want: ['> 1 | ␛[31mx��', '    |      ^'],
    },
    {
      name: 'blots out product tokens',
      given: '"5c7d3b1e-9f42-4a68-b0d3-26e81fa97c54"«,»',
      want: ['> 1 | "********-****-****-****-************",', `    | ${' '.repeat(38)}^`],
    },
  ])('$name', ({ given, want }) => {
    expect(frame(given)).toEqual(want);
  });

  it('shows a part of a long line', () => {
    const [row = '', carets = ''] = frame(`${'a'.repeat(5000)}«here»${'b'.repeat(5000)}`);
    expect(row).toBe(`> 1 | …${'a'.repeat(40)}here${'b'.repeat(56)}…`);
    expect(carets.indexOf('^^^^')).toBe(row.indexOf('here'));
  });
});
