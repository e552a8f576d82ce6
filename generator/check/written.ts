import type { SourceLocation } from '../model/diagnostic.ts';
import type { JsonObject } from '../model/json-schema.ts';

/** The bundled document as it was written, and where its parts stand. */
export interface Written {
  readonly document: JsonObject;
  readonly locate: (pointer: string, part?: 'key') => SourceLocation;
}
