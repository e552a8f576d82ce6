import { sortedBy } from '../../kit/index.ts';
import type { Declaration } from './wire-types/declaration.ts';
import { anyOf } from './wire-types/plain-schema.ts';
import type { PlainSchema } from './wire-types/plain-schema.ts';

/**
 * The types of the statuses of answers. A range (`4XX`) or `default` stands for all statuses that are not documented by
 * themselves. They are written out, so that a documented status tells its answer from all others; a plain `number` would not.
 */
export class StatusTypes {
  readonly #taken: ReadonlySet<string>;
  readonly #used = new Map<string, { readonly doc: string; readonly values: readonly number[] }>();

  constructor(taken: readonly string[]) {
    this.#taken = new Set(taken);
  }

  /** The type of one documented status among the others of the same operation; `false` for one that HTTP does not know. */
  typeOf(status: string, documented: readonly string[]): PlainSchema {
    if (/^[1-5]\d\d$/.test(status)) return { enum: [Number(status)] };
    if (/^[1-5]XX$/.test(status)) return this.#range(status, documented);
    if (status !== 'default') return false;
    // What HTTP calls informational is never the answer to a call.
    const ranges = ['2XX', '3XX', '4XX', '5XX'].filter((range) => !documented.includes(range));
    return anyOf(ranges.map((range) => this.#range(range, documented)));
  }

  #range(range: string, documented: readonly string[]): PlainSchema {
    const exceptions = documented.filter((status) => status.startsWith(range.charAt(0)) && /^\d{3}$/.test(status));
    let name = `Status${range}${exceptions.length > 0 ? `Except${exceptions.join('And')}` : ''}`;
    while (this.#taken.has(name)) name += '_';
    const first = 100 * Number(range.charAt(0));
    const statuses = Array.from({ length: 100 }, (_, index) => first + index);
    this.#used.set(name, {
      doc: `Every status from ${first} to ${first + 99}${exceptions.length > 0 ? ` but ${exceptions.join(', ')}` : ''}.`,
      values: statuses.filter((status) => !exceptions.includes(String(status))),
    });
    return { type: 'name', name };
  }

  /** What the types that were given refer to. */
  declarations(): Declaration[] {
    return sortedBy([...this.#used], ([name]) => name).map(([name, { doc, values }]) => ({
      name,
      doc,
      type: { enum: values },
    }));
  }
}
