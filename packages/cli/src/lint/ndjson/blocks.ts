import { UnreadableFileError, whyUnreadable } from '../../read-text.ts';

/** How much of a file is read at once, in octets. */
export const pieceSize: number = 1 << 20;

/** In octets. A line is one message, or one request with a thousand of them. */
export const longestLine = 100_000_000;

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
      if (held > longestLine) throw tooLongLine(path);
      continue;
    }
    yield rest.length === 0 ? piece.subarray(0, end) : Buffer.concat([...rest, piece.subarray(0, end)]);
    // A copy, so that the piece itself may be let go.
    rest = end === piece.byteLength ? [] : [piece.slice(end)];
    held = piece.byteLength - end;
  }
  if (held > 0) yield Buffer.concat(rest);
}

export function tooLongLine(path: string): UnreadableFileError {
  return new UnreadableFileError(whyUnreadable(path, new Error('it has a line of more than 100 MB')));
}
