import { closestName } from '@bmsg/linter';
import { getNodeValue, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Node, ParseError } from 'jsonc-parser';
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

/**
 * Reads a configuration.
 *
 * @throws {ConfigError} with line, column and what was probably meant.
 */
export function readConfig(text: string, path: string): LintConfig {
  const fail = (offset: number, message: string): never => {
    const { line, column } = positionIn(text, offset);
    throw new ConfigError(`${path}:${line}:${column} ${message}`);
  };
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: false, allowTrailingComma: true });
  const [error] = errors;
  if (error !== undefined) return fail(error.offset, `This is no JSON: ${printParseErrorCode(error.error)}.`);
  if (root === undefined) return fail(0, 'The file is empty. Write {} for the defaults.');
  check(root, configSchema() as Shape, 'The configuration', fail);
  return getNodeValue(root) as LintConfig;
}

type Fail = (offset: number, message: string) => never;

function check(node: Node, shape: Shape, name: string, fail: Fail): void {
  const type = shape.type ?? 'string';
  if (node.type !== type) fail(node.offset, `${name} has to be ${article(type)}, not ${article(node.type)}.`);
  if (shape.enum !== undefined && !shape.enum.includes(node.value)) {
    fail(node.offset, `${name} cannot be ${JSON.stringify(node.value)}.${hint(String(node.value), shape.enum)}`);
  }
  if (shape.minLength !== undefined && node.value === '') fail(node.offset, `${name} is empty.`);
  if (shape.pattern !== undefined && !new RegExp(shape.pattern).test(node.value)) {
    fail(node.offset, node.value.trim() === '' ? `${name} is empty.` : `${name} has to begin with "/".`);
  }
  if (shape.minItems !== undefined && node.children?.length === 0) fail(node.offset, `${name} is empty.`);
  if (shape.items !== undefined) {
    for (const item of node.children ?? []) check(item, shape.items, `An item of ${name}`, fail);
  }
  if (shape.properties === undefined) return;
  const seen = new Set<string>();
  for (const { children: [key, value] = [] } of node.children ?? []) {
    if (key === undefined || value === undefined) continue;
    const known = Object.hasOwn(shape.properties, key.value) ? shape.properties[key.value] : undefined;
    if (known === undefined) {
      const what = 'rules' in shape.properties || 'rule' in shape.properties ? 'Unknown key' : 'Unknown rule';
      return fail(key.offset, `${what} "${key.value}".${hint(key.value, Object.keys(shape.properties))}`);
    }
    if (seen.has(key.value)) fail(key.offset, `"${key.value}" stands here before.`);
    seen.add(key.value);
    check(value, known, `"${key.value}"`, fail);
  }
  const missing = shape.required?.find((key) => !seen.has(key));
  if (missing !== undefined) fail(node.offset, `"${missing}" is missing.`);
}

function hint(name: string, known: readonly string[]): string {
  const meant = closestName(name, known);
  if (meant !== undefined) return ` Did you mean "${meant}"?`;
  return known.length > 12 ? '' : ` One of: ${known.join(', ')}.`;
}

function article(type: string): string {
  return /^[aeiou]/.test(type) ? `an ${type}` : type === 'null' ? type : `a ${type}`;
}
