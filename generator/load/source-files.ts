import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, relative, sep } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import { parseSourceFile } from './source-file.ts';
import type { SourceFile } from './source-file.ts';

/** All the disk that the generator reads. Each file is read and parsed once. */
export class SourceFiles {
  readonly #files = new Map<string, Promise<SourceFile | undefined>>();
  readonly #read = new Map<string, SourceFile>();
  readonly #folders = new Set<string>();
  readonly #base: string;

  /** `base` is the folder that the names of the files start from. */
  constructor(base: string) {
    this.#base = base;
  }

  /** The file of an absolute path, or undefined if it cannot be read. */
  read(path: string): Promise<SourceFile | undefined> {
    const file = this.#files.get(path) ?? this.#load(path);
    this.#files.set(path, file);
    return file;
  }

  /** A file that has been read. */
  known(path: string): SourceFile | undefined {
    return this.#read.get(path);
  }

  /** The names in a folder, sorted; none if there is no such folder. */
  async list(folder: string): Promise<string[]> {
    this.#folders.add(folder);
    this.#folders.add(dirname(folder));
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name)
      .sort();
  }

  /** What the spec itself would call a file: the same wherever the spec lies, with forward slashes. */
  name(path: string): string {
    return relative(this.#base, path).split(sep).join('/');
  }

  /** Every file that was read, by absolute path, sorted. */
  get all(): readonly (readonly [path: string, file: SourceFile])[] {
    return [...this.#read].sort(([a], [b]) => (a < b ? -1 : 1));
  }

  /** What is wrong with the files as YAML. */
  get diagnostics(): readonly Diagnostic[] {
    return this.all.flatMap(([, file]) => file.diagnostics);
  }

  /** The folders that exist of those that were looked into, sorted. */
  async folders(): Promise<string[]> {
    const looked = new Set([...this.#folders, ...this.all.map(([path]) => dirname(path))]);
    const exist = await Promise.all(
      [...looked].map(async (folder) => (await stat(folder).catch(() => undefined))?.isDirectory()),
    );
    return [...looked].filter((_, index) => exist[index]).sort();
  }

  async #load(path: string): Promise<SourceFile | undefined> {
    let text;
    try {
      text = await readFile(path, 'utf8');
    } catch {
      return undefined;
    }
    const file = parseSourceFile(this.name(path), text);
    this.#read.set(path, file);
    return file;
  }
}
