import type { JsonSchema, SchemaObject } from '../../../model/json-schema.ts';
import { factsOf } from './facts.ts';
import type { Facts } from './facts.ts';
import type { SchemaWorld } from './schema-world.ts';

/** All that is said of a property by name, here and in the named schemas that hold too. */
export function findProperty(name: string, facts: Facts, world: SchemaWorld): JsonSchema[] {
  return allObjects(facts, world).flatMap(({ properties = {} }) =>
    Object.hasOwn(properties, name) ? [properties[name]!] : [],
  );
}

/** All keys that are required, here and in the named schemas that hold too. */
export function requiredKeys(facts: Facts, world: SchemaWorld): string[] {
  return allObjects(facts, world).flatMap(({ required = [] }) => required);
}

function allObjects(
  { objects, references }: Facts,
  world: SchemaWorld,
  seen: ReadonlySet<string> = new Set(),
): SchemaObject[] {
  const known = new Set([...seen, ...references]);
  const others = references
    .filter((key) => !seen.has(key))
    .flatMap((key) => allObjects(factsOf(world.schemas.get(key) ?? true), world, known));
  return [...objects, ...others];
}
