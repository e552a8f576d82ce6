import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { scratchFiles } from '../../testing/scratch-files.ts';
import { rangesOf, readRange } from './line-ranges.ts';
import type { LineRange } from './line-ranges.ts';

function scratchFile(): string {
  return join(scratchFiles({ 'a.ndjson': '' }), 'a.ndjson');
}

function textOf(range: LineRange): string {
  return Buffer.concat([...readRange(range)]).toString('utf8');
}

it('has every line in the range in which it begins', () => {
  const path = scratchFile();
  writeFileSync(path, 'ab\n\ncdef\r\ng');
  const ranges = [0, 1, 3, 4, 5, 11].map((start, index, starts) => {
    const end = starts[index + 1];
    return { path, start, ...(end !== undefined && { end }) };
  });
  expect(ranges.map(textOf)).toEqual(['ab\n', '', '\n', 'cdef\r\n', 'g', '']);
});

it('has each line of any file once, wherever it is cut', () => {
  const path = scratchFile();
  const lines = fc.array(fc.string({ unit: fc.constantFrom('a', 'é', '\r', '"'), maxLength: 9 }), { maxLength: 20 });
  const cuts = fc.array(fc.nat({ max: 120 }), { maxLength: 6 });
  fc.assert(
    fc.property(lines, cuts, fc.boolean(), (some, at, isClosed) => {
      const text = some.join('\n') + (isClosed ? '\n' : '');
      writeFileSync(path, text);
      const starts = [0, ...new Set(at.filter((one) => one > 0))].sort((a, b) => a - b);
      const pieces = starts.map((start, index) => {
        const end = starts[index + 1];
        return textOf({ path, start, ...(end !== undefined && { end }) });
      });
      expect(pieces.join('')).toBe(text);
      expect(pieces.slice(0, -1).filter((piece) => piece !== '' && !piece.endsWith('\n')).length).toBeLessThanOrEqual(
        1,
      );
    }),
  );
});

it('finds the end of lines that are longer than what is read at once', () => {
  const path = scratchFile();
  const long = 'a'.repeat(10_000);
  writeFileSync(path, `${long}\n${long}\nb\n`);
  expect(textOf({ path, start: 0, end: 1 })).toBe(`${long}\n`);
  expect(textOf({ path, start: 1, end: 10_002 })).toBe(`${long}\n`);
  expect(textOf({ path, start: 10_002 })).toBe('b\n');
});

it('cuts a large file and no small one', () => {
  const path = scratchFile();
  writeFileSync(path, 'a\n');
  expect([...rangesOf(path)]).toEqual([{ path, start: 0 }]);
  writeFileSync(path, 'a'.repeat(20_000_000));
  const ranges = [...rangesOf(path)];
  expect(ranges.length).toBeGreaterThan(1);
  expect(ranges.map(({ end }) => end).slice(0, -1)).toEqual(ranges.map(({ start }) => start).slice(1));
  expect(ranges.at(-1)).not.toHaveProperty('end');
});

it('says why a file cannot be read', () => {
  expect(() => [...readRange({ path: `${scratchFile()}.none`, start: 0 })]).toThrow(/there is no such file/);
});
