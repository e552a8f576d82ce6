import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository, with a slash at the end of neither. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');

const notOurs = new Set(['node_modules', 'dist', '.git', 'coverage', 'site']);

/** All files below a folder of the repository, sorted, as paths from its root with forward slashes. */
export function filesBelow(folder: string): string[] {
  const found: string[] = [];
  const visit = (directory: string): void => {
    for (const entry of readdirSync(directory, { withFileTypes: true })) {
      if (notOurs.has(entry.name)) continue;
      const path = join(directory, entry.name);
      if (entry.isDirectory()) visit(path);
      else found.push(relative(root, path).split(sep).join('/'));
    }
  };
  visit(join(root, folder));
  return found.sort();
}

export function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** Hand-written TypeScript of the product itself: no tests, nothing generated. */
export function productSources(): string[] {
  return [...filesBelow('generator'), ...filesBelow('packages')].filter(
    (path) =>
      path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.endsWith('.test-d.ts') && !path.endsWith('.d.ts'),
  );
}
