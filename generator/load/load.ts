import { dirname, resolve } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { JsonObject } from '../model/json-schema.ts';
import type { MessageData } from '../model/message-data.ts';
import { bundle } from './bundle.ts';
import type { Origins } from './bundle.ts';
import { readMessageData } from './message-data.ts';
import { SourceFiles } from './source-files.ts';
import { validateStructure } from './validate-structure.ts';

export interface LoadOptions {
  /** The entry document. */
  readonly entry: string;
  /** The folder whose subfolders are the vocabularies. */
  readonly data?: string;
  readonly workingDirectory: string;
}

/** A file that was read; `path` is its name, the same wherever the spec lies. */
export interface Input {
  readonly path: string;
  readonly text: string;
}

export interface Loaded {
  /** The bundled document as written: OpenAPI 3.0 or 3.1, enums not filled in. Undefined if it cannot be used. */
  readonly document?: JsonObject;
  readonly origins: Origins;
  readonly data: MessageData;
  /** The name of the entry document. */
  readonly source: string;
  /** The absolute path of a file, from its name. */
  readonly pathOf: (name: string) => string;
  readonly inputs: readonly Input[];
  /** The absolute paths of the folders that were looked into, for whoever watches them. */
  readonly folders: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads all there is to read, and says what cannot be understood. */
export async function load(options: LoadOptions): Promise<Loaded> {
  const entry = resolve(options.workingDirectory, options.entry);
  const root = options.data === undefined ? undefined : resolve(options.workingDirectory, options.data);
  const base = dirname(root ?? entry);
  const files = new SourceFiles(base);
  const messageData = readMessageData(root, files);
  const read = await readDocument(entry, files);

  return {
    ...read,
    data: messageData.data,
    source: files.name(entry),
    pathOf: (name) => resolve(base, name),
    inputs: files.all.map(([path, file]) => ({ path: files.name(path), text: file.text })),
    folders: files.folders,
    diagnostics: [...files.diagnostics, ...read.diagnostics, ...messageData.diagnostics],
  };
}

async function readDocument(
  entry: string,
  files: SourceFiles,
): Promise<Pick<Loaded, 'document' | 'origins' | 'diagnostics'>> {
  const location = { file: files.name(entry), line: 1, column: 1 };
  const origins: Origins = () => location;
  const failed = (code: string, message: string, cure: string): Pick<Loaded, 'origins' | 'diagnostics'> => ({
    origins,
    diagnostics: [{ severity: 'error', code, message, cure, location }],
  });

  const file = files.read(entry);
  if (file === undefined)
    return failed('unreadable-file', 'The file cannot be read.', 'Give the path of an OpenAPI document.');
  if (file.diagnostics.length > 0) return { origins, diagnostics: [] };
  const version = (file.value as { openapi?: unknown } | null)?.openapi;
  if (typeof version !== 'string' || !/^3\.[01]\.\d+/.test(version)) {
    return failed(
      'unsupported-version',
      `This is no OpenAPI 3.0 or 3.1 document: its \`openapi\` is ${JSON.stringify(version) ?? 'missing'}.`,
      'Begin the document with `openapi: 3.1.1`.',
    );
  }

  const { document, origins: traced, diagnostics } = bundle(entry, files);
  // A file that is no YAML makes every $ref to it fail: the cause alone is worth telling.
  if (files.diagnostics.length > 0) return { origins, diagnostics: [] };
  const all = diagnostics.length > 0 ? diagnostics : await validateStructure(document, traced);
  return { document, origins: traced, diagnostics: all };
}
