/** What a node is. A key is a node of its own, right before the value that it holds. */
export const kind = {
  /** A value that should be here and is not, or that nobody can make sense of. */
  missing: 0,
  null: 1,
  false: 2,
  true: 3,
  number: 4,
  string: 5,
  key: 6,
  array: 7,
  object: 8,
} as const;

export type Kind = (typeof kind)[keyof typeof kind];

/** What else there is to know of a node, as bits. */
export const mark = {
  /** A string or key that begins without a quote. */
  unopened: 1,
  /** A string or key that ends without a quote. */
  unclosed: 2,
  /** Part of it was lost, or is a guess. */
  damaged: 4,
} as const;

/** How many numbers tell of a node: kind and marks, start, end, next, parent. */
const width = 5;

/** The nodes of a text in the order of the text: one typed array, and no object for any of them. Offsets are in UTF-16 code units. */
export class NodeTable {
  count = 0;
  #cells: Int32Array;

  constructor(capacity: number) {
    this.#cells = new Int32Array(capacity * width);
  }

  /** Adds a node and returns its number. */
  push(kind: Kind, marks: number, start: number, end: number, parent: number): number {
    const node = this.count++;
    const at = node * width;
    if (at === this.#cells.length) this.#grow();
    const cells = this.#cells;
    cells[at] = kind | (marks << 8);
    cells[at + 1] = start;
    cells[at + 2] = end;
    cells[at + 3] = node + 1;
    cells[at + 4] = parent;
    return node;
  }

  kind(node: number): Kind {
    return (this.#cells[node * width]! & 0xff) as Kind;
  }

  marks(node: number): number {
    return this.#cells[node * width]! >> 8;
  }

  addMarks(node: number, marks: number): void {
    this.#cells[node * width]! |= marks << 8;
  }

  start(node: number): number {
    return this.#cells[node * width + 1]!;
  }

  /** Up to, but not including. */
  end(node: number): number {
    return this.#cells[node * width + 2]!;
  }

  setEnd(node: number, end: number): void {
    this.#cells[node * width + 2] = end;
  }

  /** The number of the first node after this one and all below it. */
  next(node: number): number {
    return this.#cells[node * width + 3]!;
  }

  setNext(node: number, next: number): void {
    this.#cells[node * width + 3] = next;
  }

  /** The number of the array or object around a node; -1 at the top. */
  parent(node: number): number {
    return this.#cells[node * width + 4]!;
  }

  #grow(): void {
    const longer = new Int32Array(this.#cells.length * 2);
    longer.set(this.#cells);
    this.#cells = longer;
  }
}
