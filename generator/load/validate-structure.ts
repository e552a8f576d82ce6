import type { Diagnostic } from '../model/diagnostic.ts';
import type { JsonObject } from '../model/json-schema.ts';
import { directPointer } from '../base/direct-pointer.ts';
import type { Origins } from './bundle.ts';
import { explain } from '../base/schema-errors.ts';
import type { SchemaError } from '../base/schema-errors.ts';

/** Whether the bundled document has the structure that OpenAPI prescribes. */
export async function validateStructure(document: JsonObject, origins: Origins): Promise<Diagnostic[]> {
  const { default: SwaggerParser } = await import('@apidevtools/swagger-parser');
  try {
    // The parser resolves in place what it is given.
    await SwaggerParser.validate(structuredClone(document) as never, { resolve: { external: false } });
    return [];
  } catch (error) {
    const { details, message } = error as Error & { details?: readonly SchemaError[] };
    if (details === undefined) {
      return [{ severity: 'error', code: 'invalid-openapi', message: firstLine(message), location: origins('') }];
    }
    // The parser looks through every `$ref`; here each part of the document has one pointer.
    const direct = details.map((detail) => ({ ...detail, instancePath: directPointer(document, detail.instancePath) }));
    return explain(direct, document).map(({ pointer, part, ...finding }) => ({
      severity: 'error',
      ...finding,
      location: origins(pointer, part),
    }));
  }
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? text;
}
