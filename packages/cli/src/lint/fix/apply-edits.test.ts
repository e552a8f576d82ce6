import type { Edit } from '@bmsg/linter';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from './apply-edits.ts';
import { fixText } from './fix-text.ts';

const edit = (start: number, end: number, text: string): Edit => ({ start, end, text });

describe('edits', () => {
  it.each<{ name: string; findings: Edit[][]; want: string }>([
    { name: 'nothing', findings: [], want: 'abcdef' },
    { name: 'in any order', findings: [[edit(4, 5, 'E')], [edit(0, 1, 'A')]], want: 'AbcdEf' },
    { name: 'several of one finding', findings: [[edit(5, 6, ''), edit(0, 0, '<')]], want: '<abcde' },
    { name: 'side by side', findings: [[edit(1, 2, 'B')], [edit(2, 3, 'C')]], want: 'aBCdef' },
    { name: 'the first of two that overlap', findings: [[edit(1, 3, 'X')], [edit(2, 4, 'Y')]], want: 'aXdef' },
    { name: 'one insertion at a place', findings: [[edit(1, 1, 'X')], [edit(1, 1, 'Y')]], want: 'aXbcdef' },
    {
      name: 'all of a finding or nothing',
      findings: [[edit(1, 3, 'X')], [edit(2, 4, 'Y'), edit(5, 6, 'Z')]],
      want: 'aXdef',
    },
  ])('$name', ({ findings, want }) => {
    expect(
      applyEdits(
        'abcdef',
        findings.map((edits) => ({ edits })),
      ),
    ).toBe(want);
  });

  it('leave everything else as it is', () => {
    const cut = fc.array(fc.tuple(fc.string(), fc.string(), fc.string({ unit: 'binary' })));
    fc.assert(
      fc.property(cut, (pieces) => {
        let offset = 0;
        const edits = pieces.map(([kept, old, text]) => {
          const start = offset + kept.length + 1;
          offset = start + old.length;
          return { edits: [edit(start, offset, text)] };
        });
        const before = pieces.map(([kept, old]) => `.${kept}${old}`).join('');
        expect(applyEdits(before, edits.reverse())).toBe(pieces.map(([kept, , text]) => `.${kept}${text}`).join(''));
      }),
    );
  });
});

describe('fixing', () => {
  it('goes on with what a fix brings to light', async () => {
    const lint = async (text: string): Promise<{ edits: Edit[] }[]> =>
      /a|b/.test(text) ? [{ edits: [edit(0, 1, { a: 'b', b: 'c' }[text] ?? '')] }] : [];
    expect(await fixText('a', lint)).toBe('c');
  });

  it('ends, even if a fix is undone by another', async () => {
    const lint = async (text: string): Promise<{ edits: Edit[] }[]> => [
      { edits: [edit(0, 1, text === 'a' ? 'b' : 'a')] },
    ];
    expect(['a', 'b']).toContain(await fixText('a', lint));
  });
});
