import { writeFileSync } from 'node:fs';
import { NothingThereError } from '@bmsg/linter';
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
  /** Pointers to the requests or messages in larger JSON texts. */
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

/** Lints an input as a whole; `read` gives its text. */
export async function lintFile(
  task: FileTask,
  read: (path: string) => string | Promise<string> = readTextFile,
): Promise<FileOutcome> {
  const { input } = task;
  try {
    const given = await read(input.path);
    const before = task.fix === undefined ? given : await fixed(given, task);
    if (task.fix === 'write' && before !== given) write(input.path, before);
    return { ...(await report(before, task)), ...(before !== given && { mended: { before: given, after: before } }) };
  } catch (error) {
    if (error instanceof NothingThereError) return { used: [], unreadable: `${input.name}: ${error.message}` };
    if (error instanceof UnreadableFileError) return { used: [], unreadable: error.message };
    throw error;
  }
}

async function report(text: string, { input, policy, at, most }: FileTask): Promise<FileOutcome> {
  const { name, kind } = input;
  if (kind === 'ndjson') {
    const { findings, counts, used } = lintLines(Buffer.from(text), policy, most);
    return { report: { name, findings, counts }, used };
  }
  const used = new Set<number>();
  const findings = await findingsIn(
    text,
    { ...(kind !== undefined && { kind }), ...(at !== undefined && { at }) },
    policy,
    used,
  );
  return {
    report: {
      name,
      findings: findings.slice(0, most).map((finding) => ({ ...finding, excerpt: excerptOf(text, finding.range) })),
      counts: countBySeverity(findings),
    },
    used: [...used],
  };
}

async function findingsIn(
  text: string,
  { kind, at = [] }: { readonly kind?: 'json' | 'jsonc' | 'xml'; readonly at?: readonly string[] },
  policy: Policy,
  used: Set<number>,
): Promise<readonly Finding[]> {
  const options = kind === undefined ? {} : { kind };
  const [first, ...others] = at;
  const found = [...(await lintText(text, { ...options, ...(first !== undefined && { at: first }) }, policy))];
  // What is wrong with the text as a whole is told once.
  const seen = new Set(found.map(keyOf));
  for (const pointer of others) {
    for (const finding of await lintText(text, { ...options, at: pointer }, policy)) {
      if (!seen.has(keyOf(finding))) found.push(finding);
      seen.add(keyOf(finding));
    }
  }
  if (others.length > 0) found.sort((a, b) => a.range.start.offset - b.range.start.offset);
  return applyPolicy(found, policy, used);
}

function keyOf({ rule, range, message }: Finding): string {
  return `${rule} ${range.start.offset} ${message}`;
}

async function fixed(text: string, { input: { kind }, policy, at }: FileTask): Promise<string> {
  const { fixText } = await import('./fix/fix-text.ts');
  const unused = new Set<number>();
  if (kind !== 'ndjson') {
    const options = { ...(kind !== undefined && { kind }), ...(at !== undefined && { at }) };
    return fixText(text, (one) => findingsIn(one, options, policy, unused));
  }
  const { fixLines } = await import('./fix/fix-lines.ts');
  return fixLines(text, (line) => fixText(line, async (one) => lintLines(Buffer.from(one), policy, Infinity).findings));
}

function write(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new UnreadableFileError(whyUnreadable(path, error as NodeJS.ErrnoException).replace('read', 'write'));
  }
}
