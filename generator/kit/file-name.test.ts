import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { uniqueFileNames } from './file-name.ts';

it.each<[string[], string[]]>([
  [
    ['Message', 'message', 'Message_'],
    ['Message', 'message-2', 'Message_'],
  ],
  [['../../etc/passwd'], ['etc-passwd']],
  [
    ['', '...', 'CON'],
    ['_', '_-2', '_CON'],
  ],
  [
    ['a/b', 'a b'],
    ['a-b', 'a-b-2'],
  ],
])('names files for %j', (texts, want) => {
  expect(uniqueFileNames(texts)).toEqual(want);
});

it('gives names that stay where they are put', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
      const names = uniqueFileNames(texts);
      for (const name of names) expect(name).toMatch(/^(?!.*\.\.)(?!\.)[\w.-]{1,110}$/);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(texts.length);
    }),
  );
});
