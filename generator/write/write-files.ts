import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { compare } from '../base/order.ts';
import type { GeneratedFile } from '../model/api.ts';

/** How the folder differs from what is generated: paths below the folder, with forward slashes, sorted. */
export interface Difference {
  readonly stale: readonly string[];
  readonly missing: readonly string[];
  /** Files that nothing generates any more. */
  readonly orphan: readonly string[];
  /** What would be orphans, in a folder without a manifest of ours. It is somebody else's: nothing is written to it. */
  readonly foreign: readonly string[];
}

const manifestPath = 'manifest.json';

/** What a build or an install leaves in the folder, and dot-files: not ours to judge. */
const ignored = /^(dist|node_modules|\..*)$/;

/** Compares the folder with the files and changes nothing. */
export async function checkFiles(folder: string, files: readonly GeneratedFile[]): Promise<Difference> {
  return reconcile(folder, files, false);
}

/** Makes the folder hold exactly the files. One that is up to date is not touched, so that no watcher wakes for it. */
export async function writeFiles(folder: string, files: readonly GeneratedFile[]): Promise<Difference> {
  return reconcile(folder, files, true);
}

async function reconcile(folder: string, files: readonly GeneratedFile[], write: boolean): Promise<Difference> {
  const present = new Set(await listFiles(folder));
  const wanted = new Set(files.map(({ path }) => path));
  const extra = [...present].filter((path) => !wanted.has(path)).sort(compare);
  if (extra.length > 0 && !present.has(manifestPath)) return { stale: [], missing: [], orphan: [], foreign: extra };

  const stale: string[] = [];
  const missing: string[] = [];
  const settle = async ({ path, content }: GeneratedFile): Promise<void> => {
    const target = join(folder, path);
    if (!present.has(path)) missing.push(path);
    else if ((await readFile(target)).equals(Buffer.from(content, 'utf8'))) return;
    else stale.push(path);
    if (!write) return;
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content, 'utf8');
  };
  await Promise.all(files.map(settle));
  if (write) await Promise.all(extra.map((path) => rm(join(folder, path))));
  return { stale: stale.sort(compare), missing: missing.sort(compare), orphan: extra, foreign: [] };
}

async function listFiles(folder: string, prefix = ''): Promise<string[]> {
  const entries = await readdir(join(folder, prefix), { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const nested = await Promise.all(
    entries
      .filter((entry) => !(prefix === '' && ignored.test(entry.name)))
      .map((entry) =>
        entry.isDirectory() ? listFiles(folder, `${prefix}${entry.name}/`) : [`${prefix}${entry.name}`],
      ),
  );
  return nested.flat();
}
