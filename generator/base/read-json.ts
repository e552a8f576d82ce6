import { member, pointerOfFragment, valueAt } from './json-pointer.ts';
import type { Json, JsonObject } from '../model/json-schema.ts';

/** Careful access to parts of a document: what is absent or of another type comes back empty. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function objectAt(value: Json | undefined, key: string): JsonObject {
  const found = member(value, key);
  return isObject(found) ? found : {};
}

export function listAt(value: Json | undefined, key: string): readonly Json[] {
  const found = member(value, key);
  return Array.isArray(found) ? (found as readonly Json[]) : [];
}

export function textAt(value: Json | undefined, key: string): string {
  const found = member(value, key);
  return typeof found === 'string' ? found : '';
}

export function flagAt(value: Json | undefined, key: string): boolean {
  return member(value, key) === true;
}

/** What a Reference Object stands for; members beside the `$ref` win, as OpenAPI says of descriptions and path items. */
export function dereference(document: JsonObject, value: Json | undefined, depth = 0): JsonObject {
  if (!isObject(value)) return {};
  const { $ref, ...beside } = value;
  if (typeof $ref !== 'string' || depth > 100) return value;
  return { ...dereference(document, valueAt(document, pointerOfFragment($ref)), depth + 1), ...beside };
}
