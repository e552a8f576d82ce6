import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { readRecords } from './read-records.ts';
import type { NdjsonRecord } from './record-splitter.ts';

/** A record in short: its line, and its text or, after a !, its fault. */
function short(record: NdjsonRecord): string {
  return `${record.line} ${'text' in record ? record.text : `!${record.fault}`}`;
}

async function recordsOf(pieces: readonly Uint8Array[], longestLine?: number): Promise<string[]> {
  const records: string[] = [];
  for await (const record of readRecords(pieces, longestLine === undefined ? {} : { longestLine })) {
    records.push(short(record));
  }
  return records;
}

/** Octets of a text in Latin-1: what is not UTF-8 can be written, too. */
function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (one) => one.charCodeAt(0));
}

/** The octets in pieces of one length; the piece that was handed out is overwritten, as a reader with one buffer does. */
function* inPieces(octets: Uint8Array, length: number): Iterable<Uint8Array> {
  const buffer = new Uint8Array(length);
  for (let from = 0; from < octets.length; from += length) {
    const piece = octets.subarray(from, from + length);
    buffer.set(piece);
    yield buffer.subarray(0, piece.length);
  }
}

describe('records', () => {
  it.each<{ name: string; given: string; want: string[] }>([
    { name: 'nothing', given: '', want: [] },
    { name: 'one line without an end', given: '{}', want: ['1 {}'] },
    { name: 'two lines', given: '1\n2\n', want: ['1 1', '2 2'] },
    { name: 'CRLF', given: '1\r\n2\r\n3', want: ['1 1', '2 2', '3 3'] },
    { name: 'CRLF at the end of the last line', given: '1\r', want: ['1 1'] },
    { name: 'a carriage return inside a line', given: '[1,\r2]\n3', want: ['1 [1,\r2]', '2 3'] },
    { name: 'lines of blanks', given: '\n1\n \t\r\n\n2\n\n', want: ['2 1', '5 2'] },
    { name: 'a byte order mark', given: '\u00ef\u00bb\u00bf1\n2', want: ['1 \uFEFF1', '2 2'] },
    { name: 'a line that is not UTF-8', given: '1\n"\u00e9"\n2\n', want: ['1 1', '2 !not-utf8', '3 2'] },
    { name: 'a character cut off by the end', given: '1\n"\u00e2\u0082', want: ['1 1', '2 !not-utf8'] },
    { name: 'a line of the longest length', given: '1234567890\n12', want: ['1 1234567890', '2 12'] },
    { name: 'the same with CRLF', given: '1234567890\r\n12', want: ['1 1234567890', '2 12'] },
    { name: 'a line that is longer', given: '1\n12345678901\n2', want: ['1 1', '2 !too-long', '3 2'] },
    { name: 'a last line that is longer', given: `1\n${'2'.repeat(100)}`, want: ['1 1', '2 !too-long'] },
    { name: 'a separator of lines in Unicode', given: '"\u00e2\u0080\u00a8"\n1', want: ['1 "\u2028"', '2 1'] },
  ])('$name, in pieces of any length', async ({ given, want }) => {
    const octets = latin1(given);
    for (const length of [1, 2, 3, 5, 1000]) {
      const records: string[] = [];
      for await (const record of readRecords(inPieces(octets, length), { longestLine: 10 }))
        records.push(short(record));
      expect(records).toEqual(want);
    }
  });

  it('are the lines of any text, wherever it is cut', async () => {
    const line = fc.string({ unit: 'grapheme' }).map((text) => `"${text.replace(/[\r\n]/g, '')}"`);
    await fc.assert(
      fc.asyncProperty(
        fc.array(line),
        fc.constantFrom('\n', '\r\n'),
        fc.array(fc.nat(50)),
        async (lines, end, cuts) => {
          const octets = new TextEncoder().encode(lines.join(end));
          const pieces: Uint8Array[] = [];
          let from = 0;
          for (const cut of cuts) {
            pieces.push(octets.subarray(from, from + cut));
            from = Math.min(from + cut, octets.length);
          }
          pieces.push(octets.subarray(from));
          expect(await recordsOf(pieces)).toEqual(lines.map((text, index) => `${index + 1} ${text}`));
        },
      ),
    );
  });
});
