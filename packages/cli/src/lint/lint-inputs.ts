import { readText, UnreadableFileError } from '../read-text.ts';
import type { Terminal } from '../terminal.ts';
import { inOrder } from './jobs/in-order.ts';
import { runJob } from './jobs/job.ts';
import type { Job, JobResult } from './jobs/job.ts';
import { lintFile } from './lint-file.ts';
import type { FileOutcome, FileTask } from './lint-file.ts';
import { blocksOf } from './ndjson/blocks.ts';
import { rangesOf } from './ndjson/line-ranges.ts';
import { lintLines } from './ndjson/lint-lines.ts';
import { OutcomeList } from './outcome-list.ts';

/** Enough files to be worth handing over. */
const filesAtOnce = 16;

/** A job; or, where nothing is left to do, what came of it. */
interface Work {
  readonly job: Job | { readonly type: 'done'; readonly result: JobResult };
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
  const list = new OutcomeList();
  const work = async ({ job, task }: Work): Promise<[JobResult, FileTask | undefined]> => [
    job.type === 'done' ? job.result : await run(job),
    task,
  ];
  try {
    for await (const [result, task] of inOrder(workOf(tasks, terminal), work, 2 * Math.max(1, jobs) - 1)) {
      list.add(result, task);
      onProgress(list.outcomes.length, list.lines);
    }
    list.end();
    return list.outcomes;
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
    else if (path === '-') {
      const outcome = await lintFile(task, () => readText('-', terminal));
      yield { job: { type: 'done', result: { type: 'files', outcomes: [outcome] } } };
    }
  }
  if (together.length > 0) yield { job: { type: 'files', tasks: together } };
}

async function* linesOf(task: FileTask, terminal: Terminal): AsyncGenerator<Work> {
  const { input, policy, most } = task;
  if (input.path !== '-') {
    for (const range of rangesOf(input.path)) yield { job: { type: 'range', range, policy, most }, task };
    return;
  }
  const nothing = { type: 'lines', bytes: new Uint8Array(), policy, most } as const;
  let isEmpty = true;
  try {
    for await (const bytes of blocksOf(terminal.streamStdin(), input.path)) {
      isEmpty = false;
      yield { job: { ...nothing, bytes }, task };
    }
    if (isEmpty) yield { job: nothing, task };
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    const report = lintLines(nothing.bytes, policy, most);
    yield { job: { type: 'done', result: { type: 'lines', report, unreadable: error.message } }, task };
  }
}
