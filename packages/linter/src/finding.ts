export type Severity = 'error' | 'warning' | 'info';

/** A place in a text. */
export interface Position {
  /** UTF-16 code units before it. */
  readonly offset: number;
  /** From 1; `\n`, `\r\n` and `\r` end a line. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
}

/** From `start` up to, but not including, `end`. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** What the gateway is predicted to answer because of a fault. */
export interface PredictedVerdict {
  /** `request`: the whole call is refused. `recipient`: the recipients that the finding is about are. */
  readonly scope: 'request' | 'recipient';
  /** The `errorCode`, or the recipient's `messageErrorCode`. */
  readonly code: number;
  /** The `details`, or the recipient's `messageDetails`. */
  readonly text: string;
}

/** A stretch of the file, in UTF-16 code units, and what to put in its place. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Something that a rule has to say about a place in a message file. */
export interface Finding {
  /** The rule's id: the name of its file in `spec/rules`. */
  readonly rule: string;
  readonly severity: Severity;
  /** What is wrong here. */
  readonly message: string;
  /** Why it matters. */
  readonly why: string;
  /** What to do about it. */
  readonly fix: string;
  /** JSON Pointer to the value (or to the key, when the key is at fault), in the spelling of the file. */
  readonly pointer: string;
  readonly range: Range;
  /** What mends it, where that cannot change what was meant; edits of one finding do not overlap. */
  readonly edits?: readonly Edit[];
  readonly gateway?: PredictedVerdict;
}
