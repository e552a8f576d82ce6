import type { NamedSchema } from '../../model/api.ts';
import type { JsonSchema, SchemaObject } from '../../model/json-schema.ts';
import { keyOfReference } from '../typescript/wire-types/reference.ts';
import { code, join, md, table } from './markdown.ts';
import type { Content, Markdown } from './markdown.ts';
import { limitsOf } from './schema-limits.ts';
import { typeOf } from './schema-type.ts';
import type { LinkSchema } from './schema-type.ts';
import { sources, sourcesOf } from './sources.ts';

/** How a table of fields is made. */
export interface FieldOptions {
  readonly linkSchema: LinkSchema;
  /** Named schemas whose fields are spelled out as well, down to `depth`; none for a page that links to them. */
  readonly expand: readonly NamedSchema[];
  readonly depth: number;
}

/** A table of the members of an object, those of objects and arrays in it as `a.b` and `a[].b`. */
export function fieldTable(schema: JsonSchema, options: FieldOptions): Markdown {
  return table(['Field', 'Type', 'Required', 'Meaning', 'Limits', 'Source'], rowsOf(schema, '', options, new Set()));
}

function rowsOf(schema: JsonSchema, path: string, options: FieldOptions, seen: ReadonlySet<string>): Content[][] {
  if (typeof schema === 'boolean' || path.split('.').length > options.depth) return [];
  const { linkSchema } = options;
  const named = targetOf(schema, options, seen);
  const known = named === undefined ? seen : new Set([...seen, named.key]);
  const inherited = [...(named === undefined ? [] : [named.schema]), ...(schema.allOf ?? [])];
  return [
    ...inherited.flatMap((part) => rowsOf(part, path, options, known)),
    ...Object.entries(schema.properties ?? {}).flatMap(([key, member]) => {
      const place = path === '' ? key : `${path}.${key}`;
      const own = row(code(place), member, schema.required?.includes(key) ?? false, linkSchema);
      return [own].concat(rowsOf(...elementOf(member, place), options, known));
    }),
    ...Object.entries(schema.patternProperties ?? {}).map(([pattern, member]) =>
      row(md`${path === '' ? '' : code(`${path}.`)}keys like ${code(pattern)}`, member, false, linkSchema),
    ),
    ...(typeof schema.additionalProperties === 'object'
      ? [row(md`${path === '' ? '' : code(`${path}.`)}other keys`, schema.additionalProperties, false, linkSchema)]
      : []),
  ];
}

function row(name: Markdown, schema: JsonSchema, required: boolean, linkSchema: LinkSchema): Content[] {
  const facts: SchemaObject = typeof schema === 'boolean' ? {} : schema;
  return [
    name,
    typeOf(schema, linkSchema),
    required ? 'yes' : '',
    facts.description ?? '',
    join(
      [limitsOf(facts), facts.items === undefined ? md`` : each(facts.items)].filter(({ markdown }) => markdown !== ''),
      '; ',
    ),
    sources(sourcesOf(facts)),
  ];
}

function each(items: JsonSchema): Markdown {
  const words = limitsOf(items);
  return words.markdown === '' ? words : md`each: ${words}`;
}

/** What the rows below a member are about: the elements of an array, else the member itself. */
function elementOf(schema: JsonSchema, path: string): [JsonSchema, string] {
  if (typeof schema === 'object' && schema.items !== undefined) return elementOf(schema.items, `${path}[]`);
  return [schema, path];
}

/** The named schema to spell out in place of a `$ref`: one that is meant to be, and that is not being spelled out already. */
function targetOf(schema: SchemaObject, options: FieldOptions, seen: ReadonlySet<string>): NamedSchema | undefined {
  const key = schema.$ref === undefined ? undefined : keyOfReference(schema.$ref);
  return key === undefined || seen.has(key) ? undefined : options.expand.find((named) => named.key === key);
}
