import { rewriteSchemas } from '../base/schema-walk.ts';
import type { SchemaResources } from '../base/schema-resources.ts';
import type { JsonObject, SchemaObject } from '../model/json-schema.ts';

/**
 * Writes every reference of a schema as a pointer from the root of the document, whatever `$id` stands around it. A
 * `$dynamicRef` that leads to no `$dynamicAnchor` is a `$ref`. What leads nowhere stays as it is written.
 */
export function resolveReferences(document: JsonObject, resources: SchemaResources): JsonObject {
  return rewriteSchemas(document, (schema, pointer) => {
    if (typeof schema === 'boolean') return schema;
    const resolve = (ref: string): string => {
      const target = resources.target(ref, pointer);
      return target === undefined ? ref : fragmentOf(target.pointer);
    };
    const { $ref, $dynamicRef, discriminator } = schema;
    const resolved = {
      ...schema,
      ...($ref !== undefined && { $ref: resolve($ref) }),
      ...(discriminator?.mapping && {
        discriminator: {
          ...discriminator,
          mapping: Object.fromEntries(
            Object.entries(discriminator.mapping).map(([tag, value]) => [tag, resolve(value)]),
          ),
        },
      }),
    };
    if ($dynamicRef === undefined) return resolved;
    const target = resources.target($dynamicRef, pointer);
    return target?.dynamicAnchor === undefined
      ? withReference(resolved, resolve($dynamicRef))
      : { ...resolved, $dynamicRef: fragmentOf(target.pointer) };
  });
}

function withReference(dynamic: SchemaObject, $ref: string): SchemaObject {
  const { $dynamicRef: _reference, ...schema } = dynamic;
  if (schema.$ref === undefined) return { ...schema, $ref };
  return { ...schema, allOf: [...(schema.allOf ?? []), { $ref }] };
}

/** A pointer as the fragment of a reference. */
export function fragmentOf(pointer: string): string {
  return `#${pointer.replaceAll('%', '%25')}`;
}
