import { closestName, jsonKind, readJson } from '@bmsg/linter';
import type { JsonNode, JsonTree } from '@bmsg/linter';
import { configSchema } from './config-schema.ts';
import { ConfigError } from './lint-config.ts';
import type { LintConfig } from './lint-config.ts';
import { positionIn } from './position-in.ts';

/** As much of JSON Schema as the schema of a configuration uses. */
interface Shape {
  readonly type?: 'object' | 'array' | 'string';
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly minItems?: number;
  readonly minLength?: number;
  readonly pattern?: string;
}

type Fail = (node: JsonNode, message: string) => never;

/**
 * Reads a configuration; comments are fine.
 *
 * @throws {ConfigError} with line, column and what was probably meant.
 */
export function readConfig(text: string, path: string): LintConfig {
  const tree = readJson(text, { jsonc: true });
  const failAt = (offset: number, message: string): never => {
    const { line, column } = positionIn(text, offset);
    throw new ConfigError(`${path}:${line}:${column} ${message}`);
  };
  const [fault] = tree.faults;
  if (fault !== undefined) return failAt(fault.offset, `${fault.message} ${fault.fix}`);
  const { root } = tree;
  if (root === undefined) return failAt(0, 'The file is empty. Write {} for the defaults.');
  new Checker(tree, (node, message) => failAt(tree.start(node), message)).check(
    root,
    configSchema() as Shape,
    'The configuration',
  );
  return tree.value() as LintConfig;
}

class Checker {
  readonly #tree: JsonTree;
  readonly #fail: Fail;

  constructor(tree: JsonTree, fail: Fail) {
    this.#tree = tree;
    this.#fail = fail;
  }

  check(node: JsonNode, shape: Shape, name: string): void {
    const { type = 'string', items } = shape;
    const found = kindName(this.#tree, node);
    if (found !== type) return this.#fail(node, `${name} has to be ${article(type)}, not ${article(found)}.`);
    if (shape.minItems !== undefined && this.#tree.items(node).length < shape.minItems) {
      return this.#fail(node, `${name} is empty.`);
    }
    if (type === 'string') return this.#checkText(node, shape, name);
    if (items !== undefined) {
      for (const item of this.#tree.items(node)) this.check(item, items, `An item of ${name}`);
    }
    if (shape.properties !== undefined) this.#checkMembers(node, shape);
  }

  #checkText(node: JsonNode, shape: Shape, name: string): void {
    const text = this.#tree.string(node);
    if (shape.enum !== undefined && !shape.enum.includes(text)) {
      this.#fail(node, `${name} cannot be "${text}".${hint(text, shape.enum)}`);
    }
    const isTooShort = shape.minLength !== undefined && text.length < shape.minLength;
    if (!isTooShort && (shape.pattern === undefined || new RegExp(shape.pattern).test(text))) return;
    this.#fail(node, text.trim() === '' ? `${name} is empty.` : `${name} has to begin with "/".`);
  }

  #checkMembers(node: JsonNode, { properties = {}, required = [] }: Shape): void {
    const seen = new Set<string>();
    for (const key of this.#tree.keys(node)) {
      const name = this.#tree.string(key);
      const shape = Object.hasOwn(properties, name) ? properties[name] : undefined;
      // An object whose members are severities has the names of rules for keys.
      const what = Object.values(properties).every((one) => one.enum?.includes('off')) ? 'rule' : 'key';
      if (shape === undefined) {
        return this.#fail(key, `There is no ${what} "${name}".${hint(name, Object.keys(properties))}`);
      }
      if (seen.has(name)) this.#fail(key, `"${name}" stands here before.`);
      seen.add(name);
      this.check(key + 1, shape, `"${name}"`);
    }
    const missing = required.find((key) => !seen.has(key));
    if (missing !== undefined) this.#fail(node, `"${missing}" is missing.`);
  }
}

function kindName(tree: JsonTree, node: JsonNode): string {
  const kind = tree.kind(node);
  return Object.entries(jsonKind).find(([, one]) => one === kind)?.[0] ?? 'value';
}

function hint(name: string, known: readonly string[]): string {
  const meant = closestName(name, known);
  if (meant !== undefined) return ` Did you mean "${meant}"?`;
  return known.length > 14 ? '' : ` One of: ${known.join(', ')}.`;
}

function article(type: string): string {
  return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`;
}
