import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import type { Terminal } from './terminal.ts';

/** A file that cannot be read, with the reason in words; its message names the file and no content. */
export class UnreadableFileError extends Error {
  override readonly name = 'UnreadableFileError';
}

/** In octets. A document is held in memory as a whole, several times over. */
const largest = 100_000_000;

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  ELOOP: 'its links lead to themselves',
};

/** The text of a UTF-8 file; `-` is standard input. */
export async function readText(path: string, terminal: Terminal): Promise<string> {
  return decode(path, path === '-' ? await terminal.readStdin() : readBytes(path));
}

/** The text of a UTF-8 file. */
export function readTextFile(path: string): string {
  const text = read(path, () => readFileSync(path, 'utf8'));
  // The short way puts this character in the place of what is no UTF-8.
  if (text.includes('\uFFFD')) return decode(path, readBytes(path));
  if (text.includes('\0')) throw binary(path);
  return text;
}

/** A sentence on what the system said when a file was read. */
export function whyUnreadable(path: string, { code, message }: NodeJS.ErrnoException): string {
  return `Cannot read ${path === '-' ? 'standard input' : path}: ${reasons[code ?? ''] ?? code ?? message}.`;
}

function readBytes(path: string): Uint8Array {
  return read(path, () => readFileSync(path));
}

/** Reads a file unless it is too large. */
function read<Content>(path: string, content: () => Content): Content {
  try {
    const { size } = statSync(path);
    if (size > largest) throw tooLarge(path, size);
    return content();
  } catch (error) {
    if (error instanceof UnreadableFileError) throw error;
    throw new UnreadableFileError(whyUnreadable(path, error as NodeJS.ErrnoException));
  }
}

function decode(path: string, bytes: Uint8Array): string {
  if (bytes.byteLength > largest) throw tooLarge(path, bytes.byteLength);
  if (bytes.includes(0)) throw binary(path);
  if (!isUtf8(bytes)) throw unreadable(path, 'it is not UTF-8 text');
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}

function tooLarge(path: string, octets: number): UnreadableFileError {
  const megabytes = (size: number): string => `${Math.ceil(size / 1e6)} MB`;
  return unreadable(
    path,
    `it has ${megabytes(octets)}, and a document may have ${megabytes(largest)}; with one message a line, as .ndjson, any size is read`,
  );
}

function binary(path: string): UnreadableFileError {
  return unreadable(path, 'it is a binary file, or text in UTF-16; save it as UTF-8');
}

function unreadable(path: string, reason: string): UnreadableFileError {
  return new UnreadableFileError(whyUnreadable(path, new Error(reason)));
}
