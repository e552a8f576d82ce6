import type { Node } from 'jsonc-parser';
import type { Problem, RequestCheck } from '../check.ts';
import { foldCase } from '../place.ts';
import { appendToken } from '../pointer.ts';

/** Keys that stand in one object more than once, letter case aside. */
export const duplicateKeys: RequestCheck = ({ root }) => duplicatesBelow(root, '');

function* duplicatesBelow(node: Node, pointer: string): Generator<Problem> {
  if (node.type === 'array') {
    for (const [index, item] of (node.children ?? []).entries()) yield* duplicatesBelow(item, appendToken(pointer, index));
  }
  if (node.type !== 'object') return;
  const earlier = new Map<string, string>();
  for (const property of node.children ?? []) {
    const [key, value] = property.children ?? [];
    if (key === undefined) continue;
    const name = String(key.value);
    const before = earlier.get(foldCase(name));
    const place = { pointer: appendToken(pointer, name), offset: key.offset, length: key.length };
    if (before === name) {
      yield { place, message: `"${name}" stands in this object before; only the last one counts.` };
    } else if (before !== undefined) {
      yield { place, message: `"${name}" and "${before}" are one key to the gateway; only the last one counts.` };
    }
    earlier.set(foldCase(name), name);
    if (value !== undefined) yield* duplicatesBelow(value, place.pointer);
  }
}
