import { joinPointer, pointerOfFragment, pointerTokens } from '../base/json-pointer.ts';
import { objectAt } from '../base/read-json.ts';
import { rewriteSchema, rewriteSchemas } from '../base/schema-walk.ts';
import type { Json, JsonObject, JsonSchema, SchemaObject } from '../model/json-schema.ts';

type Anchors = ReadonlyMap<string, JsonSchema>;

/**
 * Replaces `$dynamicRef` by what it means. It means the anchor of the schema in which validation began; so a generic schema (a
 * tree, a list of anything) is copied into each schema that refers to it and has that anchor itself.
 */
export function bindDynamicReferences(document: JsonObject): JsonObject {
  const named = new Map(
    Object.entries(objectAt(objectAt(document, 'components'), 'schemas') as Record<string, JsonSchema>),
  );
  const anchors = new Map(
    [...named].map(([key, schema]) => [key, anchorsOf(schema, joinPointer('/components/schemas', key))]),
  );
  const uses = new Map([...named].map(([key, schema]) => [key, dynamicReferencesOf(schema)]));

  /** `outer` are the anchors of the schema in which validation begins, `home` those of the one in which `schema` stands. */
  const bind = (schema: JsonSchema, outer: Anchors, home: Anchors, busy: ReadonlySet<string>): JsonSchema =>
    walk(schema, ({ $dynamicRef, $ref, ...own }) => {
      if ($dynamicRef !== undefined) {
        const name = anchorIn($dynamicRef);
        const target = outer.get(name) ?? home.get(name) ?? true;
        return busy.has(`#${name}`) ? own : conjunction(own, bind(target, outer, home, new Set([...busy, `#${name}`])));
      }
      if ($ref === undefined) return own;
      const key = keyOf($ref);
      const there: Anchors = anchors.get(key) ?? new Map();
      const isGeneric = [...(uses.get(key) ?? [])].some((name) => outer.has(name) && there.has(name));
      if (!isGeneric || busy.has(key)) return { ...own, $ref };
      return conjunction(own, bind(named.get(key) ?? true, outer, there, new Set([...busy, key])));
    });

  const bound = rewriteSchemas(document, (schema, pointer) => {
    const own = anchorsOf(schema, pointer);
    return own.size === 0 ? schema : bind(schema, own, own, new Set([keyOf(`#${pointer}`)]));
  });
  return rewriteSchemas(bound, withoutAnchors);
}

/** What is left of them means nothing any more. */
function withoutAnchors(schema: JsonSchema): JsonSchema {
  if (typeof schema === 'boolean') return schema;
  const { $dynamicAnchor: _anchor, $dynamicRef: _reference, ...own } = schema;
  return own;
}

function walk(schema: JsonSchema, rewrite: (schema: SchemaObject) => JsonSchema): JsonSchema {
  return rewriteSchema(schema as Json, '', (part) => (typeof part === 'boolean' ? part : rewrite(part)));
}

function conjunction(own: SchemaObject, other: JsonSchema): JsonSchema {
  return Object.keys(own).length === 0 ? other : { ...own, allOf: [...(own.allOf ?? []), other] };
}

/** The anchors of a schema: its own, which is a reference to it, and those of its definitions. */
function anchorsOf(schema: JsonSchema, pointer: string): Anchors {
  const anchors = new Map<string, JsonSchema>();
  if (typeof schema === 'boolean') return anchors;
  for (const definition of Object.values(schema.$defs ?? {})) {
    if (typeof definition === 'object' && definition.$dynamicAnchor !== undefined) {
      anchors.set(definition.$dynamicAnchor, definition);
    }
  }
  if (schema.$dynamicAnchor !== undefined) anchors.set(schema.$dynamicAnchor, { $ref: `#${encodeURI(pointer)}` });
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

/** The key of the named schema that a reference leads to; an empty string if it leads elsewhere. */
function keyOf(reference: string): string {
  const [components, schemas, key = '', ...rest] = pointerTokens(pointerOfFragment(reference));
  return components === 'components' && schemas === 'schemas' && rest.length === 0 ? key : '';
}
