import { identifier, uniqueIdentifiers } from '../kit/identifier.ts';
import { compare } from '../base/order.ts';
import { directPointer } from '../base/direct-pointer.ts';
import { joinPointer, pointerOfFragment, valueAt } from '../base/json-pointer.ts';
import type { Origins } from '../load/bundle.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Json, JsonObject, JsonSchema, SchemaObject } from '../model/json-schema.ts';
import { objectAt } from '../base/read-json.ts';
import { rewriteSchema, rewriteSchemas, schemasIn, schemasOf } from '../base/schema-walk.ts';
import type { PlacedSchema } from '../base/schema-walk.ts';
import { wordsOf } from './pointer-words.ts';

export interface Hoisted {
  readonly document: JsonObject;
  /** For the named schemas that the hoisting made: the pointer at which each stood before. */
  readonly movedFrom: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

const named = /^\/components\/schemas\/[^/]+$/;

/**
 * Makes every `$ref` of a schema, resolved before, lead to a named schema. What a `$ref` names elsewhere (in `$defs`, inside
 * another schema, in a response) becomes a named schema itself. `$defs` and `$id` are gone afterwards.
 */
export function hoist(document: JsonObject, origins: Origins): Hoisted {
  const diagnostics: Diagnostic[] = [];
  /** Where a reference leads; undefined if nowhere. */
  const target = (ref: string): string | undefined => {
    if (!ref.startsWith('#/')) return undefined;
    const pointer = pointerOfFragment(ref);
    if (named.test(pointer)) return valueAt(document, pointer) === undefined ? undefined : pointer;
    const direct = directPointer(document, pointer);
    return isSchema(valueAt(document, direct)) ? direct : undefined;
  };

  const visited = new Set<string>();
  const outside = new Set<string>();
  /** Notes the targets below a schema that have no name yet, and those that the walk would not come by. */
  const collect = ([pointer, schema]: PlacedSchema): void => {
    visited.add(pointer);
    if (typeof schema === 'boolean' || schema.$ref === undefined) return;
    const found = target(schema.$ref);
    if (found !== undefined && !named.test(found)) outside.add(found);
    if (found === undefined) {
      diagnostics.push({
        severity: 'error',
        code: 'unresolved-ref',
        message: `The $ref ${JSON.stringify(schema.$ref)} leads nowhere.`,
        cure: 'Correct the path or the pointer, or add what it names.',
        location: origins(joinPointer(pointer, '$ref')),
      });
    }
  };
  schemasOf(document).forEach(collect);
  // The set grows while it is walked: what stands in an odd place may name another odd place.
  for (const pointer of outside) {
    if (!visited.has(pointer)) schemasIn(valueAt(document, pointer) as Json, pointer).forEach(collect);
  }

  const moved = [...outside].sort(compare);
  const names = nameAll(moved, document);
  const newName = new Map(moved.map((pointer, index) => [pointer, names[index] ?? '']));
  const hoisted = new Map<string, JsonSchema>();
  const refTo = (pointer: string): string => {
    const name = newName.get(pointer);
    return `#${name === undefined ? pointer : joinPointer('/components/schemas', name)}`;
  };
  const rewrite = (schema: JsonSchema, pointer: string): JsonSchema => {
    const rewritten = typeof schema === 'boolean' ? schema : rewriteRefs(schema, target, refTo);
    const name = newName.get(pointer);
    if (name === undefined) return rewritten;
    hoisted.set(name, rewritten);
    return { $ref: refTo(pointer) };
  };
  const rewritten = rewriteSchemas(document, rewrite);
  for (const pointer of moved) {
    if (!hoisted.has(newName.get(pointer) ?? '')) rewriteSchema(valueAt(document, pointer) as Json, pointer, rewrite);
  }
  const components = objectAt(rewritten, 'components');
  const schemas = { ...objectAt(components, 'schemas'), ...(Object.fromEntries(hoisted) as JsonObject) };
  return {
    document: hoisted.size === 0 ? rewritten : { ...rewritten, components: { ...components, schemas } },
    movedFrom: new Map(moved.map((pointer) => [newName.get(pointer) ?? '', pointer])),
    diagnostics,
  };
}

function rewriteRefs(
  { $defs: _defs, definitions: _definitions, $id: _id, ...schema }: SchemaObject & { readonly definitions?: unknown },
  target: (ref: string) => string | undefined,
  refTo: (pointer: string) => string,
): SchemaObject {
  const found = schema.$ref === undefined ? undefined : target(schema.$ref);
  const mapping = Object.entries(schema.discriminator?.mapping ?? {}).map(([tag, value]) => {
    // A mapping may give the bare name of a component.
    const pointer = target(value) ?? target(`#${joinPointer('/components/schemas', value)}`);
    return [tag, pointer === undefined ? value : refTo(pointer)];
  });
  return {
    ...schema,
    ...(found !== undefined && { $ref: refTo(found) }),
    ...(schema.discriminator &&
      mapping.length > 0 && { discriminator: { ...schema.discriminator, mapping: Object.fromEntries(mapping) } }),
  };
}

/** The last word where it is free, else all words of the pointer that say something. */
function nameAll(pointers: readonly string[], document: JsonObject): string[] {
  const taken = Object.keys(objectAt(objectAt(document, 'components'), 'schemas'));
  const wanted = pointers.map((pointer) => {
    const words = wordsOf(pointer);
    const last = identifier(words.at(-1) ?? 'schema', 'pascal');
    const isDefinition = /\/(\$defs|definitions)\/[^/]+$/.test(pointer);
    return isDefinition && !taken.includes(last) ? last : identifier(words.join(' '), 'pascal');
  });
  return uniqueIdentifiers(wanted, 'pascal', taken);
}

function isSchema(value: Json | undefined): boolean {
  return typeof value === 'boolean' || (typeof value === 'object' && value !== null && !Array.isArray(value));
}
