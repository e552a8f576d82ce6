import { sortedBy } from '../base/order.ts';
import type { Api, GeneratedFile } from '../model/api.ts';
import { emitters } from './emitters.ts';
import { manifest } from './manifest/manifest.ts';
import type { Input } from './manifest/manifest.ts';
import { packageFiles } from './package/package-files.ts';
import type { PackageOptions } from './package/package-files.ts';

/** Runs every emitter; then comes what is about their files: the package, and the manifest of it all. */
export function emit(api: Api, inputs: readonly Input[], packageOptions: PackageOptions | undefined): GeneratedFile[] {
  const files = emitters.flatMap((emitter) => emitter(api));
  if (packageOptions !== undefined) files.push(...packageFiles(api, packageOptions, files));
  files.push(manifest(inputs, files));
  refuseBadPaths(files);
  return sortedBy(files, ({ path }) => path);
}

/** Bugs of emitters: two that claim one path, or a path that some name in the spec has led astray. */
export function refuseBadPaths(files: readonly GeneratedFile[]): void {
  const seen = new Map<string, string>();
  for (const { path } of files) {
    if (!/^(?!.*\.\.)[\w.-]+(\/[\w.-]+)*$/.test(path))
      throw new Error(`An emitter claims an unsafe path: ${JSON.stringify(path)}.`);
    // Some file systems do not tell upper from lower case: there, two such paths are one file.
    const other = seen.get(path.toLowerCase());
    if (other !== undefined) throw new Error(`Two emitters claim one path: ${other} and ${path}.`);
    seen.set(path.toLowerCase(), path);
  }
}
