import { channels as allChannels } from '@bmsg/api/channels';
import type { Channel } from '@bmsg/api/channels';
import type { MessageView, RequestCheck } from '../check.ts';
import { select } from '../members.ts';
import type { Locator, Place } from '../place.ts';
import { pointerTokens } from '../pointer.ts';
import { list, text } from '../rule-parameters.ts';

type Limit = Channel['limits'][number];

interface Bound extends Limit {
  readonly channel: string;
}

const unitWords = { codeUnits: 'characters', octets: 'bytes', items: 'items' } as const;

/**
 * Content beyond a limit of a channel, or short of one. Parameters: by name of the limit, patterns of JSON Pointers in a
 * message to what it limits.
 */
export const overLimit: RequestCheck = function* ({ messages, locate }, rule) {
  for (const message of messages) {
    for (const name of Object.keys(rule.parameters ?? {})) {
      const bounds = boundsOf(message, name);
      if (bounds.length === 0) continue;
      for (const pattern of list(rule, name)) {
        for (const limited of select(message, pattern)) {
          const { value } = limited;
          const broken = bounds.flatMap((bound) => breach(bound, measure(value, bound.unit)) ?? []);
          if (broken.length === 0) continue;
          const { pointer } = limited;
          const place = excess(pointer, value, bounds, locate);
          yield { place, subject: pointer, message: `${nameOf(pointer)} has ${broken.join(' ')}` };
        }
      }
    }
  }
};

/**
 * More of something than a channel takes. Parameters: `limit`, the name of the limit; `within`, a pattern of JSON
 * Pointers in a message to what it is counted in; `count`, one from there to what is counted; `key` and `is`, what a
 * member of it must be for it to count; `what`, what it is called.
 */
export const overCount: RequestCheck = function* ({ messages, locate }, rule) {
  const { key, is } = rule.parameters ?? {};
  for (const message of messages) {
    const bounds = boundsOf(message, text(rule, 'limit'));
    if (bounds.length === 0) continue;
    for (const whole of select(message, text(rule, 'within'))) {
      const counted = select(whole, text(rule, 'count')).filter(
        ({ value }) => key === undefined || (value as Record<string, unknown> | undefined)?.[String(key)] === is,
      );
      const broken = bounds.flatMap((bound) => breach(bound, counted.length, text(rule, 'what')) ?? []);
      const first = counted[Math.min(...bounds.map(({ maximum }) => maximum))];
      if (broken.length === 0 || first === undefined) continue;
      yield { place: locate.holder(first.pointer), subject: first.pointer, message: `There are ${broken.join(' ')}` };
    }
  }
};

function boundsOf({ channels }: MessageView, name: string): readonly Bound[] {
  return channels.flatMap((channel) => boundsOfChannels.get(channel)?.filter(({ of }) => of === name) ?? []);
}

const boundsOfChannels: ReadonlyMap<Channel, readonly Bound[]> = new Map(
  allChannels.map((channel) => [
    channel,
    channel.limits.filter(({ unit }) => unit in unitWords).map((limit) => ({ channel: channel.name, ...limit })),
  ]),
);

/** What is wrong by one limit, to follow on "it has". */
function breach(
  { channel, effect, maximum, minimum = 0, unit }: Bound,
  measured: number | undefined,
  word: string = unitWords[unit as keyof typeof unitWords],
): string | undefined {
  if (measured === undefined || (measured <= maximum && measured >= minimum)) return undefined;
  const bound = measured > maximum ? `at most ${maximum}` : `at least ${minimum}`;
  return `${measured} ${word}; ${channel} takes ${bound}.${effect === undefined ? '' : ` ${effect}`}`;
}

function measure(value: unknown, unit: string): number | undefined {
  if (unit === 'items') return Array.isArray(value) ? value.length : undefined;
  if (typeof value !== 'string') return undefined;
  return unit === 'octets' ? new TextEncoder().encode(value).length : value.length;
}

/** The end of a text that is too long for one of the channels, where it can be counted in the text itself. */
function excess(pointer: string, value: unknown, bounds: readonly Bound[], locate: Locator): Place {
  if (typeof value !== 'string' || bounds.some(({ unit }) => unit !== 'codeUnits')) return locate.value(pointer);
  const most = Math.min(...bounds.map(({ maximum }) => maximum));
  return locate.within(pointer, most, value.length - most);
}

function nameOf(pointer: string): string {
  return `"${pointerTokens(pointer).at(-1)}"`;
}
