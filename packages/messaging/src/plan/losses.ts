import type { Change } from './delivery-plan.ts';

const losing: ReadonlySet<Change['consequence']> = new Set(['dropped', 'fails', 'unknown']);

/** Whether a change keeps a part of a message from arriving, as far as is known. */
export function isLoss({ consequence }: Change): boolean {
  return losing.has(consequence);
}

/** Whether a JSON Pointer is one of several, or leads to something below one. */
export function isAtOrBelow(pointer: string, pointers: ReadonlySet<string>): boolean {
  for (let end = pointer.length; end > 0; end = pointer.lastIndexOf('/', end - 1)) {
    if (pointers.has(pointer.slice(0, end))) return true;
  }
  return false;
}
