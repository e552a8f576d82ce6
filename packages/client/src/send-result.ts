import type { JsonGatewayCode, MessageResponse, MessageVerdict } from '@bmsg/api/types';
import { findError } from './error-table.ts';

/** What the gateway says of one recipient. Accepted is not delivered: a status report tells of delivery. */
export interface Verdict {
  readonly isAccepted: boolean;
  /** As the message spelled it; `null` where it had none. */
  readonly recipient: string | null;
  /** The reference of the message; `null` where it had none. */
  readonly reference: string | null;
  /** How many segments the text was split into; 0 if the message was rejected. */
  readonly segmentCount: number;
  /** 0 if the message was accepted. */
  readonly code: JsonGatewayCode;
  /** Why the message was rejected, in the gateway's words; `null` if it was not. */
  readonly reason: string | null;
  /** What to do about it; `null` if the message was accepted. */
  readonly cure: string | null;
  /** Whether the same message may be accepted later, unchanged. */
  readonly retryable: boolean;
}

/** What came of a call that the gateway took, in whole, in part, or with every recipient rejected. */
export interface SendResult {
  /** A sentence about the whole call. */
  readonly details: string;
  /** One for each recipient of each message, in the order of the request. */
  readonly verdicts: readonly Verdict[];
  readonly accepted: readonly Verdict[];
  readonly rejected: readonly Verdict[];
}

export function toSendResult({ details, messages }: MessageResponse): SendResult {
  const verdicts = messages.map(toVerdict);
  return {
    details,
    verdicts,
    accepted: verdicts.filter((verdict) => verdict.isAccepted),
    rejected: verdicts.filter((verdict) => !verdict.isAccepted),
  };
}

function toVerdict({ messageDetails, messageErrorCode, parts, reference, status, to }: MessageVerdict): Verdict {
  const isAccepted = status === 'Accepted';
  const row = isAccepted ? undefined : findError('recipient', messageDetails ?? '', messageErrorCode);
  return {
    isAccepted,
    recipient: to,
    reference,
    segmentCount: parts,
    code: messageErrorCode,
    reason: messageDetails,
    cure: row?.cure ?? null,
    retryable: row?.retryable ?? false,
  };
}
