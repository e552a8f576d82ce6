import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rewriteSchema } from '../../generator/base/schema-walk.ts';
import type { Json, JsonSchema } from '../../generator/model/json-schema.ts';

/** A schema of the JSON Schema Test Suite, under the name `X` of an OpenAPI document, and values to judge by it. */
export interface SuiteGroup {
  readonly name: string;
  readonly schema: JsonSchema;
  readonly tests: readonly { readonly description: string; readonly data: Json; readonly valid: boolean }[];
}

/**
 * The groups for draft 2020-12 whose schemas refer only to themselves, or `undefined` where the suite is not at hand. It
 * belongs to others and is no part of this repository: BMSG_JSON_SCHEMA_SUITE names its folder, or it lies beside the checkout.
 */
export function jsonSchemaSuite(): readonly SuiteGroup[] | undefined {
  const beside = fileURLToPath(new URL('../../../shared/data/json-schema-test-suite', import.meta.url));
  const folder = join(process.env.BMSG_JSON_SCHEMA_SUITE ?? beside, 'draft2020-12');
  if (!existsSync(folder)) return undefined;
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .flatMap((file) => {
      const groups = JSON.parse(readFileSync(join(folder, file), 'utf8')) as (SuiteGroup & { description: string })[];
      return groups
        .filter(({ schema }) => isSelfContained(schema))
        .map((group) => ({ ...group, name: `${file}: ${group.description}`, schema: located(group.schema) }));
    });
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
