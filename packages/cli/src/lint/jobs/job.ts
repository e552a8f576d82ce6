import { UnreadableFileError } from '../../read-text.ts';
import type { FileOutcome, FileTask } from '../lint-file.ts';
import { lintFile } from '../lint-file.ts';
import { blocksOf } from '../ndjson/blocks.ts';
import { LineCollector } from '../ndjson/line-collector.ts';
import { readRange } from '../ndjson/line-ranges.ts';
import type { LineRange } from '../ndjson/line-ranges.ts';
import { lintLines } from '../ndjson/lint-lines.ts';
import type { LinesReport } from '../ndjson/lint-lines.ts';
import type { Policy } from '../policy.ts';

/** A piece of work that can go to another thread: some files, or some lines of one, at hand or to be read. */
export type Job =
  | { readonly type: 'files'; readonly tasks: readonly FileTask[] }
  | { readonly type: 'lines'; readonly bytes: Uint8Array; readonly policy: Policy; readonly most: number }
  | { readonly type: 'range'; readonly range: LineRange; readonly policy: Policy; readonly most: number };

export type JobResult =
  | { readonly type: 'files'; readonly outcomes: readonly FileOutcome[] }
  | {
      readonly type: 'lines';
      readonly report: LinesReport;
      /** A sentence on why what follows could not be read. */
      readonly unreadable?: string;
    };

export async function runJob(job: Job): Promise<JobResult> {
  switch (job.type) {
    case 'lines':
      return { type: 'lines', report: lintLines(job.bytes, job.policy, job.most) };
    case 'range':
      return lintRange(job.range, job.policy, job.most);
    default: {
      const outcomes: FileOutcome[] = [];
      for (const task of job.tasks) outcomes.push(await lintFile(task));
      return { type: 'files', outcomes };
    }
  }
}

async function lintRange(range: LineRange, policy: Policy, most: number): Promise<JobResult> {
  const collector = new LineCollector(most);
  try {
    for await (const bytes of blocksOf(readRange(range), range.path)) collector.add(lintLines(bytes, policy, most));
    return { type: 'lines', report: collector.report() };
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    return { type: 'lines', report: collector.report(), unreadable: error.message };
  }
}
