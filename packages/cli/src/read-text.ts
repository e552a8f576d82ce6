import { readFile } from 'node:fs/promises';
import type { Terminal } from './terminal.ts';

/** A file that cannot be read, with the reason in words; its message names the file and no content. */
export class UnreadableFileError extends Error {
  override readonly name = 'UnreadableFileError';
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'permission is denied',
};

/** The text of a UTF-8 file; `-` is standard input. */
export async function readText(path: string, terminal: Terminal): Promise<string> {
  try {
    const bytes = path === '-' ? await terminal.readStdin() : await readFile(path);
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    const reason = code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? 'it is not UTF-8 text' : (reasons[code] ?? code);
    throw new UnreadableFileError(`Cannot read ${path === '-' ? 'standard input' : path}: ${reason}.`);
  }
}
