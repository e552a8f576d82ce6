import type { Json } from '../model/json-schema.ts';
import { propertyName, quote } from './text.ts';

const width = 120;

/**
 * The value as a TypeScript expression, pretty: on one line where that fits, else one entry a line.
 * `indent` is the level (of two spaces) of the line on which the expression begins. Keys keep their order.
 */
export function literal(value: Json | undefined, indent = 0): string {
  if (value === undefined) return 'undefined';
  if (typeof value === 'string') return quote(value);
  if (typeof value !== 'object' || value === null) return Object.is(value, -0) ? '-0' : String(value);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  const entries = entriesOf(value, indent + 1);
  if (entries.length === 0) return `${open}${close}`;
  const space = Array.isArray(value) ? '' : ' ';
  const line = `${open}${space}${entries.join(', ')}${space}${close}`;
  // A line that ends in a comma, behind a key of unknown length: leave it some room.
  if (!line.includes('\n') && line.length + 2 * indent <= width - 32) return line;
  const margin = '  '.repeat(indent + 1);
  return `${open}\n${entries.map((entry) => `${margin}${entry},\n`).join('')}${'  '.repeat(indent)}${close}`;
}

function entriesOf(value: readonly Json[] | { readonly [key: string]: Json }, indent: number): string[] {
  if (Array.isArray(value)) return value.map((item: Json) => literal(item, indent));
  return Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([key, member]) => `${propertyName(key)}: ${literal(member, indent)}`);
}
