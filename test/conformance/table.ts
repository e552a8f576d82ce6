import type { Terminal } from '../../packages/cli/src/terminal.ts';
import type { Outcome } from './send-documented-request.ts';

const headings = ['EXAMPLE', 'LINES', 'AS PRINTED', 'VALIDATOR', 'GATEWAY', 'AS DOCUMENTED'];

/** The outcomes as aligned lines for a person. */
export function printTable(outcomes: readonly Outcome[], { bold, green, red }: Terminal['colors']): string {
  const rows = outcomes.map(cells);
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  const lines = outcomes.map((outcome, index) => {
    const text = line(rows[index] ?? []);
    return holds(outcome) ? text.replace(/yes$/, green) : red(text);
  });
  return [bold(line(headings)), ...lines].join('\n');
}

/** Whether the request is valid and the answer what the documentation says. */
export function holds({ findings, isAsDocumented }: Outcome): boolean {
  return findings.length === 0 && isAsDocumented;
}

function cells({ request, findings, answer, isAsDocumented }: Outcome): string[] {
  const { id, errata = [], corrected, gateway } = request.example;
  const form = gateway === undefined ? 'JSON' : gateway.toUpperCase();
  return [
    id,
    request.lines,
    `${errata.every(({ parses }) => parses) ? form : `no ${form}`}${corrected === undefined ? '' : ', mended'}`,
    findings.length === 0
      ? gateway === undefined
        ? 'valid'
        : '-'
      : findings.map(({ instancePath, message }) => `${instancePath} ${message}`).join('; '),
    `${answer.status} ${inShort(answer.text, gateway)}`,
    isAsDocumented ? 'yes' : `no: ${request.answer.status} ${inShort(request.answer.text, gateway)}`,
  ];
}

/** The code and the sentence of an answer, and for the recipients their parts or why they were rejected. */
function inShort(text: string, gateway?: string): string {
  if (gateway !== undefined) return text === '' ? '(empty: accepted)' : text;
  const { errorCode, details, messages } = JSON.parse(text) as {
    errorCode: number;
    details: string;
    messages: { parts: number; messageErrorCode: number }[];
  };
  const verdicts = messages.map(({ parts, messageErrorCode }) =>
    messageErrorCode === 0 ? `${parts} part${parts === 1 ? '' : 's'}` : `error ${messageErrorCode}`,
  );
  const counted = [...new Set(verdicts)].map((verdict) => {
    const count = verdicts.filter((other) => other === verdict).length;
    return count === 1 ? verdict : `${count} × ${verdict}`;
  });
  return [errorCode, details, counted.length > 0 ? `(${counted.join(', ')})` : ''].join(' ').trimEnd();
}
