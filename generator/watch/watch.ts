import { readdirSync, statSync, watch as watchFolder } from 'node:fs';
import type { FSWatcher } from 'node:fs';
import { join } from 'node:path';

/** Editors save in several steps; what happens within this time is one change. */
const quietMilliseconds = 80;

/** File systems stamp with a clock that may lag this far behind. */
const clockLagMilliseconds = 20;

/**
 * Runs now, and again after every change of a YAML or JSON file in the folders that the last run named, until the signal
 * aborts. Changes during a run lead to one more run behind it. `run` must not throw for an input that is wrong.
 */
export async function watch(run: () => Promise<readonly string[]>, signal: AbortSignal): Promise<void> {
  const watchers = new Map<string, FSWatcher>();
  let changed = false;
  let wake: () => void = () => {};
  const onChange = (): void => {
    changed = true;
    wake();
  };

  /** What was saved between `since`, when the run began to read, and the moment a folder is watched, would go unseen. */
  const follow = (folders: readonly string[], since: number): void => {
    for (const [folder, watcher] of watchers) {
      if (folders.includes(folder)) continue;
      watcher.close();
      watchers.delete(folder);
    }
    for (const folder of folders.filter((name) => !watchers.has(name))) {
      const watcher = watchFolder(folder, (_event, name) => {
        if (name === null || isSpec(name)) onChange();
      });
      // The folder is gone; the run that its parent's change leads to names the folders anew.
      watcher.on('error', () => watcher.close());
      watchers.set(folder, watcher);
      if (savedSince(folder, since)) changed = true;
    }
  };

  signal.addEventListener('abort', () => wake(), { once: true });
  while (!signal.aborted) {
    changed = false;
    const since = Date.now() - clockLagMilliseconds;
    follow(await run(), since);
    if (!changed && !signal.aborted) await new Promise<void>((resolve) => (wake = resolve));
    if (!signal.aborted) await new Promise((resolve) => setTimeout(resolve, quietMilliseconds));
  }
  for (const watcher of watchers.values()) watcher.close();
}

function savedSince(folder: string, since: number): boolean {
  return readdirSync(folder).some((name) => {
    const entry = statSync(join(folder, name), { throwIfNoEntry: false });
    return entry?.isFile() === true && isSpec(name) && entry.mtimeMs > since;
  });
}

/** A name without extension may be a folder that comes or goes. */
function isSpec(name: string): boolean {
  return /\.(ya?ml|json)$/.test(name) || !name.includes('.');
}
