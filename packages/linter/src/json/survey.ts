import { deepest } from './tree-builder.ts';

/** What stands in a value, found out in one walk through all of it. */
export class Survey {
  /** Every key that stands anywhere in it. */
  readonly keys: Set<string> = new Set();
  /** The keys that hold an array of several items somewhere. */
  readonly lists: Set<string> = new Set();
  /** How many members its objects have together. */
  memberCount = 0;
  /** Whether it is nested deeper than anything is read. */
  isTooDeep = false;

  constructor(value: unknown) {
    this.#visit(value, '', 1);
  }

  #visit(value: unknown, holder: string, depth: number): void {
    if (typeof value !== 'object' || value === null) return;
    if (depth > deepest) {
      this.isTooDeep = true;
    } else if (Array.isArray(value)) {
      if (value.length > 1) this.lists.add(holder);
      for (let index = 0; index < value.length; index++) this.#visit(value[index], holder, depth + 1);
    } else {
      for (const key in value) {
        this.memberCount++;
        this.keys.add(key);
        this.#visit((value as Readonly<Record<string, unknown>>)[key], key, depth + 1);
      }
    }
  }
}
