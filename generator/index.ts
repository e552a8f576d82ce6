import { relative, sep } from 'node:path';
import type { PackageOptions } from './emit/package/package-files.ts';
import { compare } from './base/order.ts';
import type { GeneratedFile } from './model/api.ts';
import type { Diagnostic } from './model/diagnostic.ts';

export { checkFiles, writeFiles } from './write/write-files.ts';
export type { Difference } from './write/write-files.ts';
export { watch } from './watch/watch.ts';
export type { PackageOptions } from './emit/package/package-files.ts';
export type { Diagnostic, SourceLocation } from './model/diagnostic.ts';
export type { GeneratedFile } from './model/api.ts';

export interface GenerateOptions {
  /** The OpenAPI 3.0 or 3.1 document, YAML or JSON, in one file or many. */
  readonly entry: string;
  /** The folder that holds the vocabularies (`channels/`, `errors/`, …), for an API that has them. */
  readonly data?: string;
  /** If the output is to be an npm package: adds a package.json and a tsconfig.json. */
  readonly package?: PackageOptions;
  /** What relative paths start from; diagnostics print paths from here too. Default: that of the process. */
  readonly workingDirectory?: string;
}

export interface GenerateResult {
  /** In the order of the files, lines and columns they are about. If one is an error, `files` is empty. */
  readonly diagnostics: readonly Diagnostic[];
  /** What belongs into the output folder, sorted by path. */
  readonly files: readonly GeneratedFile[];
  /** The absolute paths of the folders in which a change may change the result. */
  readonly folders: readonly string[];
}

/** Reads a spec and returns what is generated from it. Reads the disk, and writes and prints nothing. */
export async function generate(options: GenerateOptions): Promise<GenerateResult> {
  // The stages bring heavy libraries along: who only wants the help text does not pay for them.
  const { load } = await import('./load/load.ts');
  const { build } = await import('./build/build.ts');
  const { check } = await import('./check/check.ts');

  const workingDirectory = options.workingDirectory ?? process.cwd();
  const loaded = await load({ ...options, workingDirectory });
  const diagnostics = [...loaded.diagnostics];
  const result = (files: readonly GeneratedFile[]): GenerateResult => ({
    diagnostics: diagnostics.sort(compareDiagnostics).map((diagnostic) => {
      const file = relative(workingDirectory, loaded.pathOf(diagnostic.location.file)).split(sep).join('/');
      return { ...diagnostic, location: { ...diagnostic.location, file } };
    }),
    files,
    folders: loaded.folders,
  });
  if (loaded.document === undefined || hasError(diagnostics)) return result([]);

  const built = build({
    document: loaded.document,
    origins: loaded.origins,
    data: loaded.data,
    source: loaded.source,
    ...(options.package && { packageName: options.package.name }),
  });
  diagnostics.push(...built.diagnostics);
  diagnostics.push(...check(built.api, { document: loaded.document, locate: loaded.origins }));
  if (hasError(diagnostics)) return result([]);

  const { emit } = await import('./emit/emit.ts');
  return result(emit(built.api, loaded.inputs, options.package));
}

function hasError(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compare(a.location.file, b.location.file) ||
    a.location.line - b.location.line ||
    a.location.column - b.location.column ||
    compare(a.code, b.code) ||
    compare(a.message, b.message)
  );
}
