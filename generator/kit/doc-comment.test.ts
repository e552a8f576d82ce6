import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { docComment, docs } from './doc-comment.ts';
import type { DocTag } from './doc-comment.ts';

describe('docComment', () => {
  it.each<[string, DocTag[], string]>([
    ['', [], ''],
    [' \n\n', [], ''],
    ['One line.', [], '/** One line. */'],
    ['One.\n\nTwo.\n', [], '/**\n * One.\n *\n * Two.\n */'],
    ['a */ b', [], String.raw`/** a *\/ b */`],
    ['@internal', [], String.raw`/** \@internal */`],
    ['See {@link x} and * @private', [], String.raw`/** See {\@link x} and * \@private */`],
    ['mail me@example.com', [], '/** mail me@example.com */'],
    ['a\u0000\u202eb\u2028c\ud800d', [], '/**\n * ab\n * cd\n */'],
    ['family 👨‍👩‍👧', [], '/** family 👨‍👩‍👧 */'],
    ['', [{ name: 'deprecated' }], '/** @deprecated */'],
    [
      'Text.',
      [{ name: 'deprecated', text: 'Use */ @b.' }],
      String.raw`/**${'\n'} * Text.${'\n'} *${'\n'} * @deprecated Use *\/ \@b.${'\n'} */`,
    ],
  ])('prints %j with %j', (text, tags, want) => {
    expect(docComment(text, tags)).toBe(want);
  });

  it('breaks long lines, and only at spaces', () => {
    const comment = docComment(`${'word '.repeat(40)}${'x'.repeat(200)}`);
    expect(comment.split('\n').every((line) => line.length <= 120 || line.includes('x'.repeat(200)))).toBe(true);
  });

  it('indents its later lines', () => {
    expect(docComment('a\n\nb', [], 1)).toBe('/**\n   * a\n   *\n   * b\n   */');
  });

  it('cannot be left', () => {
    const parts = fc.constantFrom('*', '/', '\\', '@', '\n', '\r', '\u2028', '{', ' ', 'a', '\u0000', '\ud800');
    fc.assert(
      fc.property(fc.string({ unit: parts }), (text) => {
        const comment = docComment(text);
        if (comment === '') return;
        expect(comment.indexOf('*/')).toBe(comment.length - 2);
        expect(comment).not.toMatch(/^\s*(\/\*\*|\*)\s*@/m);
        expect(docs(text).join('')).not.toContain('*/');
      }),
    );
  });
});
