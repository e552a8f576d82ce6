import { escapeToken } from '../../base/json-pointer.ts';
import { rewriteSchema } from '../../base/schema-walk.ts';
import { compare, uniqueFileNames } from '../../kit/index.ts';
import type { Emitter, NamedSchema } from '../../model/api.ts';
import type { Json, JsonSchema } from '../../model/json-schema.ts';

const namedPrefix = '#/components/schemas/';
const localPrefix = '#/$defs/';

/** `schema/api/<name>.schema.json`: each named schema with all that it refers to, for an editor to use alone. */
export const emitApiSchemas: Emitter = (api) => {
  const byRef = new Map(api.schemas.map((named) => [namedPrefix + escapeToken(named.key), named]));
  const names = uniqueFileNames(api.schemas.map(({ key }) => key));
  return api.schemas.map((named, index) => ({
    path: `schema/api/${names[index]}.schema.json`,
    content: `${JSON.stringify(standalone(named, byRef), null, 2)}\n`,
  }));
};

function standalone(named: NamedSchema, byRef: ReadonlyMap<string, NamedSchema>): object {
  const definitions = new Map<string, JsonSchema>();
  const localise = (schema: JsonSchema): JsonSchema =>
    rewriteSchema(schema as Json, '', (part) => rewriteRefs(part, localRef));
  const localRef = (ref: string): string => {
    const target = byRef.get(ref);
    if (target === undefined) return ref;
    if (!definitions.has(target.key)) {
      // Known before it is finished, since it may refer to itself.
      definitions.set(target.key, true);
      definitions.set(target.key, localise(target.schema));
    }
    return localPrefix + escapeToken(target.key);
  };

  const content = localise(named.schema);
  // A schema that is used in itself is one of the definitions; saying it twice would only be longer.
  const root = definitions.has(named.key) ? { $ref: localPrefix + escapeToken(named.key) } : content;
  const sorted = [...definitions].sort(([a], [b]) => compare(a, b));
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...(typeof root === 'object' ? root : { allOf: [root] }),
    ...(sorted.length > 0 && { $defs: Object.fromEntries(sorted) }),
  };
}

function rewriteRefs(schema: JsonSchema, rewrite: (ref: string) => string): JsonSchema {
  if (typeof schema === 'boolean') return schema;
  const { $ref, discriminator } = schema;
  const mapping = Object.entries(discriminator?.mapping ?? {}).map(([tag, ref]) => [tag, rewrite(ref)]);
  return {
    ...schema,
    ...($ref !== undefined && { $ref: rewrite($ref) }),
    ...(discriminator &&
      mapping.length > 0 && { discriminator: { ...discriminator, mapping: Object.fromEntries(mapping) } }),
  };
}
