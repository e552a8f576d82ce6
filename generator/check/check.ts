import type { Api } from '../model/api.ts';
import type { Diagnostic, SourceLocation } from '../model/diagnostic.ts';
import type { JsonObject } from '../model/json-schema.ts';
import { checkMessageData } from './message-data.ts';
import { checkOperations } from './operations.ts';
import { checkSchemas } from './schemas.ts';

/** The bundled document as it was written, and where its parts stand. */
export interface Written {
  readonly document: JsonObject;
  readonly locate: (pointer: string, part?: 'key') => SourceLocation;
}

/** What no single file can be blamed for, and what the structure of OpenAPI leaves open. */
export function check(api: Api, written: Written): Diagnostic[] {
  return [...checkOperations(api, written), ...checkSchemas(written), ...checkMessageData(api)];
}
