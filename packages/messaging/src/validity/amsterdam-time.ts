/** Made when it is first needed: it takes longer than all the rest of a short run. */
let offsets: Intl.DateTimeFormat | undefined;

const day = 24 * 60 * 60_000;

/**
 * The moment at which the clocks of Amsterdam show a date and time. `clock` is that date and time read as if it were UTC;
 * it and the answer are in milliseconds since 1970.
 *
 * An hour that summer time repeats means its first occurrence; one that it skips is counted on from before the change, so
 * that 02:30 means 03:30 (RFC 5545 3.3.5).
 */
export function amsterdamTime(clock: number): number {
  const before = clock - offsetAt(clock - day);
  if (before + offsetAt(before) === clock) return before;
  const after = clock - offsetAt(clock + day);
  return after + offsetAt(after) === clock ? after : before;
}

/** How far the clocks of Amsterdam are ahead of UTC. Before 1940 that was neither whole hours nor whole minutes. */
function offsetAt(time: number): number {
  offsets ??= new Intl.DateTimeFormat('en', { timeZone: 'Europe/Amsterdam', timeZoneName: 'longOffset' });
  const name = offsets.formatToParts(time).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours = 0, minutes = 0, seconds = 0] = /([+\-−])(\d+):(\d+)(?::(\d+))?/.exec(name) ?? [];
  const ahead = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  return sign === '+' ? ahead : -ahead;
}
