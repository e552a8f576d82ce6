/** An answer that the document does not describe: its status, its media type, or a body that is not what that type says. */
export class UnexpectedAnswerError extends Error {
  /** The HTTP status. */
  readonly status: number;
  /** The beginning of the body, at most 500 characters, the credentials of the call blotted out. */
  readonly excerpt: string;
  /** Whether the same call may succeed later: after 408, 425, 429 and 5xx. */
  readonly retryable: boolean;

  constructor(call: string, status: number, problem: string, excerpt: string) {
    super(`${call} answered ${status}, ${problem}`);
    this.name = 'UnexpectedAnswerError';
    this.status = status;
    this.excerpt = excerpt;
    this.retryable = status >= 500 || [408, 425, 429].includes(status);
  }
}

/** By name, so that it also knows the errors of another copy of this package. */
export function isUnexpectedAnswerError(value: unknown): value is UnexpectedAnswerError {
  return value instanceof Error && value.name === 'UnexpectedAnswerError';
}
