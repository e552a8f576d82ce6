import { all, comparison } from './logic.ts';
import type { Condition } from './logic.ts';

/** So many bits has a number that is a small integer everywhere. */
const width = 30;

/** Which keys an object has, as bits of one or more variables of an emitted function. */
export class Presence {
  readonly #positions: ReadonlyMap<string, number>;

  constructor(names: readonly string[]) {
    this.#positions = new Map(names.map((name, index) => [name, index]));
  }

  declarations(): string[] {
    const count = Math.ceil(this.#positions.size / width);
    return Array.from({ length: count }, (_, index) => `let ${variable(index)} = 0;`);
  }

  /** The statement that notes a key, if it is one of those that matter. */
  note(name: string): string[] {
    const position = this.#positions.get(name);
    return position === undefined ? [] : [`${variable(Math.floor(position / width))} |= ${2 ** (position % width)};`];
  }

  of(name: string): Condition {
    return this.ofAll([name]);
  }

  /** Whether all of these keys are there. */
  ofAll(names: readonly string[]): Condition {
    const masks = new Map<number, number>();
    for (const name of names) {
      const position = this.#positions.get(name) ?? 0;
      const index = Math.floor(position / width);
      masks.set(index, (masks.get(index) ?? 0) | (2 ** (position % width)));
    }
    return all([...masks].map(([index, mask]) => comparison(`(${variable(index)} & ${mask}) === ${mask}`)));
  }
}

function variable(index: number): string {
  return index === 0 ? 'seen' : `seen${index + 1}`;
}
