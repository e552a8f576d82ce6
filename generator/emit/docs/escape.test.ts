import { expect, test } from 'vitest';
import { codeSpan, escapeProse, fenced } from './escape.ts';

test.each([
  ['plain words stay', 'plain words stay'],
  ['first_name and L5 - L6', 'first_name and L5 - L6'],
  ['the key `msg_id` stays code', 'the key `msg_id` stays code'],
  ['a `b|c` d', 'a <code>b&#124;c</code> d'],
  ['a lone ` backtick', String.raw`a lone \` backtick`],
  ['*bold* and _italic_ and ~gone~', String.raw`\*bold\* and \_italic\_ and \~gone\~`],
  ['a | b', String.raw`a \| b`],
  ['a \\| b', String.raw`a \\\| b`],
  ['<script>alert(1)</script>', '&lt;script>alert(1)&lt;/script>'],
  ['<!-- gone', '&lt;!-- gone'],
  ['&lt;b&gt; &#60; & Co', '&amp;lt;b&amp;gt; &amp;#60; & Co'],
  ['[x](javascript:alert(1))', String.raw`\[x\](javascript:alert(1))`],
  ['![x](y)', String.raw`!\[x\](y)`],
  ['# no heading', String.raw`\# no heading`],
  ['- no list', String.raw`\- no list`],
  ['---', String.raw`\---`],
  ['-5 to 10', '-5 to 10'],
  ['1. no list', String.raw`1\. no list`],
  ['1.0', '1.0'],
  ['> no quote', String.raw`\> no quote`],
  ['$x$', String.raw`\$x\$`],
])('%j as text is %j', (given, want) => {
  expect(escapeProse(given)).toBe(want);
});

test.each([
  ['name', '`name`'],
  ['', '`""`'],
  ['two\nlines', '`two lines`'],
  ['<b>', '`<b>`'],
  ['a`b', '<code>a&#96;b</code>'],
  ['a|<b>*_', '<code>a&#124;&#60;b&#62;&#42;&#95;</code>'],
  ['\\|', '<code>&#92;&#124;</code>'],
  ['\u202eevil', '`evil`'],
])('%j as code is %j', (given, want) => {
  expect(codeSpan(given)).toBe(want);
});

test.each([
  ['{}', 'json', '```json\n{}\n```'],
  ['a\r\nb\n', '', '```\na\nb\n```'],
  ['```\nout', 'text', '````text\n```\nout\n````'],
  ['x', 'js`\n<b>', '```jsb\nx\n```'],
  ['\u202e\u0000\t👩‍👧', '', '```\n\u{fffd}\u{fffd}\t👩‍👧\n```'],
])('%j as a block of %j is %j', (given, language, want) => {
  expect(fenced(given, language)).toBe(want);
});
