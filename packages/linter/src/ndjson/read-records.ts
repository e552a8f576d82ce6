import { RecordSplitter } from './record-splitter.ts';
import type { NdjsonRecord, SplitOptions } from './record-splitter.ts';

/**
 * The records of a file of lines (NDJSON), one after the other and in memory that does not grow with the file. Lines end at `\n` or
 * `\r\n`; the last one needs no end. A line that cannot be read is a record that says so, and the rest goes on.
 */
export async function* readRecords(
  octets: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options?: SplitOptions,
): AsyncIterable<NdjsonRecord> {
  const splitter = new RecordSplitter(options);
  for await (const piece of octets) yield* splitter.push(piece);
  yield* splitter.end();
}
