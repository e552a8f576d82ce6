import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readTextFile } from './read-text.ts';
import { scratchFiles } from './testing/scratch-files.ts';

it.each<{ name: string; bytes: Uint8Array; want: string }>([
  { name: 'text', bytes: Buffer.from('{"a": "é 你 😀"}'), want: '{"a": "é 你 😀"}' },
  { name: 'a byte order mark, which stays', bytes: Buffer.from('\uFEFF{}'), want: '\uFEFF{}' },
  { name: 'the character that stands for what is no UTF-8', bytes: Buffer.from('a\uFFFD'), want: 'a\uFFFD' },
  { name: 'nothing', bytes: new Uint8Array(), want: '' },
])('reads $name', ({ bytes, want }) => {
  expect(readTextFile(join(scratchFiles({ 'a.json': bytes }), 'a.json'))).toBe(want);
});

it.each<{ name: string; bytes: Uint8Array; want: RegExp }>([
  { name: 'Latin-1', bytes: Buffer.from('é', 'latin1'), want: /a\.json: it is not UTF-8 text/ },
  { name: 'half of a character', bytes: Buffer.from('你').subarray(0, 2), want: /it is not UTF-8 text/ },
  { name: 'UTF-16', bytes: Buffer.from('{}', 'utf16le'), want: /it is a binary file, or text in UTF-16/ },
])('says why it does not read $name', ({ bytes, want }) => {
  const path = join(scratchFiles({ 'a.json': bytes }), 'a.json');
  expect(() => readTextFile(path)).toThrow(want);
});
