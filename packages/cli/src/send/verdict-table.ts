import type { MessageResponse } from '@bmsg/api/types';
import { displayWidth, printable } from '../printable.ts';
import type { Terminal } from '../terminal.ts';

const heads = ['to', 'status', 'parts', 'reference', 'details'] as const;

/** What the gateway said of a call and of every recipient, for a person. */
export function verdictTable(response: MessageResponse, colors: Terminal['colors']): string {
  const summary = `${printable(response.details)} (errorCode ${response.errorCode})`;
  if (response.messages.length === 0) return `${colors.red(summary)}\n`;
  const rows = response.messages.map(({ to, status, parts, reference, messageDetails, messageErrorCode }) => [
    to ?? '-',
    status,
    String(parts),
    reference ?? '-',
    messageDetails === null ? '' : `${messageErrorCode} ${messageDetails}`,
  ]);
  const cells = [[...heads], ...rows].map((row) => row.map((cell) => printable(cell)));
  const widths = heads.map((_, column) => Math.max(...cells.map((row) => displayWidth(row[column] ?? ''))));
  const lines = cells.map((row, index) => {
    const line = row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - displayWidth(cell)))
      .join('  ')
      .trimEnd();
    if (index === 0) return colors.dim(line);
    return response.messages[index - 1]?.status === 'Accepted' ? colors.green(line) : colors.red(line);
  });
  return `${lines.join('\n')}\n\n${colors.bold(summary)}\n`;
}
