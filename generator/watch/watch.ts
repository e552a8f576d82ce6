import { watch as watchFolder } from 'node:fs';
import type { FSWatcher } from 'node:fs';

/** Editors save in several steps; what happens within this time is one change. */
const quietMilliseconds = 80;

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

  const follow = (folders: readonly string[]): void => {
    for (const [folder, watcher] of watchers) {
      if (folders.includes(folder)) continue;
      watcher.close();
      watchers.delete(folder);
    }
    for (const folder of folders.filter((name) => !watchers.has(name))) {
      const watcher = watchFolder(folder, (_event, name) => {
        // A name without extension may be a folder that comes or goes.
        if (name === null || /\.(ya?ml|json)$/.test(name) || !name.includes('.')) onChange();
      });
      // The folder is gone; the run that its parent's change leads to names the folders anew.
      watcher.on('error', () => watcher.close());
      watchers.set(folder, watcher);
    }
  };

  signal.addEventListener('abort', () => wake(), { once: true });
  while (!signal.aborted) {
    changed = false;
    follow(await run());
    if (!changed && !signal.aborted) await new Promise<void>((resolve) => (wake = resolve));
    if (!signal.aborted) await new Promise((resolve) => setTimeout(resolve, quietMilliseconds));
  }
  for (const watcher of watchers.values()) watcher.close();
}
