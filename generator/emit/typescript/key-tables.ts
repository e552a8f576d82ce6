import { compare, sortedBy } from '../../kit/index.ts';
import type { Api } from '../../model/api.ts';
import type { JsonSchema, SchemaObject } from '../../model/json-schema.ts';
import type { Entry } from '../../model/message-data.ts';

/** What a reader must know to bring one kind of value into its canonical spelling. */
export interface KeyTable {
  /** The keys in their canonical spelling, each with the table for its value, or for its items where it is an array. */
  readonly keys?: Readonly<Record<string, string | null>>;
  /** Other names of keys, such as an older one, each with the key that it stands for: from `x-aliases`. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** Keys whose values may be numbers or texts: a number there means the text that it is written as. */
  readonly texts?: readonly string[];
  /** The table for the values under all other keys. */
  readonly others?: string;
  /** The members of an enum: folded to lower case, and as they should be. */
  readonly values?: Readonly<Record<string, string>>;
  /** Whether white space in a member counts as nothing. */
  readonly ignoresSpace?: true;
}

interface Source {
  readonly label: string;
  readonly schema: JsonSchema;
}

/** Keywords that hold schemas for the same value or its items. `not` and `if` say nothing about how a key is spelled. */
const alternatives = ['allOf', 'anyOf', 'oneOf', 'prefixItems'] as const;
const singles = ['then', 'else', 'items', 'contains', 'unevaluatedItems'] as const;
const ownShape = [
  'properties',
  'patternProperties',
  'additionalProperties',
  'unevaluatedProperties',
  'enum',
  'const',
] as const;
const shaping: ReadonlySet<string> = new Set(['$ref', 'dependentSchemas', ...alternatives, ...singles, ...ownShape]);

/**
 * A table for every schema that a request body leads to, by name; `Message.body` is the schema of a member that has no
 * name of its own. Alternatives of a union share one table, and arrays have the table of their items.
 */
