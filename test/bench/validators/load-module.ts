import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What a module exports whose code was made just now. */
export async function loadModule<Exports>(code: string | Uint8Array): Promise<Exports> {
  const folder = mkdtempSync(join(tmpdir(), 'bmsg-bench-'));
  try {
    const file = join(folder, 'module.mjs');
    writeFileSync(file, code);
    return (await import(pathToFileURL(file).href)) as Exports;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
