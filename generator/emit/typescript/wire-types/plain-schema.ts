import type { DocTag } from '../../../kit/index.ts';
import type { Json } from '../../../model/json-schema.ts';

/**
 * The part of JSON Schema that TypeScript can say, and the only form that types are printed from. It is still a JSON
 * Schema: the plain form of a schema accepts every value that the schema accepts, and often a few more.
 *
 * - `true` is `unknown`, `false` is `never`, `{ type: 'object' }` alone is `object`
 * - an array has either `prefixItems` and what may follow them, or `items` alone
 * - an object without `additionalProperties` leaves other keys unmentioned; with it they have an index signature
 */
export type PlainSchema =
  | boolean
  | { readonly $ref: string }
  | { readonly enum: readonly Json[] }
  | { readonly type: 'string' | 'number' | 'boolean' | 'null' }
  | PlainArray
  | PlainObject
  | PlainName
  | { readonly allOf: readonly PlainSchema[] }
  | { readonly anyOf: readonly PlainSchema[] };

export interface PlainArray {
  readonly type: 'array';
  readonly prefixItems?: readonly PlainSchema[];
  /** What follows the prefix; `false` if nothing may. */
  readonly items: PlainSchema;
  /** How many of `prefixItems` are required. */
  readonly minItems?: number;
}

export interface PlainObject {
  readonly type: 'object';
  readonly properties?: Readonly<Record<string, PlainSchema>>;
  readonly required?: readonly string[];
  /** Keys that begin or end with a fixed text: `^x-`, `-id$`. */
  readonly patternProperties?: Readonly<Record<string, PlainSchema>>;
  readonly additionalProperties?: PlainSchema;
  /** What a reader is told of a property. */
  readonly notes?: Readonly<Record<string, Note>>;
}

/** What a type cannot say. */
export interface Note {
  readonly text: string;
  readonly tags: readonly DocTag[];
  readonly readOnly: boolean;
}

/** A type that no schema describes: one of the platform (`Blob`), or one that is declared beside. */
export interface PlainName {
  readonly type: 'name';
  readonly name: string;
}

export function isObject(schema: PlainSchema): schema is PlainObject {
  return typeof schema === 'object' && 'type' in schema && schema.type === 'object';
}

/** All of them at once, simplified. */
export function allOf(schemas: readonly PlainSchema[]): PlainSchema {
  const parts = distinct(
    schemas.flatMap((schema) => (typeof schema === 'object' && 'allOf' in schema ? schema.allOf : [schema])),
  ).filter((part) => part !== true);
  if (parts.includes(false)) return false;
  return parts.length > 1 ? { allOf: parts } : (parts[0] ?? true);
}

/** Any of them, simplified. */
export function anyOf(schemas: readonly PlainSchema[]): PlainSchema {
  const parts = distinct(
    schemas.flatMap((schema) => (typeof schema === 'object' && 'anyOf' in schema ? schema.anyOf : [schema])),
  ).filter((part) => part !== false);
  if (parts.includes(true)) return true;
  return parts.length > 1 ? { anyOf: parts } : (parts[0] ?? false);
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
