import type { NamedSchema } from '../../../model/api.ts';
import type { JsonSchema, SchemaObject } from '../../../model/json-schema.ts';
import { factsOf } from './facts.ts';
import type { Facts } from './facts.ts';
import { allTypes, intersect, typeOfValue } from './json-type.ts';
import type { JsonType } from './json-type.ts';

/** The named schemas, and what has to be known of them together. */
export interface SchemaWorld {
  readonly schemas: ReadonlyMap<string, JsonSchema>;
  /** The types that a value of a named schema can have. */
  readonly typesOf: (key: string) => readonly JsonType[];
  /** What stands, in the type of `inside`, for a reference to `key` that leads back to it without an object or array between. */
  readonly standIn: (
    inside: string | undefined,
    key: string,
    position: 'conjunct' | 'member',
  ) => JsonSchema | undefined;
}

type Edges = ReadonlyMap<string, ReadonlySet<string>>;

export function schemaWorld(named: readonly NamedSchema[]): SchemaWorld {
  const schemas = new Map(named.map(({ key, schema }) => [key, schema]));
  const conjuncts = new Map<string, Set<string>>();
  const members = new Map<string, Set<string>>();
  for (const [key, schema] of schemas) {
    const { references, unions } = factsOf(schema);
    conjuncts.set(key, new Set(references));
    members.set(key, new Set(unions.flatMap((union) => union.members.flatMap(referencesOf))));
  }
  const endless = edgesOnCycles(conjuncts, [conjuncts, members]);
  const kept = new Map([...conjuncts].map(([key, targets]) => [key, without(targets, endless.get(key))]));
  const endlessMembers = edgesOnCycles(members, [kept, members]);
  const types = new Map<string, readonly JsonType[]>();
  const world: SchemaWorld = {
    schemas,
    typesOf: (key) => {
      const known = types.get(key);
      if (known !== undefined) return known;
      // The answer for a schema that asks for itself.
      types.set(key, allTypes);
      const found = typesOf(factsOf(schemas.get(key) ?? true), world);
      types.set(key, found);
      return found;
    },
    standIn: (inside, key, position) => {
      if (inside === undefined) return undefined;
      if (position === 'conjunct' && endless.get(inside)?.has(key)) return withoutReferences(schemas.get(key) ?? true);
      if (position === 'member' && endlessMembers.get(inside)?.has(key)) return true;
      return undefined;
    },
  };
  return world;
}

/** The references of a schema that speak of the value itself, and not of a part of it. */
function referencesOf(schema: JsonSchema): string[] {
  const { references, unions } = factsOf(schema);
  return [...references, ...unions.flatMap(({ members }) => members.flatMap(referencesOf))];
}

function edgesOnCycles(edges: Edges, graph: readonly Edges[]): Edges {
  return new Map(
    [...edges].map(([from, targets]) => [from, new Set([...targets].filter((to) => reaches(to, from, graph)))]),
  );
}

function reaches(from: string, to: string, graph: readonly Edges[]): boolean {
  const seen = new Set<string>();
  const queue = [from];
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    if (key === to) return true;
    if (seen.has(key)) continue;
    seen.add(key);
    for (const edges of graph) queue.push(...(edges.get(key) ?? []));
  }
  return false;
}

function without(targets: ReadonlySet<string>, removed: ReadonlySet<string> = new Set()): Set<string> {
  return new Set([...targets].filter((target) => !removed.has(target)));
}

/** What the schema says itself, without what it says by reference or by choice. */
export function withoutReferences(schema: JsonSchema): JsonSchema {
  if (typeof schema === 'boolean') return schema;
  const parts = new Set(['$ref', 'allOf', 'anyOf', 'oneOf', 'if']);
  return Object.fromEntries(Object.entries(schema).filter(([keyword]) => !parts.has(keyword))) as SchemaObject;
}

/** The types that a value of the schema can have; rather too many than too few. */
export function typesOf(facts: Facts, world: SchemaWorld): readonly JsonType[] {
  const literals = facts.literals && new Set(facts.literals.map(typeOfValue));
  const own = literals ? facts.types.filter((type) => literals.has(type)) : facts.types;
  return intersect(own, typesOfOthers(facts, world));
}

/** The same, by references and unions alone. */
export function typesOfOthers(
  { references, unions }: Pick<Facts, 'references' | 'unions'>,
  world: SchemaWorld,
): readonly JsonType[] {
  let types = allTypes;
  for (const key of references) types = intersect(types, world.typesOf(key));
  for (const { members } of unions) {
    const possible = new Set(members.flatMap((member) => typesOf(factsOf(member), world)));
    types = types.filter((type) => possible.has(type));
  }
  return types;
}
