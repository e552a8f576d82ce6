import { expect, it } from 'vitest';
import { apiOf } from '../../../test/support/api-of.ts';
import type { Api } from '../../model/api.ts';
import type { SpecElement } from '../../model/spec-element.ts';
import type { SourceDocument } from '../../vocabulary/source-document.ts';
import { siteOf } from './site.ts';
import { sourcePages } from './source-pages.ts';

const locate = () => ({ file: 'a.yaml', line: 1, column: 1 });

function rowsOf(document: Partial<SourceDocument>, elements: readonly Omit<SpecElement, 'locate'>[]): string[] {
  const value = { title: 'Book', description: 'A book.', cited: 'doc', ...document };
  const api: Api = { ...apiOf({ components: { schemas: { Bird: {}, Nest: {} } } }) };
  const full: Api = {
    ...api,
    data: { ...api.data, sources: [{ id: 'book', value, locate }] },
    elements: elements.map((element) => ({ ...element, locate })),
  };
  const [page] = sourcePages(full, siteOf(full));
  return (page?.content ?? '').split('\n').filter((line) => /^\| L?\d|^Of /.test(line));
}

const bird = { kind: 'schema', key: 'Bird' } as const;
const nest = { kind: 'schema', key: 'Nest' } as const;

it('has a row for each run of lines of which the same is said', () => {
  const factless = [
    { lines: 'L4-5', reason: 'label', remark: 'Heads.' },
    { lines: 'L6', reason: 'law' },
  ];
  expect(
    rowsOf({ lines: 7, reasons: { label: 'Words.', law: 'Rules.' }, factless }, [
      { owner: bird, part: '', sources: ['doc L1-3'] },
      { owner: bird, part: 'wings', sources: ['doc L2', 'wire 1'] },
      { owner: bird, part: 'tail', sources: ['doc L2', 'doc L7'] },
      { owner: nest, part: '', sources: ['doc L2'] },
    ]),
  ).toEqual([
    'Of 7 lines, 4 are cited, and 3 carry no fact, for one of these reasons:',
    '| L1 | [Bird](../schemas/bird.md) |',
    '| L2 | [Bird](../schemas/bird.md) (tail, wings), [Nest](../schemas/nest.md) |',
    '| L3 | [Bird](../schemas/bird.md) |',
    '| L4-5 | No fact: **label**. Heads. |',
    '| L6 | No fact: **law** |',
    '| L7 | [Bird](../schemas/bird.md) (tail) |',
  ]);
});

it('has a row for each section and each numbered row of it, in their order', () => {
  expect(
    rowsOf({ cited: 'wire', sections: { '2': 1, '1.10': 0, '1.9': 0 } }, [
      { owner: bird, part: 'wings', sources: ['wire 1.10', 'wire 2#1'] },
      { owner: nest, part: '', sources: ['wire 2#1', 'doc L2'] },
    ]),
  ).toEqual([
    '| 1.9 |  |',
    '| 1.10 | [Bird](../schemas/bird.md) (wings) |',
    '| 2 |  |',
    '| 2#1 | [Bird](../schemas/bird.md) (wings), [Nest](../schemas/nest.md) |',
  ]);
});
