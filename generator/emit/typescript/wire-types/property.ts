import type { JsonSchema } from '../../../model/json-schema.ts';
import { factsOf } from './facts.ts';
import type { Facts } from './facts.ts';
import type { SchemaWorld } from './schema-world.ts';

/** All that is said of a property by name, here and in the named schemas that hold too. */
export function findProperty(
  name: string,
  { objects, references }: Facts,
  world: SchemaWorld,
  seen: ReadonlySet<string> = new Set(),
): JsonSchema[] {
  const own = objects.flatMap(({ properties = {} }) => (Object.hasOwn(properties, name) ? [properties[name]!] : []));
  const others = references
    .filter((key) => !seen.has(key))
    .flatMap((key) =>
      findProperty(name, factsOf(world.schemas.get(key) ?? true), world, new Set([...seen, ...references])),
    );
  return [...own, ...others];
}
