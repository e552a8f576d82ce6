import type { Json, JsonSchema } from '../../../generator/model/json-schema.ts';

/** One construct of JSON Schema, and what its type must and must not take. */
export interface Construct {
  readonly name: string;
  /** The schema of the type `X`. */
  readonly schema: JsonSchema;
  /** The named schemas that it refers to. */
  readonly others?: Readonly<Record<string, JsonSchema>>;
  /** Valid: the type takes them. */
  readonly takes: readonly Json[];
  /** Invalid: the type refuses them. */
  readonly refuses: readonly Json[];
  /** Invalid, but TypeScript has no type that refuses them and takes all valid ones. */
  readonly lets?: { readonly values: readonly Json[]; readonly because: string };
  /** Valid by JSON Schema, and refused all the same. */
  readonly forbids?: { readonly values: readonly Json[]; readonly because: string };
  /** The same schema in the form that a validator of pure JSON Schema understands. */
  readonly judged?: JsonSchema;
}

export const ref = (key: string): JsonSchema => ({ $ref: `#/components/schemas/${key}` });
