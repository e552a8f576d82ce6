import type { NamedSchema } from '../../../model/api.ts';
import type { JsonSchema, SchemaObject } from '../../../model/json-schema.ts';
import { keyOfReference, referenceTo, schemasByKey } from './reference.ts';
import { mapSubschemas, subschemas } from './subschemas.ts';

type Anchors = ReadonlyMap<string, JsonSchema>;

/**
 * The named schemas without `$dynamicRef`. A dynamic reference means the anchor of the schema in which validation began,
 * so a generic schema (a tree, a list) is copied into each named schema that refers to it and has that anchor.
 */
export function bindDynamicReferences(named: readonly NamedSchema[]): ReadonlyMap<string, JsonSchema> {
  const schemas = schemasByKey(named);
  const anchors = new Map(named.map(({ key, schema }) => [key, anchorsOf(schema, key)]));
  const uses = new Map(named.map(({ key, schema }) => [key, dynamicReferencesOf(schema)]));
  if ([...uses.values()].every((names) => names.size === 0)) return schemas;

  /** `outer` are the anchors of the type that is being made, `home` is the named schema in which `schema` stands. */
  const bind = (schema: JsonSchema, outer: Anchors, home: string, busy: ReadonlySet<string>): JsonSchema => {
    if (typeof schema === 'boolean') return schema;
    const { $dynamicRef, $ref, ...rest } = schema;
    const bound = mapSubschemas(rest, (subschema) => bind(subschema, outer, home, busy)) as SchemaObject;
    if ($dynamicRef !== undefined) {
      const name = $dynamicRef.replace(/^.*#/, '');
      if (busy.has(`#${name}`)) return bound;
      const target = outer.get(name) ?? anchors.get(home)?.get(name) ?? true;
      return conjunction(bound, bind(target, outer, home, new Set([...busy, `#${name}`])));
    }
    if ($ref === undefined) return bound;
    const key = keyOfReference($ref) ?? '';
    const isGeneric = [...(uses.get(key) ?? [])].some((name) => outer.has(name) && anchors.get(key)?.has(name));
    if (!isGeneric || busy.has(key) || isReferenceTo(outer, key)) return { ...bound, $ref };
    return conjunction(bound, bind(schemas.get(key) ?? true, outer, key, new Set([...busy, key])));
  };

  return new Map(
    named.map(({ key, schema }) => [key, bind(schema, anchors.get(key) ?? new Map(), key, new Set([key]))]),
  );
}

function conjunction(own: SchemaObject, other: JsonSchema): JsonSchema {
  return Object.keys(own).length === 0 ? other : { ...own, allOf: [...(own.allOf ?? []), other] };
}

/** The type that is being made is the anchor itself: a reference to it is no copy. */
function isReferenceTo(anchors: Anchors, key: string): boolean {
  return [...anchors.values()].some((schema) => typeof schema === 'object' && schema.$ref === referenceTo(key));
}

function anchorsOf(schema: JsonSchema, key: string): Anchors {
  if (typeof schema === 'boolean') return new Map();
  const inside = Object.values(schema.$defs ?? {}).filter((definition) => typeof definition === 'object');
  return new Map([
    ...inside.flatMap((definition): [string, JsonSchema][] =>
      definition.$dynamicAnchor === undefined ? [] : [[definition.$dynamicAnchor, definition]],
    ),
    ...(schema.$dynamicAnchor === undefined
      ? []
      : [[schema.$dynamicAnchor, { $ref: referenceTo(key) }] as [string, JsonSchema]]),
  ]);
}

function dynamicReferencesOf(schema: JsonSchema): Set<string> {
  const own = typeof schema === 'object' && schema.$dynamicRef !== undefined ? [schema.$dynamicRef] : [];
  return new Set([
    ...own.map((reference) => reference.replace(/^.*#/, '')),
    ...subschemas(schema).flatMap((subschema) => [...dynamicReferencesOf(subschema)]),
  ]);
}
