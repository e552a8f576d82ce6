import type { Severity } from '@bmsg/linter';
import { counted } from '../../counted.ts';
import { printable } from '../../printable.ts';
import type { Terminal } from '../../terminal.ts';
import { codeFrame } from '../code-frame.ts';
import { rulePage } from '../rule-page.ts';
import { total } from '../report.ts';
import type { LintReport, ReportedFinding } from '../report.ts';
import type { Format } from './format.ts';

/** More than a person reads; the other formats print all. */
const mostShown = 50;

/** Findings for a person: what, where, why, and what to do. */
export const formatPretty: Format = (report, colors) => {
  if (report.files.length === 0) return '';
  const blocks = report.files.flatMap(({ name, findings }) =>
    findings.slice(0, mostShown).map((finding) => block(printable(name), finding, colors)),
  );
  for (const { name, findings } of report.files) {
    const more = findings.length - mostShown;
    if (more > 0) blocks.push(colors.dim(`${printable(name)}: ${more} more findings; --format compact prints all.`));
  }
  return [...blocks, summary(report, colors)].join('\n\n') + '\n';
};

function block(name: string, finding: ReportedFinding, colors: Terminal['colors']): string {
  const { line, column } = finding.range.start;
  const rows = [
    `${colors.bold(`${name}:${line}:${column}`)}  ${paint(finding.severity, colors)} ${colors.dim(linked(finding.rule, colors))}`,
    `  ${printable(finding.message)}`,
    codeFrame(finding.excerpt, colors)
      .split('\n')
      .map((row) => `  ${row}`)
      .join('\n'),
    `  ${colors.dim('why')}  ${printable(finding.why)}`,
    `  ${colors.dim('fix')}  ${printable(finding.fix)}`,
    colors.dim(`  more  bmsg explain ${finding.rule}`),
  ];
  if (finding.gateway !== undefined && !finding.message.includes(finding.gateway.text)) {
    const { code, text } = finding.gateway;
    rows.push(`  ${colors.dim('gateway answers')}  ${code} ${printable(text)}`);
  }
  return rows.join('\n');
}

/** The name of a rule; where there are colours, terminals open its page on a click. */
function linked(rule: string, colors: Terminal['colors']): string {
  return colors.isColorSupported ? `\u001B]8;;${rulePage(rule)}\u0007${rule}\u001B]8;;\u0007` : rule;
}

function paint(severity: Severity, colors: Terminal['colors']): string {
  const color = { error: colors.red, warning: colors.yellow, info: colors.blue }[severity];
  return color(severity);
}

function summary({ files, counts }: LintReport, colors: Terminal['colors']): string {
  const read = counted(files.length, 'file');
  if (total(counts) === 0) return colors.green(`${read} checked, nothing to report.`);
  const parts = [counted(counts.error, 'error'), counted(counts.warning, 'warning'), counted(counts.info, 'remark')];
  return colors.bold(`${read} checked: ${parts.filter((part) => !part.startsWith('0 ')).join(', ')}.`);
}
