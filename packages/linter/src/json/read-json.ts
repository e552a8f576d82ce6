import { Reader } from './reader.ts';
import { JsonTree } from './tree.ts';

export interface ReadOptions {
  /** Whether comments and commas before a closing bracket are no faults, as in files named `.jsonc`. */
  readonly jsonc?: boolean;
}

/**
 * Reads a text as JSON (RFC 8259) with the place of every key and value. Never throws: what is not JSON is among the faults of the
 * tree, and the rest of the text is in the tree. It has no faults exactly where `JSON.parse` accepts the text, but that deeper
 * nesting than 256 levels is one.
 */
export function readJson(text: string, { jsonc = false }: ReadOptions = {}): JsonTree {
  const { faults, nodes } = new Reader(text, jsonc).read();
  return new JsonTree(
    text,
    faults.sort((a, b) => a.offset - b.offset),
    nodes,
  );
}
