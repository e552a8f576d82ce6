import { capabilities } from '@bmsg/api/capabilities';
import type { Cell, Channel } from '@bmsg/api/channels';
import type { Change, Doubt } from './delivery-plan.ts';
import { isAtOrBelow, isLoss } from './losses.ts';

/** What is found out about a leg. */
export interface LegDraft {
  readonly channel: Channel;
  readonly changes: Change[];
  readonly doubts: Doubt[];
  /** Pointers to what is kept from arriving, with all below it. */
  readonly lost: Set<string>;
}

/** A leg of which nothing is found out yet. */
export function draftLeg(channel: Channel): LegDraft {
  return { channel, changes: [], doubts: [], lost: new Set() };
}

export function noteChange({ changes, lost }: LegDraft, change: Change): void {
  changes.push(change);
  if (isLoss(change)) lost.add(change.pointer);
}

/** The capability that a key asks for, of a message or of its rich content. */
export function capabilityOfKey(kind: 'messageKey' | 'richContentKey', key: string): string {
  return capabilities.find((capability) => capability[kind] === key)?.id ?? key;
}

/** Whether something has been found to keep a part of the message, or all around it, from arriving. */
export function isTakenAway(pointer: string, { lost }: LegDraft): boolean {
  return isAtOrBelow(pointer, lost);
}

/**
 * Notes what becomes of content that needs a capability or an action, of which a cell of the channel tells. True if the
 * channel carries it, or may carry it.
 */
export function isCarried(
  draft: LegDraft,
  pointer: string,
  about: string,
  cell: Cell | undefined,
  consequence: Change['consequence'] = 'unknown',
): boolean {
  if (cell?.is === 'supported') return true;
  if (cell?.is !== 'unsupported') {
    draft.doubts.push({ pointer, about });
    return true;
  }
  const { remark, source } = cell;
  noteChange(draft, {
    pointer,
    why: 'unsupported',
    consequence,
    about,
    ...(remark !== undefined && { remark }),
    source,
  });
  return false;
}
