import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Where libraries are installed that our lock file has no place for. */
export const peersFolder: string = fileURLToPath(new URL('../peers/', import.meta.url));

/** What a library of the peers exports, or nothing where it is not installed. */
export async function peer<Exports>(entry: string): Promise<Exports | undefined> {
  const file = join(peersFolder, 'node_modules', entry);
  return existsSync(file) ? ((await import(pathToFileURL(file).href)) as Exports) : undefined;
}
