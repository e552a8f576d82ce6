import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, relative, sep } from 'node:path';
import type { Diagnostic, SourceLocation } from '../model/diagnostic.ts';
import { parseSourceFile } from './source-file.ts';
import type { SourceFile } from './source-file.ts';

/** All the disk that the generator reads. Each file is read and parsed once. */
export class SourceFiles {
  readonly #files = new Map<string, SourceFile | undefined>();
  readonly #folders = new Set<string>();
  readonly #base: string;

  /** `base` is the folder that the names of the files start from. */
  constructor(base: string) {
    this.#base = base;
  }

  /** The file of an absolute path, or undefined if it cannot be read. */
  read(path: string): SourceFile | undefined {
    if (!this.#files.has(path)) {
      const text = readText(path);
      this.#files.set(path, text === undefined ? undefined : parseSourceFile(this.name(path), text));
    }
    return this.#files.get(path);
  }

  /** The names of the files in a folder, sorted; none if there is no such folder. */
  list(folder: string): string[] {
    this.#folders.add(folder).add(dirname(folder));
    if (!isFolder(folder)) return [];
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name)
      .sort();
  }

  /** What the spec itself would call a file: the same wherever the spec lies, with forward slashes. */
  name(path: string): string {
    return relative(this.#base, path).split(sep).join('/');
  }

  /** Where a pointer leads in a file; its first line if it cannot be read. */
  locate(path: string, pointer?: string, part?: 'key'): SourceLocation {
    return this.read(path)?.locate(pointer, part) ?? { file: this.name(path), line: 1, column: 1 };
  }

  /** Every file that was read, by absolute path, sorted. */
  get all(): readonly (readonly [path: string, file: SourceFile])[] {
    const read = [...this.#files].flatMap(([path, file]) => (file === undefined ? [] : [[path, file] as const]));
    return read.sort(([a], [b]) => (a < b ? -1 : 1));
  }

  /** What is wrong with the files as YAML. */
  get diagnostics(): readonly Diagnostic[] {
    return this.all.flatMap(([, file]) => file.diagnostics);
  }

  /** The folders that exist of those that were looked into, sorted. */
  get folders(): readonly string[] {
    const looked = new Set([...this.#folders, ...[...this.#files.keys()].map((path) => dirname(path))]);
    return [...looked].filter(isFolder).sort();
  }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
