import { closeSync, openSync, readSync } from 'node:fs';
import { UnreadableFileError, whyUnreadable } from '../../read-text.ts';

/** In octets: enough work to be worth handing over, little enough to keep many at once. */
const blockSize = 1 << 20;

/** In octets. A line is one message, or one request with a thousand of them. */
const longestLine = 100_000_000;

/** Cuts what comes in pieces into blocks of whole lines; the last line of all may lack its line feed. */
export async function* blocksOf(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  path: string,
): AsyncGenerator<Uint8Array> {
  let rest: Uint8Array[] = [];
  let held = 0;
  for await (const piece of pieces) {
    const end = piece.lastIndexOf(10) + 1;
    if (end === 0) {
      rest.push(piece);
      held += piece.byteLength;
      if (held > longestLine)
        throw new UnreadableFileError(whyUnreadable(path, new Error('it has a line of more than 100 MB')));
      continue;
    }
    yield rest.length === 0 ? piece.subarray(0, end) : Buffer.concat([...rest, piece.subarray(0, end)]);
    // A copy, so that the piece itself may be let go.
    rest = end === piece.byteLength ? [] : [piece.slice(end)];
    held = piece.byteLength - end;
  }
  if (held > 0) yield Buffer.concat(rest);
}

/** A file, in pieces of a block's size. */
export function* piecesOf(path: string): Generator<Uint8Array> {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    for (;;) {
      const piece = Buffer.allocUnsafeSlow(blockSize);
      const size = readSync(file, piece, 0, blockSize, null);
      if (size === 0) return;
      yield piece.subarray(0, size);
    }
  } catch (error) {
    throw new UnreadableFileError(whyUnreadable(path, error as NodeJS.ErrnoException));
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
