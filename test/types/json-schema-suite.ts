import { rewriteSchema } from '../../generator/base/schema-walk.ts';
import type { Json, JsonSchema } from '../../generator/model/json-schema.ts';
import { jsonSchemaSuite } from '../support/json-schema-suite.ts';
import type { SuiteGroup } from '../support/json-schema-suite.ts';

/**
 * The groups of the JSON Schema Test Suite whose schemas refer only to themselves, each to be the schema `X` of an OpenAPI
 * document; `undefined` where the suite is not at hand.
 */
export function selfContainedGroups(): readonly SuiteGroup[] | undefined {
  return jsonSchemaSuite()
    ?.groups.filter(({ schema }) => isSelfContained(schema))
    .map((group) => ({ ...group, schema: located(group.schema) }));
}

function isSelfContained(schema: JsonSchema): boolean {
  let result = true;
  rewriteSchema(schema as Json, '', (part) => {
    if (typeof part === 'object') {
      const { $anchor, $id, $dynamicRef, $ref = '#' } = part;
      if ([$anchor, $id, $dynamicRef].some((keyword) => keyword !== undefined) || !/^#(\/|$)/.test($ref))
        result = false;
    }
    return part;
  });
  return result;
}

/** References from the root of the schema become references from that of the document. */
function located(schema: JsonSchema): JsonSchema {
  return rewriteSchema(schema as Json, '', (part) =>
    typeof part === 'object' && part.$ref !== undefined
      ? { ...part, $ref: part.$ref.replace('#', '#/components/schemas/X') }
      : part,
  );
}
