/** Until when a message is worth delivering. */
export type Validity =
  /** From submission on. */
  | { readonly kind: 'relative'; readonly minutes: number }
  /** `time` in milliseconds since 1970. Without a zone it is the clock of Amsterdam (CET or CEST), read as if it were UTC. */
  | { readonly kind: 'absolute'; readonly time: number; readonly zone: 'known' | 'amsterdam' };

const relative = /^(\d+)([hm])$/i;
const absolute =
  /^(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d)(?::(\d\d))?(?: ?(?:(GMT|UTC|Z)|([+-])(\d\d?)(?::?([0-5]\d))?))?$/i;

/**
 * Reads the `validity` of a message (wire 1.7, wire 2#21): `2017-04-20 11:50[:05]` with an optional zone (`GMT`, `UTC`,
 * `Z`, `+8`, `+08`, `+08:00`), or a number of hours or minutes such as `2h` or `30m`, not both. Undefined for all else.
 */
export function readValidity(text: string): Validity | undefined {
  const [, amount, unit] = relative.exec(text) ?? [];
  if (amount !== undefined) {
    return { kind: 'relative', minutes: Number(amount) * (unit?.toLowerCase() === 'h' ? 60 : 1) };
  }
  const match = absolute.exec(text);
  if (match === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const clock = new Date(0);
  // Unlike Date.UTC, these take the year 99 for what it is.
  clock.setUTCFullYear(year, month - 1, day);
  clock.setUTCHours(hour, minute, second);
  // A month 13 or a 30th of February would have moved on.
  const isReal =
    clock.getUTCMonth() === month - 1 && clock.getUTCDate() === day && hour < 24 && minute < 60 && second < 60;
  if (!isReal) return undefined;
  const [, , , , , , , name, sign, hours, minutes] = match;
  if (name === undefined && sign === undefined) return { kind: 'absolute', time: clock.getTime(), zone: 'amsterdam' };
  const offset = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  if (offset > longestOffset) return undefined;
  return { kind: 'absolute', time: clock.getTime() - (sign === '-' ? -offset : offset) * 60_000, zone: 'known' };
}

/** In minutes: no zone on earth is further from UTC than 14 hours. */
const longestOffset = 14 * 60;

/** Whether a text says until when a message is worth delivering; whether that lies ahead is not judged. */
export function isValidityPeriod(text: string): boolean {
  return readValidity(text) !== undefined;
}
