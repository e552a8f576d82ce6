import type { Finding, Severity } from '@bmsg/linter';
import type { Terminal } from '../terminal.ts';
import { codeFrame } from './code-frame.ts';

/** One file with what was found in it. */
export interface LintedFile {
  readonly name: string;
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** More than a person reads; the other formats print all. */
const mostShown = 50;

/** Findings for a person: what, where, why, and what to do. */
export function formatPretty(files: readonly LintedFile[], colors: Terminal['colors']): string {
  if (files.length === 0) return '';
  const blocks = files.flatMap((file) =>
    file.findings.slice(0, mostShown).map((finding) => block(file, finding, colors)),
  );
  for (const { name, findings } of files) {
    const hidden = findings.length - mostShown;
    if (hidden > 0) blocks.push(colors.dim(`${name}: ${hidden} more findings; --format compact prints all.`));
  }
  return [...blocks, summary(files, colors)].join('\n\n') + '\n';
}

function block(file: LintedFile, finding: Finding, colors: Terminal['colors']): string {
  const { line, column } = finding.range.start;
  const rows = [
    `${colors.bold(`${file.name}:${line}:${column}`)}  ${paint(finding.severity, colors)} ${colors.dim(finding.rule)}`,
    `  ${finding.message}`,
    codeFrame(file.text, finding.range, colors)
      .split('\n')
      .map((row) => `  ${row}`)
      .join('\n'),
    `  ${colors.dim('why')}  ${finding.why}`,
    `  ${colors.dim('fix')}  ${finding.fix}`,
  ];
  if (finding.gateway !== undefined && !finding.message.includes(finding.gateway.text)) {
    const { code, text } = finding.gateway;
    rows.push(`  ${colors.dim('gateway answers')}  ${code} ${text}`);
  }
  return rows.join('\n');
}

function paint(severity: Severity, colors: Terminal['colors']): string {
  const color = { error: colors.red, warning: colors.yellow, info: colors.blue }[severity];
  return color(severity);
}

function summary(files: readonly LintedFile[], colors: Terminal['colors']): string {
  const all = files.flatMap(({ findings }) => findings);
  const read = count(files.length, 'file');
  if (all.length === 0) return colors.green(`${read} checked, nothing to report.`);
  const of = (severity: Severity): number => all.filter((finding) => finding.severity === severity).length;
  const counts = [count(of('error'), 'error'), count(of('warning'), 'warning'), count(of('info'), 'remark')];
  return colors.bold(`${read} checked: ${counts.filter((part) => !part.startsWith('0 ')).join(', ')}.`);
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
