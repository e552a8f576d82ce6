import type { JsonGatewayCode } from '@bmsg/api/types';

/** The gateway refused a whole call: no message of it was taken. */
export class GatewayError extends Error {
  /** What the gateway said, such as why it could not tell whose call it was; empty if it said nothing. */
  readonly details: string;
  /** The gateway's own number for it; `undefined` if it gave none. */
  readonly code: JsonGatewayCode | undefined;
  /** The HTTP status. */
  readonly status: number;
  /** Whether the same call may succeed later, unchanged. */
  readonly retryable: boolean;
  /** What to do about it. */
  readonly cure: string;

  constructor(refusal: Pick<GatewayError, 'details' | 'code' | 'status' | 'retryable' | 'cure'>) {
    const { code, cure, details, retryable, status } = refusal;
    const numbers = [...(code === undefined ? [] : [`code ${code}`]), `HTTP ${status}`].join(', ');
    const said = details === '' ? '' : `: ${details.replace(/\.$/, '')}`;
    super(`The gateway refused the call (${numbers})${said}. ${cure}`.trim());
    this.name = 'GatewayError';
    this.details = details;
    this.code = code;
    this.status = status;
    this.retryable = retryable;
    this.cure = cure;
  }
}

/** By name, so that it also knows the errors of another copy of this package. */
export function isGatewayError(value: unknown): value is GatewayError {
  return value instanceof Error && value.name === 'GatewayError';
}
