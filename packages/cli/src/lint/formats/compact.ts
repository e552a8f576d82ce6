import { printable } from '../../printable.ts';
import type { Format } from './format.ts';

/** One line a finding, in the form that editors and grep understand. */
export const formatCompact: Format = ({ files }) =>
  files
    .flatMap(({ name, findings }) =>
      findings.map(({ range: { start }, severity, message, rule }) => {
        return `${printable(name)}:${start.line}:${start.column}: ${severity}: ${printable(message)} [${rule}]\n`;
      }),
    )
    .join('');
