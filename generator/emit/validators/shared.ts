import { sortedBy } from '../../kit/index.ts';
import { quote } from '../../kit/index.ts';

/** Constants and imports that the functions of one module have in common. */
export class Shared {
  readonly #constants = new Map<string, string>();
  readonly #counts = new Map<string, number>();
  readonly #imports = new Map<string, Set<string>>();

  /** The name of a constant with the value of an expression. */
  constant(prefix: string, expression: string): string {
    const known = this.#constants.get(expression);
    if (known !== undefined) return known;
    const number = (this.#counts.get(prefix) ?? 0) + 1;
    this.#counts.set(prefix, number);
    const name = `${prefix}${number}`;
    this.#constants.set(expression, name);
    return name;
  }

  /** The name of something that a module exports. */
  imported(from: string, name: string): string {
    this.#imports.set(from, (this.#imports.get(from) ?? new Set()).add(name));
    return name;
  }

  /** The lines that declare them. */
  importLines(): string[] {
    return sortedBy([...this.#imports], ([from]) => from).map(
      ([from, names]) => `import { ${[...names].sort().join(', ')} } from ${quote(from)};`,
    );
  }

  constantLines(): string[] {
    return [...this.#constants].map(([value, name]) => `const ${name} = ${value};`);
  }
}
