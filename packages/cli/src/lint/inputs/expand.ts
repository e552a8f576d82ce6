import { basename, resolve } from 'node:path';
import { baselineName, configName } from '../own-files.ts';
import { inputOf, kindOf } from './input.ts';
import type { Input } from './input.ts';
import { whyUnreadable } from '../../read-text.ts';
import { statOf, walk } from './walk.ts';

/** What the arguments of a command line stand for. */
export interface Inputs {
  readonly inputs: readonly Input[];
  /** Sentences on what could not be read. */
  readonly unreadable: readonly string[];
  /** Those that an argument names, and not a folder or a pattern. */
  readonly named: ReadonlySet<Input>;
  /** Whether folders or patterns were given, so that whole trees were looked at, and not single files. */
  readonly wholeTrees: boolean;
}

export interface ExpandOptions {
  /** What `-` goes by. */
  readonly stdinFilename?: string;
  /** Files that the run itself writes or reads; a folder does not stand for them. */
  readonly ownFiles?: readonly string[];
}

const jsonFilesOfOurs: ReadonlySet<string> = new Set([baselineName, configName]);

/** Files, in the order of the arguments and each once: from files, folders, patterns and `-`. */
export async function expandInputs(
  args: readonly string[],
  { stdinFilename, ownFiles = [] }: ExpandOptions = {},
): Promise<Inputs> {
  const inputs = new Map<string, Input>();
  const named = new Set<Input>();
  const own = new Set(ownFiles.map((path) => resolve(path)));
  const unreadable: string[] = [];
  let wholeTrees = false;
  for (const arg of args) {
    const stats = arg === '-' ? undefined : statOf(arg);
    const isGlob = stats === undefined && /[*?[\]{}]/.test(arg);
    if (!isGlob && !stats?.isDirectory()) {
      const input = arg === '-' ? inputOf(arg, stdinFilename ?? '<stdin>') : inputOf(arg, arg, stats?.size);
      inputs.set(arg, input);
      named.add(input);
      continue;
    }
    wholeTrees = true;
    const below = isGlob ? await matching(arg, unreadable) : walkInto(arg, unreadable);
    const found = below.filter((path) => !own.has(resolve(path)) && !jsonFilesOfOurs.has(basename(path)));
    for (const path of found) {
      if (!inputs.has(path)) inputs.set(path, inputOf(path));
    }
    if (found.length === 0) {
      unreadable.push(isGlob ? `No file matches ${arg}.` : `There is no message file in ${arg}.`);
    }
  }
  return { inputs: [...inputs.values()], named, unreadable, wholeTrees };
}

function walkInto(folder: string, unreadable: string[]): string[] {
  return [...walk(folder, (error) => unreadable.push(whyUnreadable(error.path ?? folder, error)))].filter(
    (path) => kindOf(path) !== undefined,
  );
}

async function matching(pattern: string, unreadable: string[]): Promise<string[]> {
  const { default: picomatch } = await import('picomatch');
  const { base } = picomatch.scan(pattern);
  const matches = picomatch(pattern.replace(/^\.\//, ''));
  const files = walk(base === '' ? '.' : base, (error) => unreadable.push(whyUnreadable(error.path ?? base, error)));
  return [...files].filter((path) => matches(path.replaceAll('\\', '/').replace(/^\.\//, '')));
}
