import { sortedBy } from '../../kit/index.ts';
import { quote } from '../../kit/index.ts';
import type { NamedSchema } from '../../model/api.ts';

/** Constants and imports that the functions of one module have in common. */
export class Shared {
  readonly #constants = new Map<string, string>();
  readonly #counts = new Map<string, number>();
  readonly #imports = new Map<string, Set<string>>();
  /** What the module exports: a schema called Date has a function `isDate`, like the format. */
  readonly #exported: ReadonlySet<string>;

  constructor(schemas: readonly NamedSchema[]) {
    this.#exported = new Set(schemas.map(({ identifier }) => `is${identifier}`));
  }

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

  /** What something is called here that another module exports. */
  imported(from: string, name: string): string {
    this.#imports.set(from, (this.#imports.get(from) ?? new Set()).add(name));
    return this.#exported.has(name) ? `${name}$` : name;
  }

  /** The lines that declare them. */
  importLines(): string[] {
    return sortedBy([...this.#imports], ([from]) => from).map(([from, names]) => {
      const all = [...names].sort().map((name) => (this.#exported.has(name) ? `${name} as ${name}$` : name));
      return `import { ${all.join(', ')} } from ${quote(from)};`;
    });
  }

  constantLines(): string[] {
    return [...this.#constants].map(([value, name]) => `const ${name} = ${value};`);
  }
}
