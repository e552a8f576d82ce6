import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { root } from './workspace.ts';

const workspaces: Readonly<Record<string, string>> = { api: 'generated', generator: 'generator' };

/**
 * A copy of the product in a temporary folder, for tests that change the spec. Its own packages are the copied ones,
 * everything else in node_modules is linked. Call `remove` when done.
 */
export function copyCheckout(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'bmsg-checkout-'));
  const skipped = new Set(['node_modules', 'dist']);
  for (const name of ['spec', 'generator', 'generated', 'packages', 'package.json', 'tsconfig.json']) {
    cpSync(join(root, name), join(folder, name), {
      recursive: true,
      filter: (source) => !skipped.has(basename(source)),
    });
  }
  link(join(root, 'node_modules'), join(folder, 'node_modules'));
  link(join(root, 'generator/node_modules'), join(folder, 'generator/node_modules'));
  const scope = join(folder, 'node_modules/@bmsg');
  mkdirSync(scope);
  for (const name of readdirSync(join(root, 'node_modules/@bmsg'))) {
    symlinkSync(join(folder, workspaces[name] ?? `packages/${name}`), join(scope, name));
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function link(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    if (name !== '@bmsg' && name !== '.cache') symlinkSync(join(from, name), join(to, name));
  }
}
