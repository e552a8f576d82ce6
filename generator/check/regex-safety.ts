import { createRequire } from 'node:module';
import type { checkSync, Diagnostics } from 'recheck';

/** What recheck says of a regular expression: safe, vulnerable with an attack, or unknown with a reason. */
export type Safety = Diagnostics;

/** In milliseconds. What is found does not depend on it, unless the time is not enough. */
export const timeout = 10_000;

/** Whether a hostile text can keep a regular expression busy. */
export function judgeSafety(source: string, flags: string): Safety {
  // The build that starts no agents, workers or processes. It takes a third of a second to load: only those pay who need it.
  const { checkSync: check } = createRequire(import.meta.url)('recheck/lib/browser.js') as {
    readonly checkSync: typeof checkSync;
  };
  try {
    return check(source, flags, { timeout });
  } catch (error) {
    // Where a pattern is nested or repeated too deeply for its own recursion.
    return { source, flags, status: 'unknown', error: { kind: 'unexpected', message: String(error) } };
  }
}
