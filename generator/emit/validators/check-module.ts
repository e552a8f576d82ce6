import { header, quote, sortedBy } from '../../kit/index.ts';
import type { CompiledFunction } from './compile.ts';
import { functionText } from './function-text.ts';
import type { Shared } from './function-text.ts';

const runtime = '@bmsg/runtime';

/** A JavaScript module of compiled functions. */
export interface CheckModule {
  readonly source: string;
  readonly functions: readonly CompiledFunction[];
  /** The functions of `@bmsg/runtime/validation` that the declarations use. */
  readonly uses: readonly string[];
  /** What it declares for the sake of a schema, which stands before the functions of that schema. */
  readonly declares: readonly (readonly [identifier: string, text: string])[];
  /** What it exports in the end. */
  readonly ending?: string;
}

/** Prints a module, with the constants that its functions share in front. */
export function checkModule({ source, functions, uses, declares, ending }: CheckModule): string {
  const constants = new Map<string, string>();
  const counts = new Map<string, number>();
  const imports = new Map<string, Set<string>>();
  const shared: Shared = {
    constant(prefix, expression) {
      const known = constants.get(expression);
      if (known !== undefined) return known;
      const number = (counts.get(prefix) ?? 0) + 1;
      counts.set(prefix, number);
      constants.set(expression, `${prefix}${number}`);
      return `${prefix}${number}`;
    },
    imported(from, name) {
      imports.set(from, (imports.get(from) ?? new Set()).add(name));
      return name;
    },
  };
  const blocks = declares.flatMap(([identifier, text]) => [
    text,
    ...functions.filter((one) => one.identifier === identifier).map((one) => functionText(one, shared)),
  ]);
  imports.set('validation', new Set(uses));
  return `${[
    header(source),
    sortedBy([...imports], ([from]) => from)
      .map(([from, names]) => `import { ${[...names].sort().join(', ')} } from ${quote(`${runtime}/${from}`)};`)
      .join('\n'),
    ...(constants.size === 0 ? [] : [[...constants].map(([value, name]) => `const ${name} = ${value};`).join('\n')]),
    ...blocks,
    ...(ending === undefined ? [] : [ending]),
  ].join('\n\n')}\n`;
}
