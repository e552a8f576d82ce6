import { statOf } from '../inputs/walk.ts';
import type { FileTask } from '../lint-file.ts';

/** A file counts for as much as this many octets, however small it is. */
const perFile = 10_000;

/** Of more files than this, the size of those that come first is all that counts. */
const mostLookedAt = 1000;

/** A thread takes as long to start as linting this much does. */
const worthThreads = 30_000_000;

/** How much there is to do, roughly and in octets. */
export function workIn(tasks: readonly Pick<FileTask, 'input'>[]): number {
  return tasks.slice(0, mostLookedAt).reduce((work, { input }) => {
    return work + (input.path === '-' ? 0 : (input.size ?? statOf(input.path)?.size ?? 0));
  }, tasks.length * perFile);
}

/** How many threads some work is worth: none of its own where it is little, one a core where it is much. */
export async function threadsFor(work: number): Promise<number> {
  return work > worthThreads ? (await import('node:os')).availableParallelism() : 1;
}
