import { isAbsolute, relative } from 'node:path';

/** How a file is read: one JSON text, one JSON text with comments, one JSON text a line, or a document of the XML gateway. */
export type InputKind = 'json' | 'jsonc' | 'ndjson' | 'xml';

/** Something to lint. */
export interface Input {
  /** Where to read it; `-` is standard input. */
  readonly path: string;
  /** How it is called in what is printed, with forward slashes. */
  readonly name: string;
  /** Absent where the name does not tell. */
  readonly kind?: InputKind;
  /** In octets, where it is known already. */
  readonly size?: number;
}

const kinds: Readonly<Record<string, InputKind>> = {
  json: 'json',
  jsonc: 'jsonc',
  ndjson: 'ndjson',
  jsonl: 'ndjson',
  xml: 'xml',
};

/** By the end of a file's name. */
export function kindOf(name: string): InputKind | undefined {
  return kinds[name.slice(name.lastIndexOf('.') + 1).toLowerCase()];
}

/** A file, or standard input under the name of one. */
export function inputOf(path: string, name: string = path, size?: number): Input {
  const kind = kindOf(name);
  return { path, name: shownName(name), ...(kind !== undefined && { kind }), ...(size !== undefined && { size }) };
}

/** What is below the current folder is called from there: CI systems know no other names. With forward slashes. */
export function shownName(name: string): string {
  const below = isAbsolute(name) ? relative('', name) : name;
  const short = below.startsWith('..') ? name : below;
  return short.replaceAll('\\', '/').replace(/^\.\//, '');
}
