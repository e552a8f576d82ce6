import type { Json } from '../../../model/json-schema.ts';

/** The six kinds of value that JSON has; `integer` is a restriction of `number`. */
export type JsonType = 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null';

/** In the order in which a union of them is read best. */
export const allTypes: readonly JsonType[] = ['object', 'array', 'string', 'number', 'boolean', 'null'];

export function typeOfValue(value: Json): JsonType {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value as JsonType;
}

/** What the keyword `type` allows. A name that JSON Schema does not know (`file`, for one) says nothing. */
export function typesOfKeyword(type: string | readonly string[] | undefined): readonly JsonType[] {
  if (type === undefined) return allTypes;
  const names = (typeof type === 'string' ? [type] : type).map((name) => (name === 'integer' ? 'number' : name));
  const known = names.filter((name): name is JsonType => allTypes.includes(name as JsonType));
  if (known.length < names.length) return allTypes;
  // As written, but null last.
  return [...new Set(known)].sort((a, b) => Number(a === 'null') - Number(b === 'null'));
}

export function intersect(a: readonly JsonType[], b: readonly JsonType[]): readonly JsonType[] {
  if (a === allTypes) return b;
  return a.filter((type) => b.includes(type));
}
