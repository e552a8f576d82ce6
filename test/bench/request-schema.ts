import { readFileSync } from 'node:fs';

/** The bundled document that the generator wrote. */
export const documentFile: URL = new URL('../../generated/openapi.json', import.meta.url);

/** A schema in plain JSON Schema, with the schemas that it refers to. */
export interface RequestSchema {
  readonly $schema: string;
  readonly $ref: string;
  readonly $defs: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** The body of a call in plain JSON Schema, for those who want it so. */
export function requestSchema(): RequestSchema {
  const { components } = JSON.parse(readFileSync(documentFile, 'utf8')) as { components: { schemas: object } };
  const $defs = JSON.parse(
    JSON.stringify(components.schemas).replaceAll('#/components/schemas/', '#/$defs/'),
  ) as RequestSchema['$defs'];
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', $ref: '#/$defs/MessageRequest', $defs };
}
