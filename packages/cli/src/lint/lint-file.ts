import { writeFileSync } from 'node:fs';
import type { Finding } from '@bmsg/linter';
import { readTextFile, UnreadableFileError, whyUnreadable } from '../read-text.ts';
import { excerptOf } from './excerpt.ts';
import type { Input } from './inputs/input.ts';
import { lintText } from './lint-text.ts';
import { lintLines } from './ndjson/lint-lines.ts';
import { applyPolicy } from './policy.ts';
import type { Policy } from './policy.ts';
import { countBySeverity } from './report.ts';
import type { FileReport } from './report.ts';

/** One input with all that is needed to lint it; plain data, so that it can go to another thread. */
export interface FileTask {
  readonly input: Input;
  readonly policy: Policy;
  readonly at?: readonly string[];
  /** Whether what can be mended is written to the file, or only handed back. */
  readonly fix?: 'write' | 'show';
  /** Of its findings the first so many are kept. */
  readonly most: number;
}

export interface FileOutcome {
  readonly report?: FileReport;
  /** Places, in the list of the configuration, of the suppressions that suppressed something. */
  readonly used: readonly number[];
  /** A sentence on why it could not be read, or written. */
  readonly unreadable?: string;
  /** The text before and after it was mended, where that makes a difference. */
  readonly mended?: { readonly before: string; readonly after: string };
}

/** Lints a file as a whole. */
export async function lintFile(task: FileTask): Promise<FileOutcome> {
  try {
    return await lintWhole(task, readTextFile(task.input.path));
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    return { used: [], unreadable: error.message };
  }
}

/** Lints a text that was read from an input. */
export async function lintWhole(task: FileTask, before: string): Promise<FileOutcome> {
  const { input, policy, fix, most } = task;
  const used = new Set<number>();
  let text = before;
  if (fix !== undefined) {
    const { fixText } = await import('./fix/fix-text.ts');
    text = await fixText(before, async (one) => (await findingsIn(one, task, used)).findings);
    if (fix === 'write' && text !== before) write(input.path, text);
  }
  const { findings, counts } = await findingsIn(text, task, used);
  return {
    report: {
      name: input.name,
      findings: findings
        .slice(0, most)
        .map((finding) => ('excerpt' in finding ? finding : { ...finding, excerpt: excerptOf(text, finding.range) })),
      counts,
    },
    used: [...used],
    ...(text !== before && { mended: { before, after: text } }),
  };
}

async function findingsIn(
  text: string,
  { input: { kind }, policy, at }: FileTask,
  used: Set<number>,
): Promise<{ findings: readonly (Finding | FileReport['findings'][number])[]; counts: FileReport['counts'] }> {
  if (kind === 'ndjson') {
    const lines = lintLines(Buffer.from(text), policy, Infinity);
    for (const suppression of lines.used) used.add(suppression);
    return lines;
  }
  const options = { ...(kind !== undefined && { kind }), ...(at !== undefined && { at }) };
  const findings = applyPolicy(await lintText(text, options, policy), policy, used);
  return { findings, counts: countBySeverity(findings) };
}

function write(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new UnreadableFileError(whyUnreadable(path, error as NodeJS.ErrnoException).replace('read', 'write'));
  }
}
