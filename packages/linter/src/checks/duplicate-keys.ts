import { foldAscii } from '@bmsg/messaging';
import type { Problem, Request, RequestCheck } from '../check.ts';
import { kind } from '../json/node-table.ts';
import type { Node } from '../json/tree.ts';

/** Keys that stand in one object more than once, letter case aside. */
export const duplicateKeys: RequestCheck = function* (request) {
  const { node: root, tree } = request.passage;
  for (let node = root; node < tree.next(root); node++) {
    if (tree.kind(node) === kind.object) yield* duplicatesIn(node, request);
  }
};

function* duplicatesIn(object: Node, { locate, passage: { tree } }: Request): Iterable<Problem> {
  const earlier = new Map<string, string>();
  for (const key of tree.keys(object)) {
    if (tree.isNameless(key)) continue;
    const name = tree.string(key);
    const folded = foldAscii(name);
    const before = earlier.get(folded);
    earlier.set(folded, name);
    if (before === undefined) continue;
    const message =
      before === name
        ? `"${name}" stands in this object before; only the last one counts.`
        : `"${name}" and "${before}" are one key to the gateway; only the last one counts.`;
    yield { place: locate.node(key), message };
  }
}
