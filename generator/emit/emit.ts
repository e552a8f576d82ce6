import { sortedBy } from '../kit/order.ts';
import type { Api, GeneratedFile } from '../model/api.ts';
import { emitters } from './emitters.ts';
import { emitManifest } from './manifest/manifest.ts';

/** Runs every emitter, and the manifest over what they made. */
export function emit(api: Api, inputs: readonly { readonly path: string; readonly text: string }[]): GeneratedFile[] {
  const files = emitters.flatMap((emitter) => emitter(api));
  refuseDoubles(files);
  return sortedBy([...files, emitManifest(inputs, files)], ({ path }) => path);
}

/** Some file systems do not tell upper from lower case: there, two such paths are one file. */
function refuseDoubles(files: readonly GeneratedFile[]): void {
  const seen = new Map<string, string>();
  for (const { path } of files) {
    const other = seen.get(path.toLowerCase());
    if (other !== undefined) throw new Error(`Two emitters claim one path: ${other} and ${path}.`);
    seen.set(path.toLowerCase(), path);
  }
}
