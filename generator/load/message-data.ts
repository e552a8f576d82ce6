import { join } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Entry, MessageData } from '../model/message-data.ts';
import { vocabularies } from '../vocabulary/vocabularies.ts';
import { checkShape } from './check-shape.ts';
import type { SourceFiles } from './source-files.ts';

type Vocabulary = keyof MessageData;

/** Reads the vocabularies below a folder. A file that is not as its vocabulary says is reported and left out, one that is no YAML just left out. */
export async function readMessageData(
  root: string | undefined,
  files: SourceFiles,
): Promise<{ data: MessageData; diagnostics: Diagnostic[] }> {
  const diagnostics: Diagnostic[] = [];
  const read = async <T>(vocabulary: Vocabulary): Promise<Entry<T>[]> => {
    if (root === undefined) return [];
    const folder = join(root, vocabulary);
    const names = await files.list(folder);
    const entries = await Promise.all(names.map((name) => readEntry<T>(vocabulary, join(folder, name), name)));
    return entries.filter((entry) => entry !== undefined);
  };

  const readEntry = async <T>(vocabulary: Vocabulary, path: string, name: string): Promise<Entry<T> | undefined> => {
    const extension = /\.(ya?ml|json)$/.exec(name)?.[0];
    if (extension === undefined) return undefined;
    if (extension !== '.yaml') {
      diagnostics.push({
        severity: 'error',
        code: 'wrong-extension',
        message: `Only .yaml files are read in ${vocabulary}/.`,
        cure: `Rename it to ${name.slice(0, -extension.length)}.yaml.`,
        location: { file: files.name(path), line: 1, column: 1 },
      });
      return undefined;
    }
    const file = await files.read(path);
    if (file === undefined || file.diagnostics.length > 0) return undefined;
    const found = checkShape(file, vocabularies[vocabulary]);
    diagnostics.push(...found);
    if (found.length > 0) return undefined;
    return { id: name.slice(0, -extension.length), value: file.value as T, locate: file.locate };
  };

  const [alphabets, capabilities, channels, errors, examples, rules] = await Promise.all([
    read<MessageData['alphabets'][number]['value']>('alphabets'),
    read<MessageData['capabilities'][number]['value']>('capabilities'),
    read<MessageData['channels'][number]['value']>('channels'),
    read<MessageData['errors'][number]['value']>('errors'),
    read<MessageData['examples'][number]['value']>('examples'),
    read<MessageData['rules'][number]['value']>('rules'),
  ]);
  return { data: { alphabets, capabilities, channels, errors, examples, rules }, diagnostics };
}
