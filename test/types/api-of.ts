import type { Api } from '../../generator/model/api.ts';
import type { JsonSchema } from '../../generator/model/json-schema.ts';

/** The model of an API that has these named schemas and nothing else. */
export function apiOf(schemas: Readonly<Record<string, JsonSchema>>): Api {
  return {
    source: 'test.yaml',
    title: 'Test',
    version: '1',
    description: '',
    servers: [],
    securitySchemes: [],
    operations: [],
    webhooks: [],
    schemas: Object.entries(schemas).map(([key, schema]) => ({
      key,
      identifier: key,
      schema,
      location: { file: 'test.yaml', line: 1, column: 1 },
    })),
    document: {},
    data: { channels: [], capabilities: [], errors: [], rules: [], alphabets: [], examples: [] },
  };
}
