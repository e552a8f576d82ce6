import type { Finding, Severity } from '@bmsg/linter';
import type { Excerpt } from './excerpt.ts';

/** A finding with what is shown of its text, so that the text itself can be let go. */
export interface ReportedFinding extends Finding {
  readonly excerpt: Excerpt;
}

export type SeverityCounts = Readonly<Record<Severity, number>>;

/** One file with what was found in it. */
export interface FileReport {
  /** Its path as it is printed, with forward slashes. */
  readonly name: string;
  /** In the order of the text; not more than a run keeps. */
  readonly findings: readonly ReportedFinding[];
  /** Of all findings, also of those that are not kept. */
  readonly counts: SeverityCounts;
}

/** A whole run. */
export interface LintReport {
  readonly files: readonly FileReport[];
  readonly counts: SeverityCounts;
  /** How many findings are counted, yet not in `files`. */
  readonly hidden: number;
}

/** More than anyone reads, and than a CI system takes. The rest is counted. */
export const mostKept = 10_000;

export const noCounts: SeverityCounts = { error: 0, warning: 0, info: 0 };

export function addCounts(a: SeverityCounts, b: SeverityCounts): SeverityCounts {
  return { error: a.error + b.error, warning: a.warning + b.warning, info: a.info + b.info };
}

export function countBySeverity(findings: readonly { readonly severity: Severity }[]): SeverityCounts {
  const counts = { ...noCounts };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

export function total({ error, warning, info }: SeverityCounts): number {
  return error + warning + info;
}

/** Puts the files of a run together; of findings above the cap only the number is kept. */
export function joinReports(files: readonly FileReport[], most: number = mostKept): LintReport {
  let room = most;
  let counts = noCounts;
  const kept = files.map((file) => {
    counts = addCounts(counts, file.counts);
    const findings = file.findings.slice(0, room);
    room -= findings.length;
    return findings.length === file.findings.length ? file : { ...file, findings };
  });
  return { files: kept, counts, hidden: total(counts) - (most - room) };
}
