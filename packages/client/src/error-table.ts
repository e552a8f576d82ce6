import { jsonGateway, jsonGatewayCodes } from '@bmsg/api/errors';
import type { ErrorEntry } from '@bmsg/api/errors';

/**
 * The row of the gateway's error table that an answer stands for: the one with its text, else the one with its code, else
 * the one with its HTTP status.
 */
export function findError(
  scope: ErrorEntry['scope'],
  text: string,
  code?: number,
  status?: number,
): ErrorEntry | undefined {
  const rows = jsonGateway.filter((row) => row.scope === scope);
  return (
    rows.find((row) => row.text !== undefined && row.code === code && fits(row.text, text)) ??
    (code === undefined
      ? rows.find((row) => row.httpStatus === status)
      : jsonGatewayCodes.find((row) => row.code === code))
  );
}

/** Whether a text is the one of the table, whose `{holes}` may hold anything. */
function fits(pattern: string, text: string): boolean {
  const pieces = pattern.split(/\{[^{}]*\}/);
  let end = 0;
  return (
    text.startsWith(pieces[0] ?? '') &&
    text.endsWith(pieces.at(-1) ?? '') &&
    pieces.every((piece) => {
      const start = text.indexOf(piece, end);
      end = start + piece.length;
      return start >= 0;
    })
  );
}
