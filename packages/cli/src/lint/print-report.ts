import { writeFileSync } from 'node:fs';
import pc from 'picocolors';
import { counted, grouped } from '../counted.ts';
import { UnreadableFileError, whyUnreadable } from '../read-text.ts';
import type { Terminal } from '../terminal.ts';
import { formats } from './formats/index.ts';
import { mostKept } from './report.ts';
import type { LintReport } from './report.ts';
import type { Target } from './targets.ts';

/** Prints a report in every format that is asked for, to standard output or a file. */
export async function printReport(report: LintReport, targets: readonly Target[], terminal: Terminal): Promise<void> {
  for (const { format, file } of targets) {
    const print = await formats[format]?.();
    if (print === undefined) continue;
    if (file === undefined) {
      terminal.out(print(report, terminal.colors));
      continue;
    }
    try {
      writeFileSync(file, print(report, pc.createColors(false)));
    } catch (error) {
      throw new UnreadableFileError(whyUnreadable(file, error as NodeJS.ErrnoException).replace('read', 'write'));
    }
  }
  if (report.hidden > 0) {
    const all = counted(report.hidden + mostKept, 'finding');
    terminal.error(`Only the first ${grouped(mostKept)} of ${all} are printed.\n`);
  }
}
