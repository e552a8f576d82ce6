import { foldAscii } from '@bmsg/messaging';
import { appendToken, pointerTokens } from '../pointer.ts';
import { kind, mark } from './node-table.ts';
import type { Kind, NodeTable } from './node-table.ts';
import { plainValue } from './plain-value.ts';
import { decodeString, offsetInString } from './string-content.ts';
import type { SyntaxFault } from './syntax-fault.ts';

/** A node of a tree, by its number. A child has a higher one than its parent. */
export type Node = number;

/** A text that was read as JSON, with the place of every key and value. */
export class JsonTree {
  readonly text: string;
  /** Where it is not JSON, in the order of the text. */
  readonly faults: readonly SyntaxFault[];
  readonly #nodes: NodeTable;
  /** What has been asked for below a node: items by index, and values by folded key. */
  #items: Map<Node, readonly Node[]> | undefined;
  #members: Map<Node, ReadonlyMap<string, Node>> | undefined;

  constructor(text: string, faults: readonly SyntaxFault[], nodes: NodeTable) {
    this.text = text;
    this.faults = faults;
    this.#nodes = nodes;
  }

  /** The value of the whole text; undefined where none was found. */
  get root(): Node | undefined {
    return this.#nodes.count > 0 ? 0 : undefined;
  }

  kind(node: Node): Kind {
    return this.#nodes.kind(node);
  }

  /** Whether part of it was lost in faults of the syntax, or is a guess. */
  isDamaged(node: Node): boolean {
    return (this.#nodes.marks(node) & mark.damaged) !== 0;
  }

  /** Where it begins, in UTF-16 code units. */
  start(node: Node): number {
    return this.#nodes.start(node);
  }

  /** Where the text goes on behind it. */
  end(node: Node): number {
    return this.#nodes.end(node);
  }

  /** The first node behind it that is not below it; for the last one, the number of nodes. */
  next(node: Node): Node {
    return this.#nodes.next(node);
  }

  /** The array or object that it stands in. */
  parent(node: Node): Node | undefined {
    const parent = this.#nodes.parent(node);
    return parent < 0 ? undefined : parent;
  }

  /** The key that holds a value. */
  key(value: Node): Node | undefined {
    return value > 0 && this.kind(value - 1) === kind.key ? value - 1 : undefined;
  }

  /** What is in an array, in order; nothing where the node is none. */
  items(array: Node): readonly Node[] {
    let items = this.#items?.get(array);
    if (items === undefined) {
      items = this.kind(array) === kind.array ? [...this.#children(array)] : [];
      (this.#items ??= new Map()).set(array, items);
    }
    return items;
  }

  /** The keys in an object, in order; nothing where the node is none. The node after a key is its value. */
  *keys(object: Node): Iterable<Node> {
    if (this.kind(object) !== kind.object) return;
    for (let key = object + 1; key < this.next(object); key = this.next(key + 1)) yield key;
  }

  /** What the keys in an object stand for, in order. */
  names(object: Node): readonly string[] {
    return [...this.keys(object)].flatMap((key) => (this.isNameless(key) ? [] : this.string(key)));
  }

  *#children(array: Node): Iterable<Node> {
    for (let item = array + 1; item < this.next(array); item = this.next(item)) yield item;
  }

  /** Whether a key is none: a value stands where a member should be. */
  isNameless(key: Node): boolean {
    return this.start(key) === this.end(key);
  }

  /** What a string or key stands for. */
  string(node: Node): string {
    const marks = this.#nodes.marks(node);
    const from = this.start(node) + (marks & mark.unopened ? 0 : 1);
    return decodeString(this.text.slice(from, this.end(node) - (marks & mark.unclosed ? 0 : 1)));
  }

  /** Where a code unit of what a string stands for is in the text. */
  offsetIn(string: Node, index: number): number {
    const marks = this.#nodes.marks(string);
    const from = this.start(string) + (marks & mark.unopened ? 0 : 1);
    return offsetInString(this.text, from, this.end(string) - (marks & mark.unclosed ? 0 : 1), index);
  }

  /** The value that a reference token of a JSON Pointer leads to; keys are told apart as the gateway does, and the last one counts. */
  step(from: Node, token: string): Node | undefined {
    if (this.kind(from) === kind.array)
      return /^(?:0|[1-9]\d*)$/.test(token) ? this.items(from)[Number(token)] : undefined;
    if (this.kind(from) !== kind.object) return undefined;
    let members = this.#members?.get(from);
    if (members === undefined) {
      const found = new Map<string, Node>();
      for (const key of this.keys(from)) if (!this.isNameless(key)) found.set(foldAscii(this.string(key)), key + 1);
      (this.#members ??= new Map()).set(from, (members = found));
    }
    return members.get(foldAscii(token));
  }

  /** All that a pattern leads to: a JSON Pointer in which a token `*` stands for every item of an array. */
  select(pattern: string, from: Node | undefined = this.root): readonly Node[] {
    let nodes: readonly Node[] = from === undefined ? [] : [from];
    for (const token of pointerTokens(pattern)) {
      nodes = nodes.flatMap((node) => (token === '*' ? this.items(node) : (this.step(node, token) ?? [])));
    }
    return nodes;
  }

  /** The JSON Pointer from one node to another below it, or to the value of a key below it, in the spelling of the text. */
  pointer(to: Node, from: Node = 0): string {
    const tokens: (string | number)[] = [];
    for (let node = this.kind(to) === kind.key ? to + 1 : to; node !== from;) {
      const parent = this.parent(node);
      if (parent === undefined) break;
      const key = this.key(node);
      tokens.push(key === undefined ? indexIn(this.items(parent), node) : this.string(key));
      node = parent;
    }
    return tokens.reduceRight<string>(appendToken, '');
  }

  /** A node as plain data: see `plainValue`. */
  value(node: Node | undefined = this.root): unknown {
    return node === undefined ? undefined : plainValue(this, this.#nodes, node);
  }
}

/** The index of a node in a list of ascending numbers. */
function indexIn(items: readonly Node[], node: Node): number {
  let low = 0;
  let high = items.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (items[middle]! <= node) low = middle;
    else high = middle - 1;
  }
  return low;
}
