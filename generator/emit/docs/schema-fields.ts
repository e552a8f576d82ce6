import type { NamedSchema } from '../../model/api.ts';
import type { JsonSchema, SchemaObject } from '../../model/json-schema.ts';
import { keyOfReference } from '../typescript/wire-types/reference.ts';
import { code, join, line, nothing, table } from './markdown.ts';
import type { Content, Markdown } from './markdown.ts';
import { limitsOf, typeOf } from './schema-type.ts';
import type { LinkSchema } from './schema-type.ts';
import { sources, sourcesOf } from './sources.ts';

/** How a table of fields is made. */
export interface FieldOptions {
  readonly linkSchema: LinkSchema;
  readonly schemas: readonly NamedSchema[];
  /** Whether the fields of named schemas are spelled out too, or only linked. */
  readonly expand: boolean;
  /** How many objects deep. */
  readonly depth: number;
}

/** A table of the members of an object, those of objects and arrays in it as `a.b` and `a[].b`. */
export function fieldTable(schema: JsonSchema, options: FieldOptions): Markdown {
  return table(['Field', 'Type', 'Required', 'Meaning', 'Limits', 'Source'], rowsOf(schema, '', 0, options, new Set()));
}

/** `seen` holds the named schemas that are spelled out already: each is spelled out once, so cycles end. */
function rowsOf(
  schema: JsonSchema,
  path: string,
  depth: number,
  options: FieldOptions,
  seen: Set<NamedSchema>,
): Content[][] {
  if (typeof schema === 'boolean' || depth >= options.depth) return [];
  const of = path === '' ? nothing : line` of ${code(path)}`;
  const rows = inherited(schema, options, seen).flatMap((part) => rowsOf(part, path, depth, options, seen));
  for (const [key, member] of Object.entries(schema.properties ?? {})) {
    const place = path === '' ? key : `${path}.${key}`;
    rows.push(row(code(place), member, schema.required?.includes(key) ?? false, options));
    const { element, suffix } = elementOf(member);
    rows.push(...rowsOf(element, place + suffix, depth + 1, options, seen));
  }
  for (const [pattern, member] of Object.entries(schema.patternProperties ?? {})) {
    rows.push(row(line`keys like ${code(pattern)}${of}`, member, false, options));
  }
  if (typeof schema.additionalProperties === 'object') {
    rows.push(row(line`other keys${of}`, schema.additionalProperties, false, options));
  }
  return rows;
}

/** The schemas whose members an object has beside its own. */
function inherited({ $ref, allOf = [] }: SchemaObject, options: FieldOptions, seen: Set<NamedSchema>): JsonSchema[] {
  const named = options.expand ? target($ref, options) : undefined;
  if (named === undefined || seen.has(named)) return [...allOf];
  seen.add(named);
  return [named.schema, ...allOf];
}

function row(name: Markdown, schema: JsonSchema, required: boolean, options: FieldOptions): Content[] {
  const facts: SchemaObject = typeof schema === 'boolean' ? {} : schema;
  const named = target(facts.$ref, options)?.schema;
  const meaning = facts.description ?? (typeof named === 'object' ? named.description : undefined);
  const limits = [limitsOf(facts), facts.items === undefined ? nothing : each(facts.items)];
  return [
    name,
    typeOf(schema, options.linkSchema),
    required ? 'yes' : '',
    meaning ?? '',
    join(
      limits.filter(({ markdown }) => markdown !== ''),
      '; ',
    ),
    sources(sourcesOf(facts)),
  ];
}

function each(items: JsonSchema): Markdown {
  const words = limitsOf(items);
  return words.markdown === '' ? nothing : line`each: ${words}`;
}

/** What the rows below a member are about: the elements of an array, else the member itself. */
function elementOf(schema: JsonSchema): { element: JsonSchema; suffix: string } {
  let element = schema;
  let suffix = '';
  while (typeof element === 'object' && element.items !== undefined) {
    element = element.items;
    suffix += '[]';
  }
  return { element, suffix };
}

function target(reference: string | undefined, { schemas }: FieldOptions): NamedSchema | undefined {
  const key = reference === undefined ? undefined : keyOfReference(reference);
  return key === undefined ? undefined : schemas.find((named) => named.key === key);
}
