import { kind } from './node-table.ts';
import type { NodeTable } from './node-table.ts';
import type { JsonTree, Node } from './tree.ts';
import { deepest } from './tree-builder.ts';

type Bare = Record<string, unknown>;

/** Objects that inherit nothing, and are as fast as any: those that `Object.create(null)` makes are dictionaries. */
const Bare = function () {} as unknown as new () => Bare;
Bare.prototype = Object.create(null) as object;

/**
 * A node as plain data, in objects that inherit nothing, so that `__proto__` is a key like any other. The last of several equal keys
 * counts. What is missing is left out of an object and null in an array, and so is what lies too deep.
 */
export function plainValue(tree: JsonTree, nodes: NodeTable, node: Node): unknown {
  const top: unknown[] = [];
  const outer: (unknown[] | Bare)[] = [];
  const outerLasts: Node[] = [];
  let into: unknown[] | Bare = top;
  const last = nodes.next(node);
  let intoLast = last;
  let key = '';
  for (let at = node; at < last;) {
    while (at >= intoLast) {
      into = outer.pop()!;
      intoLast = outerLasts.pop()!;
    }
    let value: unknown;
    switch (nodes.kind(at)) {
      case kind.key:
        if (tree.isNameless(at)) at = nodes.next(at + 1);
        else key = tree.string(at++);
        continue;
      case kind.string:
        value = tree.string(at);
        break;
      case kind.number:
        value = Number(tree.text.slice(nodes.start(at), nodes.end(at)));
        break;
      case kind.true:
      case kind.false:
        value = nodes.kind(at) === kind.true;
        break;
      case kind.null:
        value = null;
        break;
      case kind.object:
        value = outer.length < deepest ? new Bare() : undefined;
        break;
      case kind.array:
        value = outer.length < deepest ? [] : undefined;
        break;
    }
    if (into === top || Array.isArray(into)) (into as unknown[]).push(value ?? null);
    else if (value !== undefined) into[key] = value;
    if (nodes.kind(at) < kind.array || value === undefined) {
      at = nodes.next(at);
    } else {
      outer.push(into);
      outerLasts.push(intoLast);
      into = value as unknown[] | Bare;
      intoLast = nodes.next(at++);
    }
  }
  return nodes.kind(node) === kind.missing ? undefined : top[0];
}
