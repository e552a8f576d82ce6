import type { Terminal } from '../terminal.ts';
import { formatPretty } from './pretty.ts';
import type { LintedFile } from './pretty.ts';

export type Format = (files: readonly LintedFile[], colors: Terminal['colors']) => string;

/** By the name that `--format` takes. */
export const formats: Readonly<Record<'pretty' | 'json' | 'compact', Format>> = {
  pretty: formatPretty,
  json: (files) => {
    const findings = files.flatMap(({ name, findings }) => findings.map((finding) => ({ file: name, ...finding })));
    return `${JSON.stringify(findings, undefined, 2)}\n`;
  },
  compact: (files) =>
    files
      .flatMap(({ name, findings }) =>
        findings.map(({ range: { start }, severity, message, rule }) => {
          return `${name}:${start.line}:${start.column}: ${severity}: ${message} [${rule}]\n`;
        }),
      )
      .join(''),
};
