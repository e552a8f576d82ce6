import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../..', import.meta.url));

export interface BundleOptions {
  readonly isMinified: boolean;
  /** A module unless it says otherwise. */
  readonly format?: 'esm' | 'cjs';
}

/** A module together with all that it imports, as packages are built. */
export async function bundle(code: string, { isMinified, format = 'esm' }: BundleOptions): Promise<Uint8Array> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: root },
    bundle: true,
    minify: isMinified,
    format,
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2022',
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0]!.contents;
}
