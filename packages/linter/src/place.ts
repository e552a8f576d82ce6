import { kind } from './json/node-table.ts';
import type { Passage } from './json/passage.ts';
import type { Node } from './json/tree.ts';
import { pointerTokens } from './pointer.ts';

/** A stretch of the text, and the JSON Pointer to what stands there in the spelling of the text. */
export interface Place {
  readonly pointer: string;
  /** In UTF-16 code units, as `length`. */
  readonly offset: number;
  readonly length: number;
}

/** Finds places in a tree. Pointers may be in canonical spelling: letter case does not matter in keys, as it does not to the gateway. */
export interface Locator {
  /** The value that a pointer leads to, or the nearest ancestor that is there. */
  readonly value: (pointer: string) => Place;
  /** The key that holds it; its own opening bracket where no key does. */
  readonly holder: (pointer: string) => Place;
  /** Part of a string value, by index and length in the decoded string. */
  readonly within: (pointer: string, index: number, length: number) => Place;
  /** A key or value that was found in the tree itself. */
  readonly node: (node: Node) => Place;
  /** Whether faults of the syntax cost part of what a pointer leads to, or, where nothing is, of what should hold it. */
  readonly isDamaged: (pointer: string) => boolean;
}

/**
 * Places in a passage. Of a message on its own, `prefix` is the pointer that it has in a request: pointers come and go as
 * if it stood in one.
 */
export function createLocator(passage: Passage, prefix = ''): Locator {
  function find(pointer: string): Node {
    let found = passage.node;
    for (const token of pointerTokens(pointer).slice(pointerTokens(prefix).length)) {
      const next = passage.tree.step(found, token);
      if (next === undefined) break;
      found = next;
    }
    return found;
  }
  function place(node: Node, offset: number, end: number): Place {
    return { pointer: prefix + passage.tree.pointer(node, passage.node), offset, length: end - offset };
  }
  return {
    value(pointer) {
      const { tree } = passage;
      const node = find(pointer);
      return place(node, tree.start(node), tree.end(node));
    },
    holder(pointer) {
      const { tree } = passage;
      const node = find(pointer);
      const key = node === passage.node ? undefined : tree.key(node);
      const start = tree.start(node);
      return key === undefined
        ? place(node, start, Math.min(start + 1, tree.end(node)))
        : place(node, tree.start(key), tree.end(key));
    },
    within(pointer, index, length) {
      const { tree } = passage;
      const node = find(pointer);
      if (tree.kind(node) !== kind.string) return place(node, tree.start(node), tree.end(node));
      return place(node, tree.offsetIn(node, index), tree.offsetIn(node, index + length));
    },
    node: (node) => place(node, passage.tree.start(node), passage.tree.end(node)),
    isDamaged: (pointer) => passage.tree.isDamaged(find(pointer)),
  };
}
