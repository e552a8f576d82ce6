import { capabilities } from '@bmsg/api/capabilities';
import type { Cell, Channel } from '@bmsg/api/channels';
import type { Change, Doubt } from './delivery-plan.ts';

/** What is found out about a leg. */
export interface LegDraft {
  readonly channel: Channel;
  readonly changes: Change[];
  readonly doubts: Doubt[];
}

/** The capability that a key asks for, of a message or of its rich content. */
export function capabilityOfKey(kind: 'messageKey' | 'richContentKey', key: string): string {
  return capabilities.find((capability) => capability[kind] === key)?.id ?? key;
}

/** Whether something has been found to keep a part of the message, or all around it, from arriving. */
export function isTakenAway(pointer: string, { changes }: LegDraft): boolean {
  return changes.some(
    ({ pointer: at, consequence }) => losing.has(consequence) && (at === pointer || pointer.startsWith(`${at}/`)),
  );
}

const losing: ReadonlySet<Change['consequence']> = new Set(['dropped', 'fails', 'unknown']);

/**
 * Notes what becomes of content that needs a capability or an action, of which a cell of the channel tells. True if the
 * channel carries it, or may carry it.
 */
export function isCarried(
  { changes, doubts }: LegDraft,
  pointer: string,
  about: string,
  cell: Cell | undefined,
  consequence: Change['consequence'] = 'unknown',
): boolean {
  if (cell?.is === 'supported') return true;
  if (cell?.is !== 'unsupported') {
    doubts.push({ pointer, about });
    return true;
  }
  const { remark, source } = cell;
  changes.push({ pointer, why: 'unsupported', consequence, about, ...(remark !== undefined && { remark }), source });
  return false;
}
