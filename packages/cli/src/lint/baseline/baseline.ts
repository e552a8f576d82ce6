import { dirname, relative, resolve } from 'node:path';
import { fingerprintsOf } from '../fingerprint.ts';
import { countBySeverity } from '../report.ts';
import type { FileReport } from '../report.ts';

/** A finding that was there when the baseline was made. */
export interface Debt {
  readonly rule: string;
  readonly message: string;
}

/** Debts by file and fingerprint; files are relative to the folder that the baseline is in. */
export interface Baseline {
  readonly version: 1;
  readonly debts: Readonly<Record<string, Readonly<Record<string, Debt>>>>;
}

export const emptyBaseline: Baseline = { version: 1, debts: {} };

/** What a file is called in a baseline. */
export function nameInBaseline(name: string, baselinePath: string): string {
  return relative(dirname(resolve(baselinePath)), resolve(name)).replaceAll('\\', '/');
}

/** What is new since the baseline was made, and which of its debts in these files are paid. */
export function compareWithBaseline(
  files: readonly FileReport[],
  baseline: Baseline,
  baselinePath: string,
): { readonly files: readonly FileReport[]; readonly paid: number } {
  let paid = 0;
  const compared = files.map((file) => {
    const name = nameInBaseline(file.name, baselinePath);
    const debts = Object.hasOwn(baseline.debts, name) ? (baseline.debts[name] ?? {}) : {};
    const fingerprints = fingerprintsOf({ name, findings: file.findings });
    const findings = file.findings.filter((_, index) => !Object.hasOwn(debts, fingerprints[index] ?? ''));
    const found = new Set(fingerprints);
    paid += Object.keys(debts).filter((fingerprint) => !found.has(fingerprint)).length;
    return { ...file, findings, counts: countBySeverity(findings) };
  });
  return { files: compared, paid };
}

/** The baseline with these files as they are now; what it says of other files that `exists` stays. */
export function renewBaseline(
  files: readonly FileReport[],
  baseline: Baseline,
  baselinePath: string,
  exists: (name: string) => boolean,
): Baseline {
  const debts = new Map(Object.entries(baseline.debts).filter(([name]) => exists(name)));
  for (const file of files) {
    const name = nameInBaseline(file.name, baselinePath);
    const fingerprints = fingerprintsOf({ name, findings: file.findings });
    const entries = file.findings.map(({ rule, message }, index): [string, Debt] => [
      fingerprints[index] ?? '',
      { rule, message },
    ]);
    if (entries.length === 0) debts.delete(name);
    else debts.set(name, Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))));
  }
  const sorted = [...debts].sort(([a], [b]) => (a < b ? -1 : 1));
  return { version: 1, debts: Object.fromEntries(sorted) };
}
