/** What the spec knows of something that has a name. */
export interface Fact {
  /** What it is, such as `channel` or `field`. */
  readonly kind: string;
  readonly name: string;
  /** Other words that it answers to. */
  readonly alsoAs?: readonly string[];
  readonly title?: string;
  readonly description?: string;
  readonly details?: readonly FactDetail[];
  /** Where all this comes from, but for details with sources of their own. */
  readonly sources: readonly string[];
  /** The page of the reference that tells more. */
  readonly page?: string;
}

export interface FactDetail {
  readonly label: string;
  readonly text: string;
  readonly sources?: readonly string[];
}
