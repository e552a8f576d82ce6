import { build } from '../../generator/build/build.ts';
import type { Api } from '../../generator/model/api.ts';
import type { Json, JsonObject, JsonSchema } from '../../generator/model/json-schema.ts';
import { noData } from './no-data.ts';

/** The model of an OpenAPI 3.1 document, given without its head. */
export function apiOf(document: { readonly [key: string]: Json }): Api {
  return build({
    document: { openapi: '3.1.0', info: { title: 'Test', version: '1' }, ...document },
    origins: () => ({ file: 'test.yaml', line: 1, column: 1 }),
    data: noData,
    source: 'test.yaml',
  }).api;
}

/** The model of a document that has these named schemas and nothing else. */
export function apiOfSchemas(schemas: Readonly<Record<string, JsonSchema>>): Api {
  return apiOf({ components: { schemas: schemas as JsonObject } });
}
