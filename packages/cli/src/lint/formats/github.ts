import type { Severity } from '@bmsg/linter';
import { printable } from '../../printable.ts';
import type { Format } from './format.ts';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** Workflow commands of GitHub Actions, which become annotations on the lines of a change. */
export const formatGithub: Format = ({ files }) =>
  files
    .flatMap(({ name, findings }) =>
      findings.map(({ range: { start, end }, severity, rule, message, fix }) => {
        const place = [
          `file=${property(name)}`,
          `line=${start.line}`,
          `endLine=${end.line}`,
          // Columns are for a place within one line only.
          ...(start.line === end.line ? [`col=${start.column}`, `endColumn=${end.column}`] : []),
          `title=${property(`bmsg ${rule}`)}`,
        ];
        return `::${commands[severity]} ${place.join(',')}::${data(`${printable(message)}\n${printable(fix)}`)}\n`;
      }),
    )
    .join('');

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
