import type { RequestCheck } from '../check.ts';
import { select } from '../members.ts';
import { list } from '../rule-parameters.ts';

const unitWords = { codeUnits: 'characters', octets: 'bytes', items: 'items' } as const;

/** Content beyond a limit of a channel. Parameters: by name of the limit, patterns of JSON Pointers in a message to what it limits. */
export const overLimit: RequestCheck = function* ({ messages, locate }, rule) {
  for (const { channels, message, pointer } of messages) {
    const limits = channels.flatMap(({ name, limits }) => limits.map((limit) => ({ channel: name, ...limit })));
    for (const { channel, of, unit, maximum, force } of limits) {
      if (force === 'advice' || !(unit in unitWords)) continue;
      for (const { pointer: at, value } of list(rule, of).flatMap((pattern) =>
        select({ pointer, value: message }, pattern),
      )) {
        const measured = measure(value, unit);
        if (measured === undefined || measured <= maximum) continue;
        const word = unitWords[unit as keyof typeof unitWords];
        yield { place: locate.value(at), message: `${measured} ${word}; ${channel} takes at most ${maximum}.` };
      }
    }
  }
};

function measure(value: unknown, unit: string): number | undefined {
  if (unit === 'items') return Array.isArray(value) ? value.length : undefined;
  if (typeof value !== 'string') return undefined;
  return unit === 'octets' ? new TextEncoder().encode(value).length : value.length;
}
