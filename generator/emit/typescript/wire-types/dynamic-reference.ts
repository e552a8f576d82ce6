import { rewriteSchema } from '../../../base/schema-walk.ts';
import type { NamedSchema } from '../../../model/api.ts';
import type { Json, JsonSchema, SchemaObject } from '../../../model/json-schema.ts';
import { keyOfReference, referenceTo } from './reference.ts';

type Anchors = ReadonlyMap<string, JsonSchema>;

/**
 * The named schemas without `$dynamicRef`. A dynamic reference means the anchor of the schema in which validation began,
 * so a generic schema (a tree, a list) is copied into each named schema that refers to it and has that anchor.
 */
export function bindDynamicReferences(named: readonly NamedSchema[]): ReadonlyMap<string, JsonSchema> {
  const schemas = new Map(named.map(({ key, schema }) => [key, schema]));
  const anchors = new Map(named.map(({ key, schema }) => [key, anchorsOf(schema, key)]));
  const uses = new Map(named.map(({ key, schema }) => [key, dynamicReferencesOf(schema)]));
  if ([...uses.values()].every((names) => names.size === 0)) return schemas;

  /** `outer` are the anchors of the type that is being made, `home` is the named schema in which `schema` stands. */
  const bind = (schema: JsonSchema, outer: Anchors, home: string, busy: ReadonlySet<string>): JsonSchema =>
    walk(schema, ({ $dynamicRef, $ref, ...own }) => {
      if ($dynamicRef !== undefined) {
        const name = anchorIn($dynamicRef);
        const target = outer.get(name) ?? anchors.get(home)?.get(name) ?? true;
        return busy.has(`#${name}`) ? own : conjunction(own, bind(target, outer, home, new Set([...busy, `#${name}`])));
      }
      if ($ref === undefined) return own;
      const key = keyOfReference($ref) ?? '';
      const isGeneric = [...(uses.get(key) ?? [])].some((name) => outer.has(name) && anchors.get(key)?.has(name));
      if (!isGeneric || busy.has(key)) return { ...own, $ref };
      return conjunction(own, bind(schemas.get(key) ?? true, outer, key, new Set([...busy, key])));
    });

  return new Map(
    named.map(({ key, schema }) => [key, bind(schema, anchors.get(key) ?? new Map(), key, new Set([key]))]),
  );
}

function walk(schema: JsonSchema, rewrite: (schema: SchemaObject) => JsonSchema): JsonSchema {
  return rewriteSchema(schema as Json, '', (part) => (typeof part === 'boolean' ? part : rewrite(part)));
}

function conjunction(own: SchemaObject, other: JsonSchema): JsonSchema {
  return Object.keys(own).length === 0 ? other : { ...own, allOf: [...(own.allOf ?? []), other] };
}

/** The anchors of a schema: its own, which is a reference to it, and those of its definitions. */
function anchorsOf(schema: JsonSchema, key: string): Anchors {
  const anchors = new Map<string, JsonSchema>();
  if (typeof schema === 'boolean') return anchors;
  for (const definition of Object.values(schema.$defs ?? {})) {
    if (typeof definition === 'object' && definition.$dynamicAnchor !== undefined) {
      anchors.set(definition.$dynamicAnchor, definition);
    }
  }
  if (schema.$dynamicAnchor !== undefined) anchors.set(schema.$dynamicAnchor, { $ref: referenceTo(key) });
  return anchors;
}

function dynamicReferencesOf(schema: JsonSchema): ReadonlySet<string> {
  const found = new Set<string>();
  walk(schema, (part) => {
    if (part.$dynamicRef !== undefined) found.add(anchorIn(part.$dynamicRef));
    return part;
  });
  return found;
}

/** The anchor that a reference names: what stands behind its hash. */
function anchorIn(reference: string): string {
  return reference.replace(/^.*#/, '');
}
