import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { readTextFile } from '../../read-text.ts';
import { shownName } from '../inputs/input.ts';
import { configName } from '../own-files.ts';
import type { LoadedConfig } from './lint-config.ts';

export interface ConfigChoice {
  /** The file to take for all inputs. */
  readonly file?: string;
  /** Whether files are looked for at all. */
  readonly none?: boolean;
}

/** Finds the configuration of a file: the one given, or the nearest one upwards. Each is read once. */
export function configFinder({ file, none }: ConfigChoice): (path: string) => Promise<LoadedConfig | undefined> {
  const byFolder = new Map<string, string | undefined>();
  const loaded = new Map<string, Promise<LoadedConfig>>();
  const load = (path: string): Promise<LoadedConfig> => {
    const known = loaded.get(path);
    if (known !== undefined) return known;
    const reading = loadConfig(path);
    loaded.set(path, reading);
    return reading;
  };
  const nearest = (folder: string): string | undefined => {
    if (byFolder.has(folder)) return byFolder.get(folder);
    const candidate = join(folder, configName);
    const above = dirname(folder);
    const found = existsSync(candidate) ? candidate : above === folder ? undefined : nearest(above);
    byFolder.set(folder, found);
    return found;
  };
  return async (path) => {
    if (none === true) return undefined;
    const found = file ?? nearest(path === '-' ? resolve('.') : dirname(resolve(path)));
    return found === undefined ? undefined : load(resolve(found));
  };
}

async function loadConfig(path: string): Promise<LoadedConfig> {
  const { readConfig } = await import('./read-config.ts');
  const text = readTextFile(path);
  return { path, text, config: readConfig(text, shownName(path)) };
}
