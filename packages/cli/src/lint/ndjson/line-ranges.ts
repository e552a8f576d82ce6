import { closeSync, openSync, readSync } from 'node:fs';
import { UnreadableFileError, whyUnreadable } from '../../read-text.ts';
import { statOf } from '../inputs/walk.ts';
import { longestLine, pieceSize, tooLongLine } from './blocks.ts';

/** The lines of a file that begin at an offset of it, or behind that and before another one. */
export interface LineRange {
  readonly path: string;
  /** In octets. */
  readonly start: number;
  /** The offset before which the last line begins; absent for the end of the file. */
  readonly end?: number;
}

/** In octets: much more work than it takes to hand it over, and little enough to keep all threads busy to the end. */
const rangeSize = 4 << 20;

/** A file in ranges that have all its lines, each once. A file without a size, such as a pipe, is one. */
export function* rangesOf(path: string): Generator<LineRange> {
  const size = statOf(path)?.size ?? 0;
  let start = 0;
  for (let end = rangeSize; end < size; end += rangeSize) {
    yield { path, start, end };
    start = end;
  }
  yield { path, start };
}

/**
 * The octets of a range, in pieces.
 *
 * @throws {UnreadableFileError}
 */
export function* readRange({ path, start, end }: LineRange): Generator<Uint8Array> {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    let at = beginOfLine(file, path, start);
    const stop = end === undefined ? Infinity : beginOfLine(file, path, end);
    // A pipe can only be read from where it is.
    const isWhole = start === 0 && end === undefined;
    while (at < stop) {
      const piece = Buffer.allocUnsafeSlow(Math.min(pieceSize, stop - at));
      const size = readSync(file, piece, 0, piece.byteLength, isWhole ? null : at);
      if (size === 0) return;
      yield piece.subarray(0, size);
      at += size;
    }
  } catch (error) {
    if (error instanceof UnreadableFileError) throw error;
    throw new UnreadableFileError(whyUnreadable(path, error as NodeJS.ErrnoException));
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Where the first line begins from an offset on; the end of the file where none does. */
function beginOfLine(file: number, path: string, from: number): number {
  if (from === 0) return 0;
  const piece = Buffer.allocUnsafe(4096);
  // A line begins behind a line feed, which may stand right before the offset.
  for (let at = from - 1; at - from < longestLine;) {
    const size = readSync(file, piece, 0, piece.byteLength, at);
    const found = piece.subarray(0, size).indexOf(10);
    if (found >= 0) return at + found + 1;
    at += size;
    if (size === 0) return at;
  }
  throw tooLongLine(path);
}
