import { parse } from 'yaml';
import { filesBelow, read } from './workspace.ts';

/** The YAML files of a folder, each with its name as id. The shape is what the caller expects; nothing checks it here. */
export function yamlFiles<T>(folder: string): { readonly id: string; readonly value: T }[] {
  return filesBelow(folder)
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => ({ id: path.slice(folder.length + 1, -'.yaml'.length), value: parse(read(path)) as T }));
}
