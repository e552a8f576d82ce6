import { expect, test } from 'vitest';
import { blocks, code, heading, line, link, list, nothing, prose, section, table } from './markdown.ts';

test('a template escapes strings and keeps Markdown and numbers', () => {
  expect(line`**${'a*b'}** ${code('c')} ${5}`.markdown).toBe(String.raw`**a\*b** ${'`c`'} 5`);
});

test.each([
  ['one\ntwo', 'one two'],
  ['one\n\n\ntwo', 'one\n\ntwo'],
  ['head\n- first\n  goes on\n* second', 'head\n- first goes on\n- second'],
  ['a\n---\n| b | c |\n|---|---|', String.raw`a --- \| b \| c \| \|---\|---\|`],
  ['<div>\n\n    code\n\n</div>', '&lt;div>\n\ncode\n\n&lt;/div>'],
  ['', ''],
])('the description %j becomes %j', (given, want) => {
  expect(prose(given).markdown).toBe(want);
});

test('a table keeps its shape whatever the cells hold', () => {
  const hostile = 'a | b\n| c\\';
  expect(table(['Head | er', 'Two'], [[hostile, code('x|y')]]).markdown).toBe(
    [String.raw`| Head \| er | Two |`, '|---|---|', String.raw`| a \| b \| c\\ | <code>x&#124;y</code> |`].join('\n'),
  );
});

test('a table leaves out columns that are empty in every row', () => {
  const rows = [
    ['1', '', nothing, ''],
    ['2', '', nothing, 'x'],
  ];
  expect(table(['A', 'B', 'C', 'D'], rows).markdown).toBe('| A | D |\n|---|---|\n| 1 |  |\n| 2 | x |');
});

test('without rows there is no table, and without body no section', () => {
  expect(section(2, 'Title', table(['A'], []), list([]))).toEqual(nothing);
});

test('sections, lists and links are put together with empty lines between', () => {
  const page = blocks(heading(1, 'A_B'), section(2, 'C', list([link('d', 'e.md'), 'f']), nothing, line`g`));
  expect(page.markdown).toBe('# A_B\n\n## C\n\n- [d](e.md)\n- f\n\ng');
});