export function keyTables(api: Api): ReadonlyMap<string, KeyTable> {
  const named = new Map(api.schemas.map(({ key, schema }) => [`#/components/schemas/${key}`, { key, schema }]));
  const tables = new Map<string, KeyTable | null>();

  /** The name of the schema that a value really has, behind references and arrays that add nothing. */
  function labelled(schema: JsonSchema, name: string, seen: ReadonlySet<string> = new Set()): Source {
    if (typeof schema === 'boolean') return { label: name, schema };
    const shape = Object.keys(schema).filter((keyword) => shaping.has(keyword));
    const target = named.get(schema.$ref ?? '');
    if (shape.length !== 1) return { label: name, schema };
    if (target !== undefined && !seen.has(target.key)) {
      return labelled(target.schema, target.key, new Set([...seen, target.key]));
    }
    return schema.items === undefined ? { label: name, schema } : labelled(schema.items, name, seen);
  }

  /** The schemas with keys or values of their own that a schema is made of, each named one once. */
  function parts({ label, schema }: Source, seen: Set<string>): { label: string; schema: SchemaObject }[] {
    if (typeof schema === 'boolean') return [];
    const below = [
      ...alternatives.flatMap((keyword) => schema[keyword] ?? []),
      ...singles.flatMap((keyword) => schema[keyword] ?? []),
      ...Object.values(schema.dependentSchemas ?? {}),
    ].map((one) => ({ label, schema: one }));
    const target = named.get(schema.$ref ?? '');
    if (target !== undefined && !seen.has(target.key)) {
      seen.add(target.key);
      below.push({ label: target.key, schema: target.schema });
    }
    return [{ label, schema }, ...below.flatMap((one) => parts(one, seen))];
  }

  /** Makes the table of a value that any of the sources may describe; its name, or null where no spelling matters. */
  function tableOf(sources: readonly Source[]): string | null {
    const name = [...new Set(sources.map(({ label }) => label))].sort(compare).join(' | ');
    if (tables.has(name)) return tables.get(name) === null ? null : name;
    tables.set(name, {});
    const members = new Map<string, Source[]>();
    const aliases = new Map<string, string>();
    const texts = new Set<string>();
    const others: Source[] = [];
    const values = new Map<string, string>();
    let ignoresSpace = false;
    const seen = new Set<string>();
    for (const { label, schema } of sources.flatMap((source) => parts(source, seen))) {
      for (const [key, member] of Object.entries(schema.properties ?? {})) {
        members.set(key, [...(members.get(key) ?? []), labelled(member, `${label}.${key}`)]);
        if (isNumberOrText(member)) texts.add(key);
      }
      for (const [alias, key] of aliasesOf(schema)) aliases.set(alias, key);
      const rest = [
        schema.additionalProperties,
        schema.unevaluatedProperties,
        ...Object.values(schema.patternProperties ?? {}),
      ];
      for (const one of rest) if (typeof one === 'object') others.push(labelled(one, `${label}.*`));
      const names = namesFromData(api, schema);
      ignoresSpace ||= names !== undefined;
      for (const [spelling, canonical] of names ?? enumMembers(schema)) {
        const folded = foldAscii(names === undefined ? spelling : spelling.replaceAll(/\s/gu, ''));
        if (!values.has(folded)) values.set(folded, canonical);
      }
    }
    const othersTable = others.length === 0 ? null : tableOf(others);
    const keys = sortedBy([...members], ([key]) => key).map(([key, ones]) => [key, tableOf(ones)] as const);
    if (keys.length === 0 && othersTable === null && values.size === 0) {
      tables.set(name, null);
      return null;
    }
    tables.set(name, {
      ...(keys.length > 0 && { keys: recordOf(keys) }),
      ...(aliases.size > 0 && { aliases: recordOf(sortedBy([...aliases], ([alias]) => alias)) }),
      ...(texts.size > 0 && { texts: [...texts].sort(compare) }),
      ...(othersTable !== null && { others: othersTable }),
      ...(values.size > 0 && { values: recordOf(sortedBy([...values], ([key]) => key)) }),
      ...(ignoresSpace && { ignoresSpace }),
    });
    return name;
  }

  for (const operation of api.operations) {
    for (const { schema } of operation.requestBody?.contents ?? []) {
      if (schema !== undefined) tableOf([labelled(schema, `${operation.id}.body`)]);
    }
  }
  return new Map(
    sortedBy([...tables], ([name]) => name).filter((entry): entry is [string, KeyTable] => entry[1] !== null),
  );
}

/** Lower case for the letters of ASCII and for no others: the Kelvin sign is no `k`. */
function foldAscii(text: string): string {
  return text.replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** Not an assignment, so that `__proto__` is a key like any other. */
function recordOf<T>(entries: readonly (readonly [string, T])[]): Record<string, T> {
  return Object.fromEntries(entries);
}

/** A value that clients write as a number or as a text, and that means the same. */
function isNumberOrText(schema: JsonSchema): boolean {
  const types = typeof schema === 'object' && Array.isArray(schema.type) ? (schema.type as readonly string[]) : [];
  return types.includes('string') && (types.includes('number') || types.includes('integer'));
}

/** Other names of members, with the ones they stand for. */
function aliasesOf(schema: SchemaObject): [string, string][] {
  const aliases = schema['x-aliases'];
  if (typeof aliases !== 'object' || aliases === null) return [];
  return Object.entries(aliases).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
}

function enumMembers(schema: SchemaObject): [string, string][] {
  return [...(schema.enum ?? []), schema.const].flatMap((one) =>
    typeof one === 'string' ? [[one, one] as [string, string]] : [],
  );
}

/** An enum that was filled from the names of files of data: these have aliases, and white space in them does not count. */
function namesFromData(api: Api, schema: SchemaObject): [string, string][] | undefined {
  const from = schema['x-enum-from'];
  if (typeof from !== 'string') return undefined;
  const [vocabulary = '', field = ''] = from.split('#');
  const data: Readonly<Record<string, readonly Entry<object>[]>> = { ...api.data };
  return data[vocabulary]?.flatMap(({ value }) => {
    const { [field]: name, aliases = [] } = value as {
      readonly [field: string]: unknown;
      readonly aliases?: readonly string[];
    };
    return typeof name === 'string' ? [name, ...aliases].map((spelling): [string, string] => [spelling, name]) : [];
  });
}
