import { foldAscii } from '@bmsg/messaging';
import type { Node } from 'jsonc-parser';
import type { Problem, RequestCheck } from '../check.ts';
import { appendToken } from '../pointer.ts';

/** Keys that stand in one object more than once, letter case aside. */
export const duplicateKeys: RequestCheck = ({ root }) => {
  const problems: Problem[] = [];
  collect(root, '', problems);
  return problems;
};

function collect(node: Node, pointer: string, problems: Problem[]): void {
  if (node.type === 'array') {
    for (const [index, item] of (node.children ?? []).entries()) collect(item, appendToken(pointer, index), problems);
  }
  if (node.type !== 'object') return;
  const earlier = new Map<string, string>();
  for (const property of node.children ?? []) {
    const [key, value] = property.children ?? [];
    if (key === undefined) continue;
    const name = String(key.value);
    const folded = foldAscii(name);
    const before = earlier.get(folded);
    earlier.set(folded, name);
    const place = { pointer: appendToken(pointer, name), offset: key.offset, length: key.length };
    if (before === name) {
      problems.push({ place, message: `"${name}" stands in this object before; only the last one counts.` });
    } else if (before !== undefined) {
      problems.push({
        place,
        message: `"${name}" and "${before}" are one key to the gateway; only the last one counts.`,
      });
    }
    if (value !== undefined) collect(value, place.pointer, problems);
  }
}
