import { limits } from '@bmsg/api/limits';
import type { Message, MessageVerdict } from '@bmsg/api/types';
import { readValidity } from '@bmsg/runtime/assertions';
import type { ChannelRules } from '../channels/channel-rules.ts';
import type { SegmentPlan } from '../encoding/plan-segments.ts';
import { noRules, readChannels } from './allowed-channels.ts';
import { answerTo } from './answer-table.ts';
import { isRecord } from './is-record.ts';
import { judgeBody } from './judge-body.ts';
import { echoOf, judgeRecipient } from './judge-recipient.ts';
import type { Addressee } from './judge-recipient.ts';
import { readMessage } from './read-request.ts';
import { codeOf, rejectionFor } from './rejection.ts';
import type { Rejection } from './rejection.ts';
import { structureFaults } from './structure.ts';
import { brokenFields } from './well-formed.ts';

/** A message that the gateway took for one recipient. */
export interface AcceptedMessage extends Addressee {
  /** In canonical spelling, without nulls; one object for all recipients of the message. Unknown keys are still there. */
  readonly message: Message;
  /** How the body goes over the air; one object for all recipients. */
  readonly plan: SegmentPlan;
}

/** What became of the messages of a call, in the order of the request. */
export interface Verdicts {
  readonly rows: MessageVerdict[];
  readonly accepted: AcceptedMessage[];
  /** Why the rejected ones are rejected. */
  readonly faults: Rejection[];
}

/** What does not depend on the single message. */
export interface Circumstances {
  /** Whether a text may hold half a surrogate pair. */
  readonly mayHoldHalves: boolean;
  /** What the account draws for every recipient that is in order. */
  readonly refusal: Rejection | undefined;
}

const mostRecipients = limits['Message']?.['to']?.maxItems ?? Infinity;
const longestReference = limits['Message']?.['reference']?.maxLength ?? Infinity;
const acceptedCode = codeOf(answerTo('allAccepted'));

const none: ReadonlyMap<string, Rejection> = new Map();

/**
 * Judges one message of a request and adds a row for each of its recipients; one without a number where it has none.
 * Of several faults the one that the table of answers lists first is reported: sender, recipient, body, the rest.
 */
export function judgeMessage(value: unknown, circumstances: Circumstances, verdicts: Verdicts): void {
  const { message, isPlain } = readMessage(value);
  judgeCanonical(message, isPlain, circumstances, verdicts);
}

/** The same for a message in canonical form; `isPlain` says that it is certain to pass the validator. */
export function judgeCanonical(
  message: unknown,
  isPlain: boolean,
  circumstances: Circumstances,
  verdicts: Verdicts,
): void {
  const { rows, accepted } = verdicts;
  if (!isRecord(message)) {
    reject(verdicts, null, null, rejectionFor('invalid', 'MSG', { reason: 'must be object' }));
    return;
  }
  const { mayHoldHalves, refusal } = circumstances;
  const broken = mayHoldHalves ? brokenFields(message) : none;
  const structure = isPlain ? none : structureFaults(message);
  const faults = broken.size > 0 ? new Map([...broken, ...structure]) : structure;
  const allowed = readChannels(message['allowedChannels']);
  const channelFault = 'code' in allowed ? allowed : undefined;
  const channels = 'code' in allowed ? noRules : allowed;
  const body = judgeBody(message, faults);
  const reference = echoedReference(message['reference']);
  const sender = faults.get('from') ?? senderFault(message['from'], channels);
  const rest = body.fault ?? channelFault ?? firstOf(faults) ?? contradiction(message) ?? refusal;

  const recipients = readRecipients(message['to']);
  if ('code' in recipients) {
    reject(verdicts, null, reference, sender ?? recipients);
    return;
  }
  const known = { isPlain, mayHoldHalves };
  for (const recipient of recipients) {
    const addressee = sender ?? judgeRecipient(recipient, channels, known);
    const outcome = 'code' in addressee ? addressee : (rest ?? addressee);
    if ('code' in outcome) {
      reject(verdicts, echoOf(recipient), reference, outcome);
      continue;
    }
    rows.push({
      to: outcome.to,
      status: 'Accepted',
      reference,
      parts: body.plan.segmentCount,
      messageDetails: null,
      messageErrorCode: acceptedCode,
    });
    const { to, address } = outcome;
    accepted.push({ to, address, message: message as unknown as Message, plan: body.plan });
  }
}

function reject({ rows, faults }: Verdicts, to: string | null, reference: string | null, fault: Rejection): void {
  const { code, text } = fault;
  rows.push({ to, status: 'Rejected', reference, parts: 0, messageDetails: text, messageErrorCode: code });
  faults.push(fault);
}

/** The list of recipients, or what is wrong with it as a whole. */
function readRecipients(to: unknown): readonly unknown[] | Rejection {
  if (to === undefined) return rejectionFor('missing', 'number');
  if (!Array.isArray(to)) return rejectionFor('notAnArray', 'to');
  if (to.length === 0) return rejectionFor('missing', 'number');
  if (to.length <= mostRecipients) return to as readonly unknown[];
  return rejectionFor('tooMany', 'to', { reason: `must have at most ${mostRecipients} items` });
}

/** One of the channels must be able to show the sender. */
function senderFault(from: unknown, channels: ChannelRules): Rejection | undefined {
  if (typeof from !== 'string' || from === '') return rejectionFor('missing', 'from');
  if (channels.takesSender(from)) return undefined;
  return rejectionFor('invalid', 'from', { reason: `cannot be shown on ${channels.names.join(', ')}` });
}

/** Fields of the right type whose values make no sense. */
function contradiction(message: Readonly<Record<string, unknown>>): Rejection | undefined {
  const { validity, minimumNumberOfMessageParts: fewest, maximumNumberOfMessageParts: most } = message;
  if (typeof validity === 'string' && readValidity(validity) === undefined) {
    return rejectionFor('invalid', 'validity', { reason: 'must be a date and time, or a number of hours or minutes' });
  }
  if (typeof fewest === 'number' && typeof most === 'number' && fewest > most) {
    const reason = 'must not be more than maximumNumberOfMessageParts';
    return rejectionFor('invalid', 'minimumNumberOfMessageParts', { reason });
  }
  return undefined;
}

/** A number is echoed as text, since clients read a text; one that is too long is not, since it would come with every row. */
function echoedReference(reference: unknown): string | null {
  if (typeof reference === 'number') return String(reference);
  return typeof reference === 'string' && reference.length <= longestReference ? reference : null;
}

function firstOf(faults: ReadonlyMap<string, Rejection>): Rejection | undefined {
  return faults.size === 0 ? undefined : faults.values().next().value;
}
