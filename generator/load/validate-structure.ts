import type { Diagnostic } from '../model/diagnostic.ts';
import type { JsonObject } from '../model/json-schema.ts';
import type { Origins } from './origins.ts';

interface AjvError {
  readonly instancePath: string;
  readonly message?: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Whether the bundled document has the structure that OpenAPI prescribes. */
export async function validateStructure(document: JsonObject, origins: Origins): Promise<Diagnostic[]> {
  const { default: SwaggerParser } = await import('@apidevtools/swagger-parser');
  try {
    // The parser resolves in place what it is given.
    await SwaggerParser.validate(structuredClone(document) as never, { resolve: { external: false } });
    return [];
  } catch (error) {
    const details = (error as { details?: readonly AjvError[] }).details ?? [];
    console.error(error);
    return details.map((detail) => ({
      severity: 'error',
      code: 'invalid-openapi',
      message: detail.message ?? '',
      location: origins(detail.instancePath),
    }));
  }
}
