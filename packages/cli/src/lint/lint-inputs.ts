import { readText, UnreadableFileError } from '../read-text.ts';
import type { Terminal } from '../terminal.ts';
import { inOrder } from './jobs/in-order.ts';
import { runJob } from './jobs/job.ts';
import type { Job, JobResult } from './jobs/job.ts';
import { lintFile } from './lint-file.ts';
import type { FileOutcome, FileTask } from './lint-file.ts';
import { blocksOf, piecesOf } from './ndjson/blocks.ts';
import { moved } from './ndjson/lint-lines.ts';
import type { LinesReport } from './ndjson/lint-lines.ts';
import { addCounts, noCounts } from './report.ts';
import type { ReportedFinding } from './report.ts';

/** Enough files to be worth handing over. */
const filesAtOnce = 16;

/** A job; or, where nothing is left to do, what came of it. */
interface Work {
  readonly job: Job | { readonly type: 'done'; readonly outcomes: readonly FileOutcome[] };
  /** The task that it is a part of, with others. */
  readonly task?: FileTask;
}

export interface LintingOptions {
  /** How many threads work; with 1 it is the one that there is. */
  readonly jobs: number;
  /** Told how many files are done, and how many lines of the one that is being read. */
  readonly onProgress: (files: number, lines: number) => void;
}

/** Lints inputs, one after another or on several threads; the outcomes come in the order of the tasks. */
export async function lintInputs(
  tasks: readonly FileTask[],
  terminal: Terminal,
  { jobs, onProgress }: LintingOptions,
): Promise<readonly FileOutcome[]> {
  const pool = jobs > 1 ? (await import('./jobs/pool.ts')).createPool(jobs) : undefined;
  const run = pool?.run ?? runJob;
  const outcomes: FileOutcome[] = [];
  let lines: LineCollector | undefined;
  const finishLines = (): void => {
    if (lines !== undefined) outcomes.push(lines.outcome());
    lines = undefined;
  };
  const addLines = (task: FileTask, report: LinesReport): void => {
    if (lines?.task !== task) finishLines();
    lines ??= new LineCollector(task);
    lines.add(report);
  };
  const work = async ({ job, task }: Work): Promise<{ result: JobResult | Work['job']; task?: FileTask }> => ({
    result: job.type === 'done' ? job : await run(job),
    ...(task !== undefined && { task }),
  });
  try {
    for await (const { result, task } of inOrder(workOf(tasks, terminal), work, 2 * Math.max(1, jobs) - 1)) {
      if ('report' in result && task !== undefined) {
        addLines(task, result.report);
      } else if ('outcomes' in result) {
        // What can be read no further is one outcome, with what was found before.
        const begun = lines !== undefined && lines.task === task ? lines.outcome() : undefined;
        if (begun === undefined) finishLines();
        lines = undefined;
        outcomes.push(
          ...result.outcomes.map((one) => ({ ...begun, ...one, used: [...(begun?.used ?? []), ...one.used] })),
        );
      }
      onProgress(outcomes.length, lines?.lines ?? 0);
    }
    finishLines();
    return outcomes;
  } finally {
    await pool?.end();
  }
}

/** The tasks as jobs: many small files together, a large file of lines in pieces. */
async function* workOf(tasks: readonly FileTask[], terminal: Terminal): AsyncGenerator<Work> {
  let together: FileTask[] = [];
  for (const task of tasks) {
    const { path, kind } = task.input;
    const isStream = kind === 'ndjson' && task.fix === undefined;
    if (!isStream && path !== '-') {
      together.push(task);
      if (together.length < filesAtOnce) continue;
    }
    if (together.length > 0) yield { job: { type: 'files', tasks: together } };
    together = [];
    if (isStream) yield* linesOf(task, terminal);
    else if (path === '-')
      yield { job: { type: 'done', outcomes: [await lintFile(task, () => readText('-', terminal))] } };
  }
  if (together.length > 0) yield { job: { type: 'files', tasks: together } };
}

async function* linesOf(task: FileTask, terminal: Terminal): AsyncGenerator<Work> {
  const { input, policy, most } = task;
  try {
    let any = false;
    for await (const bytes of blocksOf(
      input.path === '-' ? terminal.streamStdin() : piecesOf(input.path),
      input.path,
    )) {
      any = true;
      yield { job: { type: 'lines', bytes, policy, most }, task };
    }
    if (!any) yield { job: { type: 'lines', bytes: new Uint8Array(), policy, most }, task };
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    yield { job: { type: 'done', outcomes: [{ used: [], unreadable: error.message }] }, task };
  }
}

/** Puts the pieces of a file of lines together. */
class LineCollector {
  readonly task: FileTask;
  readonly findings: ReportedFinding[] = [];
  #counts = noCounts;
  /** How many have been linted. */
  lines = 0;
  readonly #used = new Set<number>();

  constructor(task: FileTask) {
    this.task = task;
  }

  add({ findings, counts, used, lines }: LinesReport): void {
    for (const finding of findings.slice(0, this.task.most - this.findings.length)) {
      this.findings.push(moved(finding, this.lines));
    }
    for (const suppression of used) this.#used.add(suppression);
    this.#counts = addCounts(this.#counts, counts);
    this.lines += lines;
  }

  outcome(): FileOutcome {
    const { input } = this.task;
    return { report: { name: input.name, findings: this.findings, counts: this.#counts }, used: [...this.#used] };
  }
}
