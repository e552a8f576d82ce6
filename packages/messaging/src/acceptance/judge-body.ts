import type { Message } from '@bmsg/api/types';
import { advisedSegments } from '../channels/channel-rules.ts';
import { planSegments } from '../encoding/plan-segments.ts';
import type { SegmentPlan } from '../encoding/plan-segments.ts';
import { isRecord } from './is-record.ts';
import { rejectionFor } from './rejection.ts';
import type { Rejection } from './rejection.ts';

/** How the body of a message goes over the air, or why it does not. */
export interface BodyVerdict {
  /** Of no use where there is a fault. */
  readonly plan: SegmentPlan;
  readonly fault?: Rejection;
}

const noPlan = planSegments('');

/** Judges the body of a canonical message; `faults` are those that are known already, by field. */
export function judgeBody(
  message: Readonly<Record<string, unknown>>,
  faults: ReadonlyMap<string, Rejection>,
): BodyVerdict {
  const { body, richContent, dcs } = message;
  if (body === undefined) return { plan: noPlan, fault: rejectionFor('missing', 'body') };
  const known = faults.get('body');
  if (known !== undefined || !isRecord(body)) return { plan: noPlan, fault: known ?? rejectionFor('invalid', 'body') };
  const { content = '', type } = body as Partial<Message['body']>;
  if (content === '' && !hasConversation(richContent)) return { plan: noPlan, fault: rejectionFor('empty', 'body') };
  // The message is rejected anyway, and the fields that decide about segments may be what is wrong with it.
  if (faults.size > 0) return { plan: noPlan };
  const plan = planSegments(content, { type, dcs: typeof dcs === 'number' ? dcs : undefined });
  const limit = mostSegments(message);
  if (plan.segmentCount <= limit) return { plan };
  return { plan, fault: rejectionFor('tooManyParts', 'body', { parts: plan.segmentCount, limit }) };
}

function hasConversation(richContent: unknown): boolean {
  if (!isRecord(richContent)) return false;
  const { conversation } = richContent;
  return Array.isArray(conversation) && conversation.length > 0;
}

/** What the message allows; else what is advised, or the fewest that it asks for if that is more. */
function mostSegments({
  minimumNumberOfMessageParts: fewest,
  maximumNumberOfMessageParts: most,
}: Readonly<Record<string, unknown>>): number {
  if (typeof most === 'number') return most;
  return typeof fewest === 'number' ? Math.max(fewest, advisedSegments) : advisedSegments;
}
