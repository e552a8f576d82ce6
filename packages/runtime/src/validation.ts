/** One thing that is wrong with a value. */
export interface ValidationError {
  /** JSON Pointer to the place in the value, in the value's own spelling. */
  readonly instancePath: string;
  /** JSON Pointer to the keyword in the schema. */
  readonly schemaPath: string;
  /** The keyword that failed, such as `required` or `type`. */
  readonly keyword: string;
  /** One sentence for a person, such as `must be string`. */
  readonly message: string;
  /** What the keyword was about, such as `{ missingProperty: 'from' }`. */
  readonly params: Readonly<Record<string, unknown>>;
}

export type ValidationResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly errors: readonly ValidationError[] };
