import { gsm7 } from '@bmsg/api/alphabets';
import type { Channel } from '@bmsg/api/channels';
import { listCulprits } from '../encoding/culprits.ts';
import type { Culprit } from '../encoding/culprits.ts';
import type { SegmentPlan } from '../encoding/plan-segments.ts';
import type { AcceptedMessage } from '../acceptance/judge-message.ts';
import { planConversation } from './conversation-leg.ts';
import type { Change, Leg, LegSegments, RepeatedCulprit } from './delivery-plan.ts';
import { capabilityOfKey, draftLeg, isCarried, isTakenAway, noteChange } from './leg-draft.ts';
import type { LegDraft } from './leg-draft.ts';
import { noteLimits } from './limits.ts';
import { capabilityOfItem, conversationOf } from './message-parts.ts';

const body = '/body/content';
const richContentCapability = capabilityOfKey('messageKey', 'richContent');
const validityCapability = capabilityOfKey('messageKey', 'validity');
/** A body is a text, which as an item of a conversation asks for the same capability. */
const textCapability = capabilityOfItem('text') ?? 'text';

/** What happens to an accepted message on one channel. */
export function planLeg(channel: Channel, { message, plan }: Pick<AcceptedMessage, 'message' | 'plan'>): Leg {
  const draft = draftLeg(channel);
  const isRich =
    conversationOf(message).length > 0 &&
    isCarried(draft, '/richContent', richContentCapability, channel.capabilities[richContentCapability], 'dropped');
  const shown = isRich ? planConversation(draft, message) : planBody(draft, message.body.content, plan);
  noteLimits(draft, message, isRich ? '/richContent' : '/body');
  const { changes, doubts } = draft;
  if (message.validity !== undefined && channel.capabilities[validityCapability]?.is !== 'supported')
    doubts.push({ pointer: '/validity', about: validityCapability });
  const left = shown.filter((pointer) => !isTakenAway(pointer, draft));
  const outcome = outcomeOf(changes, left);
  return {
    channel: channel.name,
    outcome,
    carries: isRich ? 'conversation' : 'body',
    delivers: outcome === 'failed' ? [] : left,
    changes,
    doubts,
    ...(!isRich && channel.segmentation !== undefined && { segments: segmentsOf(message.body.content ?? '', plan) }),
  };
}

function planBody(draft: LegDraft, content: string | undefined, plan: SegmentPlan): readonly string[] {
  const { channel } = draft;
  if (content === undefined || content === '') {
    noteChange(draft, { pointer: body, why: 'empty', consequence: 'fails', about: textCapability });
    return [];
  }
  if (channel.segmentation !== undefined && plan.encoding === 'gsm7' && plan.firstCulprit !== undefined)
    noteChange(draft, {
      pointer: body,
      why: 'alphabet',
      consequence: 'replaced',
      about: gsm7.title,
      source: gsm7.source,
    });
  return isCarried(draft, body, textCapability, channel.capabilities[textCapability]) ? [body] : [];
}

function outcomeOf(changes: readonly Change[], delivers: readonly string[]): Leg['outcome'] {
  if (changes.some(({ consequence }) => consequence === 'fails')) return 'failed';
  if (delivers.length === 0 || changes.some(({ consequence }) => consequence === 'unknown')) return 'unknown';
  return changes.length === 0 ? 'complete' : 'changed';
}

function segmentsOf(content: string, plan: SegmentPlan): LegSegments {
  const culprits = plan.encoding === 'octets' || plan.firstCulprit === undefined ? [] : listCulprits(content);
  return { ...plan, culprits: counted(culprits) };
}

function counted(culprits: readonly Culprit[]): readonly RepeatedCulprit[] {
  const found = new Map<string, RepeatedCulprit>();
  for (const culprit of culprits) {
    const { count = 0 } = found.get(culprit.character) ?? {};
    found.set(culprit.character, { ...(found.get(culprit.character) ?? culprit), count: count + 1 });
  }
  return [...found.values()];
}
