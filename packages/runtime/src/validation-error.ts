/** One thing that is wrong with a value. */
export interface ValidationError {
  /**
   * JSON Pointer to the place in the value, in the value's own spelling. A key that should not be there is pointed at
   * itself; for one that is missing, the object that lacks it.
   */
  readonly instancePath: string;
  /** JSON Pointer to the keyword, in the OpenAPI document: `#/components/schemas/<name>/…`. */
  readonly schemaPath: string;
  /** The keyword that failed, such as `required` or `type`. */
  readonly keyword: string;
  /** One sentence for a person, such as `must be string`. It never holds a part of the value, apart from keys. */
  readonly message: string;
  /** What the keyword was about, such as `{ missingProperty: 'from' }`. */
  readonly params: Readonly<Record<string, unknown>>;
}
