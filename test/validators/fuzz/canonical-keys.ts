import type { JsonSchema, SchemaObject } from '../../../generator/model/json-schema.ts';
import type { Schemas } from './random-schemas.ts';

/**
 * A value with the keys that its schema declares in the schema's own spelling, made before anything is validated; for
 * schemas whose unions have tags. `undefined` where an object has two spellings of one key.
 */
export function withCanonicalKeys(
  value: unknown,
  schema: JsonSchema,
  schemas: Schemas,
): { value: unknown } | undefined {
  try {
    return { value: canonical(value, [schema], schemas) };
  } catch (error) {
    if (error instanceof TwoSpellings) return undefined;
    throw error;
  }
}

class TwoSpellings extends Error {}

function canonical(value: unknown, given: readonly JsonSchema[], schemas: Schemas): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const all = given.flatMap((schema) => inPlace(schema, value, schemas));
  if (Array.isArray(value)) {
    const items = all.flatMap((one) => one.items ?? []);
    return value.map((item) => canonical(item, items, schemas));
  }
  const known = all.map(spellingsOf);
  const result = new Map<string, unknown>();
  for (const [key, member] of Object.entries(value)) {
    const folded = asciiFolded(key);
    const name = known.find((table) => table.has(folded))?.get(folded) ?? key;
    if (result.has(name)) throw new TwoSpellings();
    const inner = all.flatMap(({ properties = {}, additionalProperties }) =>
      Object.hasOwn(properties, name) ? (properties[name] ?? []) : (additionalProperties ?? []),
    );
    result.set(name, canonical(member, inner, schemas));
  }
  return Object.fromEntries(result);
}

const tables = new WeakMap<SchemaObject, ReadonlyMap<string, string>>();

/** The keys that a schema knows, by their folded spelling. */
function spellingsOf(schema: SchemaObject): ReadonlyMap<string, string> {
  const { properties = {}, required = [] } = schema;
  const names = [...Object.keys(properties), ...required];
  const table = tables.get(schema) ?? new Map(names.map((name) => [asciiFolded(name), name]));
  tables.set(schema, table);
  return table;
}

/** The schema and all others that speak of the same value; of a tagged union, the alternative that was named. */
function inPlace(schema: JsonSchema, value: object, schemas: Schemas): SchemaObject[] {
  if (typeof schema === 'boolean') return [];
  const { $ref, allOf = [], anyOf = [], oneOf = [] } = schema;
  const target = $ref === undefined ? [] : [schemas[$ref.slice($ref.lastIndexOf('/') + 1)] ?? true];
  const named = [...anyOf, ...oneOf].filter((one) => isNamed(one, value, schemas));
  return [schema, ...[...target, ...allOf, ...named].flatMap((one) => inPlace(one, value, schemas))];
}

function isNamed(alternative: JsonSchema, value: object, schemas: Schemas): boolean {
  return inPlace(alternative, {}, schemas).every(({ properties = {} }) =>
    Object.entries(properties).every(([name, property]) => {
      const words =
        typeof property === 'boolean' ? undefined : property.const === undefined ? undefined : [property.const];
      if (words === undefined) return true;
      return Object.entries(value).some(
        ([key, member]) => asciiFolded(key) === asciiFolded(name) && words.includes(member),
      );
    }),
  );
}

function asciiFolded(text: string): string {
  if (!/[A-Z]/.test(text)) return text;
  return text.replaceAll(/[A-Z]/g, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 32));
}
