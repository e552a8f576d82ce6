import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { counted } from '../../counted.ts';
import type { Terminal } from '../../terminal.ts';
import { addCounts, noCounts, total } from '../report.ts';
import type { FileReport } from '../report.ts';
import { readBaseline, writeBaseline } from './baseline-file.ts';
import { compareWithBaseline, renewBaseline } from './baseline.ts';

/** Takes out of reports what a baseline knows; or writes all that they hold into it, so that nothing is left of them. */
export function useBaseline(
  files: readonly FileReport[],
  path: string,
  isRenewed: boolean,
  terminal: Terminal,
): readonly FileReport[] {
  const baseline = readBaseline(path, isRenewed);
  if (isRenewed) {
    const exists = (name: string): boolean => existsSync(resolve(dirname(path), name));
    writeBaseline(path, renewBaseline(files, baseline, path, exists));
    const debts = total(files.reduce((sum, { counts }) => addCounts(sum, counts), noCounts));
    terminal.error(`${counted(debts, 'finding')} written to ${path}.\n`);
    return files.map((file) => ({ ...file, findings: [], counts: noCounts }));
  }
  const { files: left, paid } = compareWithBaseline(files, baseline, path);
  if (paid > 0) {
    const debts = `${counted(paid, 'finding')} ${paid === 1 ? 'is' : 'are'}`;
    terminal.error(`${debts} in ${path} and no longer in the files. --update-baseline takes them out.\n`);
  }
  return left;
}
