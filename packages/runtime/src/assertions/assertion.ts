/** A keyword of our own with its value: what it demands of a text, and what it says of one that fails. */
export interface Assertion {
  readonly keyword: string;
  readonly passes: (text: string) => boolean;
  /** The parameters of the finding, and of its message. */
  readonly params: (text: string) => Readonly<Record<string, unknown>>;
  readonly sentence: (params: Readonly<Record<string, unknown>>) => string;
}
