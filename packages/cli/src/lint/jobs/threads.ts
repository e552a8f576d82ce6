import { statOf } from '../inputs/walk.ts';
import type { FileTask } from '../lint-file.ts';

/** In octets. A thread takes as long to start as linting this much does. */
const worthIt = 30_000_000;
/** A file counts for as much as this many octets, however small it is. */
const perFile = 10_000;

/** How many threads a run is worth: none of its own for little work, one a core for much. */
export async function threadsFor(tasks: readonly Pick<FileTask, 'input'>[]): Promise<number> {
  let work = tasks.length * perFile;
  for (const { input } of tasks.slice(0, 1000)) {
    if (work > worthIt) break;
    work += input.path === '-' ? 0 : (input.size ?? statOf(input.path)?.size ?? 0);
  }
  return work > worthIt ? (await import('node:os')).availableParallelism() : 1;
}
