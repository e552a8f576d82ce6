/** One way to validate: whether a value passes, and what is wrong with it. */
export interface Validator {
  readonly name: string;
  readonly accepts: (value: unknown) => boolean;
  readonly errors: (value: unknown) => readonly unknown[];
}
