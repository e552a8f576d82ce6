import type { Channel } from '@bmsg/api/channels';
import { quantities } from '@bmsg/api/quantities';
import type { Quantity } from '@bmsg/api/quantities';
import { partsAt } from './message-parts.ts';
import type { Part } from './message-parts.ts';
import { isTakenAway, noteChange } from './leg-draft.ts';
import type { LegDraft } from './leg-draft.ts';

type Limit = Channel['limits'][number];

/** A quantity beyond a limit, and what of the message is beyond it. */
interface Excess {
  readonly measured: number;
  readonly beyond: readonly Part[];
}

const byName: ReadonlyMap<string, Quantity> = new Map(quantities.map((quantity) => [quantity.name, quantity]));

/**
 * Notes what is beyond the limits of a channel, in the part of a canonical message that begins with `start`. Advice counts
 * where it is documented what happens beyond it.
 */
export function noteLimits(draft: LegDraft, message: object, start: string): void {
  for (const limit of draft.channel.limits) {
    const { of, minimum, maximum, unit, force, beyond: consequence = 'unknown', remark, effect, source } = limit;
    const quantity = byName.get(of);
    if (quantity === undefined || (force === 'advice' && limit.beyond === undefined)) continue;
    const places = (quantity.places ?? []).filter((place) => place.startsWith(`${start}/`));
    const found = places.flatMap((place) => partsAt({ pointer: '', value: message }, place));
    for (const { measured, beyond } of excesses(limit, quantity, found)) {
      const words = effect ?? remark;
      for (const { pointer } of beyond) {
        if (isTakenAway(pointer, draft)) continue;
        noteChange(draft, {
          pointer,
          why: 'limit',
          consequence,
          about: of,
          limit: { ...(minimum !== undefined && { minimum }), maximum, unit, measured },
          ...(words !== undefined && { remark: words }),
          source,
        });
      }
    }
  }
}

function excesses(limit: Limit, { counted }: Quantity, found: readonly Part[]): readonly Excess[] {
  const { maximum, minimum = 0, unit } = limit;
  if (counted) return found.length > maximum ? [{ measured: found.length, beyond: found.slice(maximum) }] : [];
  return found.flatMap((part): Excess[] => {
    const measured = measure(part.value, unit);
    if (measured === undefined || (measured <= maximum && measured >= minimum)) return [];
    const beyond = unit === 'items' && measured > maximum ? partsAt(part, '/*').slice(maximum) : [part];
    return [{ measured, beyond }];
  });
}

function measure(value: unknown, unit: Limit['unit']): number | undefined {
  if (unit === 'items') return Array.isArray(value) ? value.length : undefined;
  if (typeof value !== 'string') return undefined;
  if (unit === 'codeUnits') return value.length;
  return unit === 'octets' ? new TextEncoder().encode(value).length : undefined;
}
