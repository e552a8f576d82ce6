import type { Json } from '../model/json-schema.ts';
import { isIdentifier } from './identifier.ts';
import { propertyName, quote } from './text.ts';

const width = 120;

/** Within a literal: something that is declared or imported under this name. */
export class Reference {
  readonly name: string;

  /** `name` is one that `identifier` or `uniqueIdentifiers` made, or one of our own. */
  constructor(name: string) {
    if (!isIdentifier(name))
      throw new Error(`An emitter refers to ${JSON.stringify(name)}, which no file can declare.`);
    this.name = name;
  }
}

/** Within a literal: a call of what is declared or imported under this name. */
export class Call extends Reference {
  readonly args: readonly (Expression | undefined)[];

  constructor(name: string, args: readonly (Expression | undefined)[]) {
    super(name);
    this.args = args;
  }
}

/** JSON that may hold references. Members without a value are left out. */
export type Expression = Json | Reference | readonly Expression[] | { readonly [key: string]: Expression | undefined };

/**
 * The value as a TypeScript expression, pretty: on one line where that fits, else one entry a line.
 * `indent` is the level (of two spaces) of the line on which the expression begins. Keys keep their order.
 */
export function literal(value: Expression | undefined, indent = 0): string {
  if (typeof value === 'string') return quote(value);
  if (typeof value !== 'object' || value === null) return Object.is(value, -0) ? '-0' : String(value);
  if (value instanceof Reference) return value instanceof Call ? callText(value, indent) : value.name;
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  const entries = entriesOf(value, indent + 1);
  if (entries.length === 0) return `${open}${close}`;
  const space = Array.isArray(value) ? '' : ' ';
  // A line that ends in a comma, behind a key of unknown length: leave it some room.
  const room = width - 32 - 2 * indent - 2 * (1 + space.length);
  if (lengthOf(entries) <= room && !entries.some((entry) => entry.includes('\n'))) {
    return `${open}${space}${entries.join(', ')}${space}${close}`;
  }
  const margin = '  '.repeat(indent + 1);
  return `${open}\n${entries.map((entry) => `${margin}${entry},\n`).join('')}${'  '.repeat(indent)}${close}`;
}

/** A line that ends in a comma, behind a key of unknown length: leave it some room. */
function fits(line: string, indent: number): boolean {
  return !line.includes('\n') && line.length + 2 * indent <= width - 32;
}

/** On one line where that fits; else with the one argument opened that takes more than a line, or with one argument a line. */
function callText({ name, args }: Call, indent: number): string {
  const texts = args.map((arg) => literal(arg, indent));
  const [text, ...others] = `${name}(${texts.join(', ')})`.split('\n');
  const broken = texts.filter((one) => one.includes('\n')).length;
  if (fits(text ?? '', indent) && broken < 2) return [text, ...others].join('\n');
  const margin = '  '.repeat(indent + 1);
  return `${name}(\n${args.map((arg) => `${margin}${literal(arg, indent + 1)},\n`).join('')}${'  '.repeat(indent)})`;
}

function entriesOf(
  value: readonly Expression[] | { readonly [key: string]: Expression | undefined },
  indent: number,
): string[] {
  if (Array.isArray(value)) return value.map((item: Expression) => literal(item, indent));
  const entries: string[] = [];
  for (const [key, member] of Object.entries(value)) {
    if (member !== undefined) entries.push(`${propertyName(key)}: ${literal(member, indent)}`);
  }
  return entries;
}

/** How long they are on one line, with what is put between them. */
function lengthOf(entries: readonly string[]): number {
  let length = 2 * (entries.length - 1);
  for (const entry of entries) length += entry.length;
  return length;
}
