import type { Terminal } from '../../terminal.ts';
import type { LintReport } from '../report.ts';

/** Prints a report. */
export type Format = (report: LintReport, colors: Terminal['colors']) => string;
