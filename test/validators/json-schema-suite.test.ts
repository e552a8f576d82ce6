import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { build } from '../../generator/build/build.ts';
import { checkDialects } from '../../generator/check/dialects.ts';
import { ajvModule } from '../../generator/emit/validators/ajv/ajv-validators.ts';
import { validatorModule } from '../../generator/emit/validators/validators.ts';
import type { Api } from '../../generator/model/api.ts';
import type { JsonObject, JsonSchema, SchemaObject } from '../../generator/model/json-schema.ts';
import { validatorsOf } from '../support/emitted-validators.ts';
import { jsonSchemaSuite } from '../support/json-schema-suite.ts';
import type { SuiteGroup } from '../support/json-schema-suite.ts';
import { noData } from '../support/no-data.ts';
import { assertedFormats, refusedGroups, wrongInAjv } from './refused.ts';

const found = jsonSchemaSuite();
if (found === undefined) {
  const instead = 'keywords.test.ts tries schemas of our own instead';
  console.info(`The JSON Schema Test Suite is not at hand (see BMSG_JSON_SCHEMA_SUITE): ${instead}.`);
} else {
  console.info(`The JSON Schema Test Suite is at hand: ${found.groups.length} groups are tried.`);
}

describe('emitted validators and the mandatory part of the JSON Schema Test Suite', () => {
  const all = new Map<string, JsonSchema>([...(found?.remotes ?? []), ...metaschemas()]);
  const models = (found?.groups ?? []).map((group) => ({ group, ...modelOf(group, all) }));
  const isAtHand = models.length > 0;

  it('refuse what is listed, and nothing else', () => {
    const refused = models.flatMap(({ group, codes }) => codes.map((code) => [group.name, code]));
    expect(Object.fromEntries(refused)).toEqual(isAtHand ? refusedGroups : {});
  });

  it('agree on every case with it and among themselves, but for the formats', () => {
    const wrong = models.flatMap(({ group: { name, tests }, api }) => {
      if (api === undefined) return [];
      const { is, validate } = validatorsOf(validatorModule(api));
      return tests.flatMap(({ data, description, valid }) => {
        const first = validate('X', data, { maxErrors: 1 });
        const every = validate('X', data);
        const verdicts = [is('X', data), first.ok, every.ok];
        // Where the function refuses a value and the explanation finds nothing, all that is left to say is "readable".
        const isExplained = [first, every].every(
          (one) => one.ok || one.errors.every(({ keyword }) => keyword !== 'readable'),
        );
        return isExplained && verdicts.every((verdict) => verdict === valid) ? [] : [`${name}: ${description}`];
      });
    });
    expect(wrong.sort()).toEqual(isAtHand ? [...assertedFormats].sort() : []);
  }, 120_000);

  it('are right where the code emitted by Ajv is wrong', () => {
    const wrong = models.flatMap(({ group: { name, tests }, api }) => {
      if (api === undefined || name.startsWith('format.json')) return [];
      const { is } = validatorsOf(ajvModule(api, 'closed'));
      return tests.every(({ data, valid }) => is('X', data) === valid) ? [] : [name];
    });
    expect(wrong.sort()).toEqual(isAtHand ? Object.keys(wrongInAjv).sort() : []);
  }, 120_000);
});

/** The schema of a group as the named schema `X` of a document, beside all that it may refer to. */
function modelOf(
  { schema }: SuiteGroup,
  remotes: ReadonlyMap<string, JsonSchema>,
): { readonly api: Api | undefined; readonly codes: readonly string[] } {
  const schemas = { X: typeof schema === 'object' ? { $id: 'https://suite.invalid/X', ...schema } : schema };
  const isAlone = !/"\$(dynamicR|r)ef":"(?!#)/.test(JSON.stringify(schema));
  const document = {
    openapi: '3.1.0',
    info: { title: 'Suite', version: '1' },
    components: { schemas: isAlone ? schemas : { ...schemas, ...beside(remotes) } },
  } as unknown as JsonObject;
  const locate = () => ({ file: 'suite.json', line: 1, column: 1 });
  const dialects = checkDialects({ document, locate });
  const { api, diagnostics } = build({ document, origins: locate, data: noData, source: 'suite.json' });
  const codes = [...dialects, ...diagnostics].map(({ code }) => code);
  return { api: codes.length === 0 ? api : undefined, codes };
}

/** Schemas that are found by the URI at which they lie, and by their own if they have another. */
function beside(remotes: ReadonlyMap<string, JsonSchema>): Record<string, JsonSchema> {
  const entries = [...remotes].flatMap(([uri, schema], index): [string, JsonSchema][] => {
    const { $id = uri } = schema as SchemaObject;
    const own = { ...(schema as SchemaObject), $id };
    const alias = { $id: uri, $ref: $id };
    return $id === uri
      ? [[`Remote${index}`, own]]
      : [
          [`Remote${index}`, own],
          [`Alias${index}`, alias],
        ];
  });
  return Object.fromEntries(entries);
}

/** The schemas of JSON Schema itself, which the suite takes for granted. */
function metaschemas(): [string, JsonSchema][] {
  const require = createRequire(import.meta.url);
  const folder = 'ajv/dist/refs/json-schema-2020-12';
  const vocabularies = ['applicator', 'content', 'core', 'format-annotation', 'meta-data', 'unevaluated', 'validation'];
  return ['schema', ...vocabularies.map((name) => `meta/${name}`)].map((path) => {
    const schema = require(`${folder}/${path}.json`) as SchemaObject;
    return [schema.$id ?? '', schema];
  });
}
