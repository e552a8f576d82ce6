import type { FileOutcome, FileTask } from '../lint-file.ts';
import { lintFile } from '../lint-file.ts';
import { lintLines } from '../ndjson/lint-lines.ts';
import type { LinesReport } from '../ndjson/lint-lines.ts';
import type { Policy } from '../policy.ts';

/** A piece of work that can go to another thread: some files, or some lines of one. */
export type Job =
  | { readonly type: 'files'; readonly tasks: readonly FileTask[] }
  | { readonly type: 'lines'; readonly bytes: Uint8Array; readonly policy: Policy; readonly most: number };

export type JobResult =
  | { readonly type: 'files'; readonly outcomes: readonly FileOutcome[] }
  | { readonly type: 'lines'; readonly report: LinesReport };

export async function runJob(job: Job): Promise<JobResult> {
  if (job.type === 'lines') return { type: 'lines', report: lintLines(job.bytes, job.policy, job.most) };
  const outcomes: FileOutcome[] = [];
  for (const task of job.tasks) outcomes.push(await lintFile(task));
  return { type: 'files', outcomes };
}
