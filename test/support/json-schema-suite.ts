import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Json, JsonSchema } from '../../generator/model/json-schema.ts';

/** A schema of the JSON Schema Test Suite, and values to judge by it. */
export interface SuiteGroup {
  /** The file and the description. */
  readonly name: string;
  readonly schema: JsonSchema;
  readonly tests: readonly { readonly description: string; readonly data: Json; readonly valid: boolean }[];
}

export interface JsonSchemaSuite {
  readonly groups: readonly SuiteGroup[];
  /** Schemas that others refer to, by the URI at which the suite has them. */
  readonly remotes: ReadonlyMap<string, JsonSchema>;
}

/**
 * The mandatory part for draft 2020-12, or `undefined` where the suite is not at hand. It belongs to others and is no part
 * of this repository: BMSG_JSON_SCHEMA_SUITE names its folder, or it lies beside the checkout.
 */
export function jsonSchemaSuite(): JsonSchemaSuite | undefined {
  const beside = fileURLToPath(new URL('../../../shared/data/json-schema-test-suite', import.meta.url));
  const folder = process.env.BMSG_JSON_SCHEMA_SUITE ?? beside;
  if (!existsSync(join(folder, 'draft2020-12'))) return undefined;
  const files = readdirSync(join(folder, 'draft2020-12'))
    .filter((file) => file.endsWith('.json'))
    .sort();
  const groups = files.flatMap((file) =>
    (readJson(join(folder, 'draft2020-12', file)) as (SuiteGroup & { description: string })[]).map((group) => ({
      ...group,
      name: `${file}: ${group.description}`,
    })),
  );
  const remotes = (readdirSync(join(folder, 'remotes'), { recursive: true }) as string[])
    // Others are of other drafts, or define dialects of their own.
    .filter((file) => file.endsWith('.json') && !/^(draft(?!2020)|v1)|metaschema|format-assertion/.test(file))
    .sort();
  return {
    groups,
    remotes: new Map(
      remotes.map((file) => [`http://localhost:1234/${file}`, readJson(join(folder, 'remotes', file)) as JsonSchema]),
    ),
  };
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
