import { schemasIn } from '../../base/schema-walk.ts';
import type { Json } from '../../model/json-schema.ts';
import type { ReadSchemas } from './reading.ts';

/** Which named schemas lead back to themselves: their functions count how deep they are. */
export class Cycles {
  readonly #targets: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #reached = new Map<string, ReadonlySet<string>>();

  constructor(schemas: ReadSchemas) {
    this.#targets = new Map(
      schemas.all.map(({ identifier, schema }) => {
        const found = new Set<string>();
        for (const [, part] of schemasIn(schema as Json)) {
          if (typeof part === 'object' && part.$ref !== undefined) found.add(schemas.target(part.$ref).identifier);
        }
        return [identifier, found] as const;
      }),
    );
  }

  /** Whether a schema leads back to itself. */
  has(identifier: string): boolean {
    return this.#reachedFrom(identifier).has(identifier);
  }

  /** Whether two schemas lead to each other. */
  joins(one: string, other: string): boolean {
    return this.#reachedFrom(one).has(other) && this.#reachedFrom(other).has(one);
  }

  #reachedFrom(identifier: string): ReadonlySet<string> {
    const known = this.#reached.get(identifier);
    if (known !== undefined) return known;
    const reached = new Set<string>();
    const queue = [identifier];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      for (const target of this.#targets.get(next) ?? []) {
        if (reached.has(target)) continue;
        reached.add(target);
        queue.push(target);
      }
    }
    this.#reached.set(identifier, reached);
    return reached;
  }
}
