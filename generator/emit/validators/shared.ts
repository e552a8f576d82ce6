import { sortedBy } from '../../kit/index.ts';
import { quote } from '../../kit/index.ts';
import type { NamedSchema } from '../../model/api.ts';
import type { Json } from '../../model/json-schema.ts';
import type { MessageData } from '../../model/message-data.ts';
import type { Alphabet } from '../../vocabulary/alphabet.ts';

/** Constants and imports that the functions of one module have in common. */
export class Shared {
  readonly #constants = new Map<string, string>();
  readonly #counts = new Map<string, number>();
  readonly #imports = new Map<string, Set<string>>();
  readonly #alphabets: MessageData['alphabets'];
  /** What the module exports: a schema called Date has a function `isDate`, like the format. */
  readonly #exported: ReadonlySet<string>;

  constructor(schemas: readonly NamedSchema[], { alphabets }: Pick<MessageData, 'alphabets'>) {
    this.#exported = new Set(schemas.map(({ identifier }) => `is${identifier}`));
    this.#alphabets = alphabets;
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

  /** What the runtime must know of the first alphabet that counts in each of these units. */
  alphabetsOf(units: readonly Alphabet['unit'][]): Json[] {
    return units.flatMap((wanted) => {
      const found = this.#alphabets.find(({ value }) => value.unit === wanted);
      if (found === undefined) return [];
      const { unit, single, perSegment, basic, extension } = found.value;
      return [{ unit, single, perSegment, ...(basic !== undefined && { basic }), ...(extension && { extension }) }];
    });
  }

  /** The lines that declare them. */
  importLines(): string[] {
    return sortedBy([...this.#imports], ([from]) => from).map(([from, names]) => {
      const all = [...names].sort().map((name) => (this.#exported.has(name) ? `${name} as ${name}$` : name));
      return `import { ${all.join(', ')} } from ${quote(from)};`;
    });
  }

  constantLines(): string[] {
    return [
      // Bundlers turn constants into variables. Engines see through a bound function all the same, and then it takes next
      // to nothing to ask of each key whether it is inherited.
      'const hasOwn = /* @__PURE__ */ Function.prototype.call.bind(Object.prototype.hasOwnProperty);',
      ...[...this.#constants].map(([value, name]) => `const ${name} = ${value};`),
    ];
  }
}
