import type { Dirent, Stats } from 'node:fs';
import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Folders that hold what others wrote. */
const leftOut: ReadonlySet<string> = new Set(['node_modules', '.git']);

/**
 * The files below a folder, sorted by name. Links are followed, yet no folder is entered twice, so that a loop of links
 * ends. A folder that cannot be read is told to `onUnreadable`.
 */
export function* walk(folder: string, onUnreadable: (error: NodeJS.ErrnoException) => void): Generator<string> {
  yield* enter(folder, new Set(), onUnreadable);
}

function* enter(
  folder: string,
  entered: Set<string>,
  onUnreadable: (error: NodeJS.ErrnoException) => void,
): Generator<string> {
  let entries: Dirent[];
  try {
    const real = realpathSync(folder);
    if (entered.has(real)) return;
    entered.add(real);
    entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    onUnreadable(error as NodeJS.ErrnoException);
    return;
  }
  for (const entry of entries) {
    if (leftOut.has(entry.name)) continue;
    const path = join(folder, entry.name);
    const stats = entry.isSymbolicLink() ? statOf(path) : entry;
    if (stats?.isDirectory()) yield* enter(path, entered, onUnreadable);
    else if (stats?.isFile()) yield path;
  }
}

/** What stands at a path; undefined for what cannot be found out, such as a link that leads nowhere or to itself. */
export function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}
