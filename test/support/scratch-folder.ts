import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './workspace.ts';

/**
 * An empty folder of its own below node_modules, from where the product's packages are found like everywhere in the
 * repository. Call `remove` when done.
 */
export function scratchFolder(): { readonly folder: string; readonly remove: () => void } {
  const cache = join(root, 'node_modules/.cache/bmsg-test');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'run-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
