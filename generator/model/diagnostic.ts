/** Where something stands in a file of the spec. Lines and columns count from 1; columns count UTF-16 code units. */
export interface SourceLocation {
  /**
   * Path with forward slashes. In the model it starts at the folder that holds the folder of the data, else at that of the
   * entry document: the same wherever the spec lies, so that it may be printed. In results it starts at the working
   * directory: as the user would type it.
   */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** What the generator has to say about its input. It returns these; it throws only on bugs of its own. */
export interface Diagnostic {
  readonly severity: 'error' | 'warning';
  /** Stable kebab-case name of the kind of problem, such as `unknown-channel`. */
  readonly code: string;
  readonly message: string;
  /** What to do about it. */
  readonly cure?: string;
  readonly location: SourceLocation;
}
