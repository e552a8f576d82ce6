import { existsSync, writeFileSync } from 'node:fs';
import { readTextFile, UnreadableFileError, whyUnreadable } from '../../read-text.ts';
import { emptyBaseline } from './baseline.ts';
import type { Baseline } from './baseline.ts';

/**
 * Reads a baseline; one that is not there is empty if it is about to be written.
 *
 * @throws {UnreadableFileError}
 */
export function readBaseline(path: string, mayBeAbsent: boolean): Baseline {
  if (!existsSync(path)) {
    if (mayBeAbsent) return emptyBaseline;
    throw new UnreadableFileError(`Cannot read ${path}: there is no such file. --update-baseline makes it.`);
  }
  try {
    const value: unknown = JSON.parse(readTextFile(path));
    if (isBaseline(value)) return value;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new UnreadableFileError(`Cannot read ${path}: it is no baseline of bmsg lint. --update-baseline makes one.`);
}

export function writeBaseline(path: string, baseline: Baseline): void {
  try {
    writeFileSync(path, `${JSON.stringify(baseline, undefined, 2)}\n`);
  } catch (error) {
    throw new UnreadableFileError(whyUnreadable(path, error as NodeJS.ErrnoException).replace('read', 'write'));
  }
}

function isBaseline(value: unknown): value is Baseline {
  if (typeof value !== 'object' || value === null) return false;
  const { version, debts } = value as Partial<Baseline>;
  return (
    version === 1 &&
    typeof debts === 'object' &&
    debts !== null &&
    Object.values(debts).every((entries) => typeof entries === 'object' && entries !== null)
  );
}
