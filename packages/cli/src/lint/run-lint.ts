import { exitCode } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { optimiseLate } from '../optimise-late.ts';
import { UnreadableFileError } from '../read-text.ts';
import { withRereadableStdin } from '../terminal.ts';
import type { Terminal } from '../terminal.ts';
import { ConfigError } from './config/lint-config.ts';
import { expandInputs } from './inputs/expand.ts';
import type { Inputs } from './inputs/expand.ts';
import { threadsFor, workIn } from './jobs/threads.ts';
import type { FileOutcome } from './lint-file.ts';
import { lintInputs } from './lint-inputs.ts';
import type { LintFlags } from './options.ts';
import { baselineName } from './own-files.ts';
import { planTasks } from './plan.ts';
import type { PlannedTask } from './plan.ts';
import { printReport } from './print-report.ts';
import { startProgress } from './progress.ts';
import { joinReports } from './report.ts';
import type { FileReport, SeverityCounts } from './report.ts';
import { readTargets } from './targets.ts';

/** In octets. Below this it takes longer to load what sets the flag than is gained, above it optimised code pays. */
const leastToOptimiseLate = 300_000;
const mostToOptimiseLate = 12_000_000;

/** Lints what the arguments name, prints what was found, and says how it ended. */
export async function runLint(args: readonly string[], flags: LintFlags, given: Terminal): Promise<ExitCode> {
  const terminal = flags.explain === true ? withRereadableStdin(given) : given;
  const targets = readTargets(flags.format);
  if ('complaint' in targets) return fail(terminal, targets.complaint, exitCode.usage);
  if (flags.fix === true && flags.fixDryRun !== true && args.includes('-')) {
    return fail(terminal, 'Standard input cannot be mended in place. Use --fix-dry-run.', exitCode.usage);
  }
  if (flags.explain === true && targets.some(({ format, file }) => file === undefined && format !== 'pretty')) {
    return fail(terminal, '--explain prints for a person. Programs take bmsg preview --format json.', exitCode.usage);
  }
  const inputs = await expandInputs(args, {
    ...(flags.stdinFilename !== undefined && { stdinFilename: flags.stdinFilename }),
    ownFiles: [flags.baseline, flags.config, ...targets.map(({ file }) => file)].filter(
      (file) => typeof file === 'string',
    ),
  });
  let tasks: readonly PlannedTask[];
  try {
    tasks = await planTasks(inputs, flags);
  } catch (error) {
    if (error instanceof ConfigError) return fail(terminal, error.message, exitCode.usage);
    if (error instanceof UnreadableFileError) return fail(terminal, error.message, exitCode.unreadable);
    throw error;
  }
  const progress = startProgress(tasks.length, terminal);
  const files = tasks.map(({ task }) => task);
  const work = workIn(files);
  if (work >= leastToOptimiseLate && work <= mostToOptimiseLate) await optimiseLate();
  const outcomes = await lintInputs(files, terminal, {
    jobs: flags.jobs ?? (await threadsFor(work)),
    onProgress: progress.tick,
  });
  progress.end();

  const unreadable = [...inputs.unreadable, ...outcomes.flatMap(({ unreadable = [] }) => unreadable)];
  for (const sentence of unreadable) terminal.error(`${sentence}\n`);
  try {
    if (flags.fixDryRun === true) await printDiffs(tasks, outcomes, terminal);
    const reports = await afterBaseline(await allReports(tasks, outcomes, inputs, flags), flags, terminal);
    const report = joinReports(reports);
    // A diff is what was asked for, and nothing else belongs on the same stream.
    const wanted = flags.fixDryRun === true ? targets.filter(({ file }) => file !== undefined) : targets;
    await printReport(report, wanted, terminal);
    if (flags.explain === true) await explain(tasks, flags, terminal);
    if (unreadable.length > 0) return exitCode.unreadable;
    return fails(report.counts, flags) ? exitCode.findings : exitCode.ok;
  } catch (error) {
    if (error instanceof UnreadableFileError) return fail(terminal, error.message, exitCode.unreadable);
    throw error;
  }
}

function fail({ error }: Terminal, sentence: string, code: ExitCode): ExitCode {
  error(`${sentence}\n`);
  return code;
}

async function explain(tasks: readonly PlannedTask[], { at }: LintFlags, terminal: Terminal): Promise<void> {
  const { explainInputs } = await import('../preview/explain-inputs.ts');
  const inputs = tasks.map(({ task: { input }, config }) => {
    const { channels } = config?.config ?? {};
    return { ...input, ...(channels !== undefined && { channels }) };
  });
  await explainInputs(inputs, terminal, { ...(at !== undefined && { at }) });
}

async function allReports(
  tasks: readonly PlannedTask[],
  outcomes: readonly FileOutcome[],
  { wholeTrees }: Inputs,
  flags: LintFlags,
): Promise<readonly FileReport[]> {
  const files = outcomes.flatMap(({ report = [] }) => report);
  if (!tasks.some(({ config }) => config?.config.suppress !== undefined)) return files;
  const { unusedSuppressions } = await import('./unused-suppressions.ts');
  return [...files, ...unusedSuppressions(tasks, outcomes, wholeTrees, flags)];
}

async function printDiffs(
  tasks: readonly PlannedTask[],
  outcomes: readonly FileOutcome[],
  terminal: Terminal,
): Promise<void> {
  const { unifiedDiff } = await import('./fix/unified-diff.ts');
  for (const [index, { mended }] of outcomes.entries()) {
    const name = tasks[index]?.task.input.name ?? '';
    if (mended !== undefined) terminal.out(unifiedDiff(name, mended.before, mended.after, terminal.colors));
  }
}

/** The reports without what the baseline knows; or, where it is to be renewed, without anything. */
async function afterBaseline(
  files: readonly FileReport[],
  { baseline: given, updateBaseline }: LintFlags,
  terminal: Terminal,
): Promise<readonly FileReport[]> {
  if (given === undefined && updateBaseline !== true) return files;
  const path = given ?? baselineName;
  const { useBaseline } = await import('./baseline/use-baseline.ts');
  return useBaseline(files, path, updateBaseline === true, terminal);
}

function fails({ error, warning }: SeverityCounts, { maxWarnings = 0 }: LintFlags): boolean {
  return error > 0 || warning > maxWarnings;
}
