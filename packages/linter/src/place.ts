import { foldAscii } from '@bmsg/messaging';
import type { Node } from 'jsonc-parser';
import { appendToken, pointerTokens } from './pointer.ts';

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
}

interface Found {
  readonly node: Node;
  readonly key: Node | undefined;
  readonly pointer: string;
}

export function createLocator(root: Node, text: string): Locator {
  function find(pointer: string): Found {
    let found: Found = { node: root, key: undefined, pointer: '' };
    for (const token of pointerTokens(pointer)) {
      const next = step(found, token);
      if (next === undefined) break;
      found = next;
    }
    return found;
  }
  return {
    value(pointer) {
      const { node, pointer: actual } = find(pointer);
      return { pointer: actual, offset: node.offset, length: node.length };
    },
    holder(pointer) {
      const { node, key, pointer: actual } = find(pointer);
      return key === undefined
        ? { pointer: actual, offset: node.offset, length: Math.min(1, node.length) }
        : { pointer: actual, offset: key.offset, length: key.length };
    },
    within(pointer, index, length) {
      const { node, pointer: actual } = find(pointer);
      if (node.type !== 'string') return { pointer: actual, offset: node.offset, length: node.length };
      const start = offsetInString(text, node.offset, index);
      const end = offsetInString(text, node.offset, index + length);
      return { pointer: actual, offset: start, length: end - start };
    },
  };
}

/** Of several keys that are equal but for letter case, the last counts, as in the value. */
function step(from: Found, token: string): Found | undefined {
  const { node, pointer } = from;
  if (node.type === 'array') {
    const item = node.children?.[Number(token)];
    return item && { node: item, key: undefined, pointer: appendToken(pointer, token) };
  }
  const wanted = foldAscii(token);
  for (const property of [...(node.type === 'object' ? (node.children ?? []) : [])].reverse()) {
    const [key, value] = property.children ?? [];
    if (key === undefined || value === undefined || foldAscii(String(key.value)) !== wanted) continue;
    return { node: value, key, pointer: appendToken(pointer, String(key.value)) };
  }
  return undefined;
}

/** Where the code unit `index` of a decoded string stands in the text; `start` is the offset of its opening quote. */
function offsetInString(text: string, start: number, index: number): number {
  let offset = start + 1;
  for (let units = 0; units < index; units++) {
    if (text[offset] !== '\\') offset += 1;
    else offset += text[offset + 1] === 'u' ? 6 : 2;
  }
  return offset;
}
