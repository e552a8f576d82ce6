import { expect, test } from 'vitest';
import { mended } from './mended.ts';
import type { Mendable } from './mended.ts';

const printed = '{\n"a": 1, // why\n"b": 2,\n}';
const source = 'doc L10-13';

const table: readonly { title: string; given: Mendable; want: string }[] = [
  { title: 'without errata it is as printed', given: { printed, source }, want: printed },
  { title: 'an erratum without a mend changes nothing', given: { printed, source, errata: [{}] }, want: printed },
  {
    title: 'lines are replaced by number, over all errata',
    given: {
      printed,
      source,
      errata: [{ mend: [{ line: 11, with: '"a": 1,' }] }, { mend: [{ line: 12, with: '"b": 2' }] }],
    },
    want: '{\n"a": 1,\n"b": 2\n}',
  },
  {
    title: 'an edit without replacement drops the line',
    given: { printed, source, errata: [{ mend: [{ line: 11 }] }] },
    want: '{\n"b": 2,\n}',
  },
  {
    title: 'a replacement may be empty, which leaves an empty line',
    given: { printed, source, errata: [{ mend: [{ line: 11, with: '' }] }] },
    want: '{\n\n"b": 2,\n}',
  },
  {
    title: 'a replacement may have several lines, and does not move those behind it',
    given: {
      printed,
      source,
      errata: [
        {
          mend: [
            { line: 10, with: '[\n{' },
            { line: 13, with: '}\n]' },
          ],
        },
      ],
    },
    want: '[\n{\n"a": 1, // why\n"b": 2,\n}\n]',
  },
];

test.each(table)('$title', ({ given, want }) => {
  expect(mended(given)).toBe(want);
});
