import type { Diagnostic } from '@bmsg/generator';
import { printable } from '../printable.ts';
import type { Terminal } from '../terminal.ts';

/** `file:line:column error code message`, and the cure on a line of its own. Editors make the place a link. */
export function formatDiagnostic(diagnostic: Diagnostic, colors: Terminal['colors']): string {
  const { severity, code, message, cure, location } = diagnostic;
  const paint = severity === 'error' ? colors.red : colors.yellow;
  const place = `${printable(location.file)}:${location.line}:${location.column}`;
  const line = `${colors.bold(place)} ${paint(severity)} ${colors.dim(code)} ${printable(message)}`;
  return cure === undefined ? line : `${line}\n  ${printable(cure)}`;
}
