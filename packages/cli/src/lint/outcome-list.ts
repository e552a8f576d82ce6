import type { JobResult } from './jobs/job.ts';
import type { FileOutcome, FileTask } from './lint-file.ts';
import { LineCollector } from './ndjson/line-collector.ts';

/** Puts together what comes of jobs, in the order of the jobs: one outcome a file. */
export class OutcomeList {
  readonly outcomes: FileOutcome[] = [];
  /** The file of lines that is being read. */
  #begun: { readonly task: FileTask; readonly lines: LineCollector } | undefined;
  /** The last one that could be read no further. */
  #broken: FileTask | undefined;

  /** How many lines of the file that is being read have been linted. */
  get lines(): number {
    return this.#begun?.lines.count ?? 0;
  }

  /** `task` is the one that the job was a part of, with others. */
  add(result: JobResult, task?: FileTask): void {
    if (result.type === 'files' || task === undefined) {
      this.end();
      if (result.type === 'files') this.outcomes.push(...result.outcomes);
      return;
    }
    if (task === this.#broken) return;
    if (this.#begun?.task !== task) this.end();
    this.#begun ??= { task, lines: new LineCollector(task.most) };
    this.#begun.lines.add(result.report);
    if (result.unreadable === undefined) return;
    this.#broken = task;
    this.end(result.unreadable);
  }

  /** No more lines of the file come. What can be read no further keeps what was found before. */
  end(unreadable?: string): void {
    if (this.#begun === undefined) return;
    const { task, lines } = this.#begun;
    const { used, ...found } = lines.report();
    const { name } = task.input;
    const isAnyRead = unreadable === undefined || found.lines > 0;
    this.outcomes.push({
      used,
      ...(isAnyRead && { report: { name, findings: found.findings, counts: found.counts } }),
      ...(unreadable !== undefined && { unreadable }),
    });
    this.#begun = undefined;
  }
}
