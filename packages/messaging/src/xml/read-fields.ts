import { xmlElements } from '@bmsg/api/xml';
import type { XmlType } from '@bmsg/api/xml';
import type { XmlElement } from './read-xml.ts';

/** What an element holds, by the names of its fields. */
export type XmlFields = Readonly<Record<string, unknown>>;

/**
 * Reads an element by the table of what fields are called in XML; `shape` is the schema that describes it. Children come in
 * any order. Of a field that is no list and comes several times, the last one counts. White space around a value is none
 * of it, unless the element has attributes or children too: then its text stays as it is.
 *
 * What nobody described, names in small letters among it, is kept under its name on the wire, as `<NAME>` or `@NAME`, where
 * it cannot be taken for a field.
 */
export function readFields({ attributes, children, text }: XmlElement, shape: string): XmlFields {
  const table = xmlElements[shape] ?? {};
  const fields: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(attributes)) {
    const known = ownOf(table.attributes, name);
    fields[known?.field ?? `@${name}`] = known === undefined ? value : valueOf(value, known.type);
  }
  for (const child of children) {
    const known = ownOf(table.children, child.name);
    if (known === undefined) {
      keep(fields, `<${child.name}>`, asWritten(child));
      continue;
    }
    const { field, type = 'string', element, repeats } = known;
    const value = element === undefined ? valueOf(child.text.trim(), type) : readFields(child, element);
    const list = fields[field];
    if (repeats && Array.isArray(list)) list.push(value);
    else fields[field] = repeats ? [value] : value;
  }
  if (table.text !== undefined) fields[table.text.field] = text;
  return fields;
}

/** An element that nobody described: its text, or all that is in it. */
function asWritten({ attributes, children, text }: XmlElement): unknown {
  if (children.length === 0 && Object.keys(attributes).length === 0) return text;
  const parts: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(attributes)) keep(parts, `@${name}`, value);
  for (const child of children) keep(parts, `<${child.name}>`, asWritten(child));
  return text.trim() === '' ? parts : { ...parts, text };
}

/** Several of one name are a list. */
function keep(parts: Record<string, unknown>, key: string, value: unknown): void {
  const there = parts[key];
  if (Array.isArray(there)) there.push(value);
  else parts[key] = key in parts ? [there, value] : value;
}

/** What is no integer stays as it is, and is judged like a text in the place of a number. */
function valueOf(text: string, type: XmlType): string | number {
  return type === 'integer' && /^\d{1,9}$/.test(text) ? Number(text) : text;
}

/** Names of elements may be anything, those of an object's own methods among them. */
function ownOf<T>(table: Readonly<Record<string, T>> = {}, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
