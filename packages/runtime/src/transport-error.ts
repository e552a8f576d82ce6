/** What kept an answer from coming. */
export type TransportErrorCode = 'network' | 'timeout' | 'aborted';

const reasons: Readonly<Record<TransportErrorCode, string>> = {
  network: 'no answer came',
  timeout: 'no answer came in time',
  aborted: 'the caller ended it',
};

/** No answer, or only a part of one. Whether the request arrived is not known. */
export class TransportError extends Error {
  readonly code: TransportErrorCode;
  /** Whether the same call may succeed later. */
  readonly retryable: boolean;

  /** `detail` is a code of the system such as `ECONNREFUSED`, never a text that could repeat the request. */
  constructor(code: TransportErrorCode, call: string, detail?: string) {
    super(`${call}: ${reasons[code]}${detail === undefined ? '' : ` (${detail})`}`);
    this.name = 'TransportError';
    this.code = code;
    this.retryable = code !== 'aborted';
  }
}

/** By name, so that it also knows the errors of another copy of this package. */
export function isTransportError(value: unknown): value is TransportError {
  return value instanceof Error && value.name === 'TransportError';
}
