import { basename, extname, join } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Entry, MessageData } from '../model/message-data.ts';
import { vocabularies } from '../vocabulary/vocabularies.ts';
import { checkShape } from './check-shape.ts';
import type { SourceFiles } from './source-files.ts';

/** Reads the vocabularies below a folder. A file that is not as its vocabulary says is reported and left out. */
export function readMessageData(
  root: string | undefined,
  files: SourceFiles,
): { data: MessageData; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const read = <V extends keyof MessageData>(vocabulary: V): MessageData[V] => {
    const folder = join(root ?? '', vocabulary);
    const names = root === undefined ? [] : files.list(folder);
    const results = names.map((name) => readEntry(vocabulary, join(folder, name), files));
    diagnostics.push(...results.flatMap((result) => result.diagnostics));
    // The file has just been compared with the shape that the type is made of.
    return results.flatMap(({ entry }) =>
      entry === undefined ? [] : [entry],
    ) as readonly Entry<unknown>[] as MessageData[V];
  };
  const data = {
    alphabets: read('alphabets'),
    capabilities: read('capabilities'),
    channels: read('channels'),
    errors: read('errors'),
    examples: read('examples'),
    quantities: read('quantities'),
    rules: read('rules'),
    smpp: read('smpp'),
    sources: read('sources'),
    webhooks: read('webhooks'),
  };
  return { data, diagnostics };
}

function readEntry(
  vocabulary: keyof MessageData,
  path: string,
  files: SourceFiles,
): { entry?: Entry<unknown>; diagnostics: readonly Diagnostic[] } {
  const extension = extname(path);
  const id = basename(path, extension);
  if (extension === '.yml' || extension === '.json') {
    const message = `Only .yaml files are read in ${vocabulary}/.`;
    const location = { file: files.name(path), line: 1, column: 1 };
    const cure = `Rename it to ${id}.yaml.`;
    return { diagnostics: [{ severity: 'error', code: 'wrong-extension', message, cure, location }] };
  }
  const file = extension === '.yaml' ? files.read(path) : undefined;
  // What is no YAML is told with all files.
  if (file === undefined || file.diagnostics.length > 0) return { diagnostics: [] };
  const diagnostics = checkShape(file, vocabularies[vocabulary]);
  if (diagnostics.length > 0) return { diagnostics };
  return { entry: { id, value: file.value, locate: file.locate }, diagnostics };
}
