import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../test/support/runs.ts';
import { expiryOf } from './expiry.ts';
import type { Expiry } from './expiry.ts';
import { readValidity } from '@bmsg/runtime/assertions';

const minute = 60_000;
const hour = 60 * minute;

/** The expiry of a message submitted at `now` with this text, which must be readable. */
function expiry(text: string | undefined, now: number): Expiry {
  const validity = text === undefined ? undefined : readValidity(text);
  if (text !== undefined && validity === undefined) throw new Error(`${text} cannot be read.`);
  return expiryOf(validity, now);
}

const iso = (time: number): string => new Date(time).toISOString().replace(':00.000Z', 'Z');

describe('a message expires', () => {
  it.each<[string, string, string | undefined, string, ('isCapped' | 'isShort')[]]>([
    ['after 24 hours unless it says more', '2026-06-01T12:00Z', undefined, '2026-06-02T12:00Z', []],
    ['after some hours', '2026-06-01T12:00Z', '2h', '2026-06-01T14:00Z', []],
    ['after some minutes', '2026-06-01T12:00Z', '45M', '2026-06-01T12:45Z', []],
    ['after 72 hours', '2026-06-01T12:00Z', '72h', '2026-06-04T12:00Z', []],
    ['after 72 hours in minutes', '2026-06-01T12:00Z', '4320m', '2026-06-04T12:00Z', []],
    ['after 72 hours and no minute more', '2026-06-01T12:00Z', '4321m', '2026-06-04T12:00Z', ['isCapped']],
    ['after 72 hours at most', '2026-06-01T12:00Z', '9999999999999999999h', '2026-06-04T12:00Z', ['isCapped']],
    ['after 30 minutes', '2026-06-01T12:00Z', '30m', '2026-06-01T12:30Z', []],
    ['after less than 30 minutes, which is not safe', '2026-06-01T12:00Z', '29m', '2026-06-01T12:29Z', ['isShort']],
    ['at once', '2026-06-01T12:00Z', '0h', '2026-06-01T12:00Z', ['isShort']],
    ['at a moment in 72 hours', '2026-06-01T12:00Z', '2026-06-04 12:00 GMT', '2026-06-04T12:00Z', []],
    ['a minute before that', '2026-06-01T12:00Z', '2026-06-04 12:01Z', '2026-06-04T12:00Z', ['isCapped']],
    [
      'at once if that moment has passed',
      '2026-06-01T12:00Z',
      '2017-04-20 11:50 GMT',
      '2026-06-01T12:00Z',
      ['isShort'],
    ],
    ['at a moment of another zone', '2026-06-01T12:00Z', '2026-06-01 20:00-07', '2026-06-02T03:00Z', []],
    ['by the summer time of Amsterdam', '2026-06-01T12:00Z', '2026-06-01 20:00', '2026-06-01T18:00Z', []],
    ['by the winter time of Amsterdam', '2026-12-01T12:00Z', '2026-12-01 20:00', '2026-12-01T19:00Z', []],
    ['before the hour that is skipped', '2026-03-28T12:00Z', '2026-03-29 01:59', '2026-03-29T00:59Z', []],
    ['in the hour that is skipped', '2026-03-28T12:00Z', '2026-03-29 02:00', '2026-03-29T01:00Z', []],
    ['late in the hour that is skipped', '2026-03-28T12:00Z', '2026-03-29 02:59', '2026-03-29T01:59Z', []],
    ['after the hour that is skipped', '2026-03-28T12:00Z', '2026-03-29 03:00', '2026-03-29T01:00Z', []],
    ['before the hour that is repeated', '2026-10-24T12:00Z', '2026-10-25 01:59', '2026-10-24T23:59Z', []],
    ['in the hour that is repeated', '2026-10-24T12:00Z', '2026-10-25 02:00', '2026-10-25T00:00Z', []],
    ['late in the hour that is repeated', '2026-10-24T12:00Z', '2026-10-25 02:59', '2026-10-25T00:59Z', []],
    ['after the hour that is repeated', '2026-10-24T12:00Z', '2026-10-25 03:00', '2026-10-25T02:00Z', []],
    ['24 hours later also when a clock skips one', '2026-03-28T12:00Z', '24h', '2026-03-29T12:00Z', []],
    ['at once in a year of one digit', '2026-06-01T12:00Z', '0007-01-01 00:00', '2026-06-01T12:00Z', ['isShort']],
  ])('%s (sent %s with %s)', (_, now, text, want, marks) => {
    const { time, isCapped, isShort } = expiry(text, Date.parse(now));
    expect(iso(time)).toBe(want);
    expect({ isCapped, isShort }).toEqual({
      isCapped: marks.includes('isCapped'),
      isShort: marks.includes('isShort'),
    });
  });

  const moment = fc
    .integer({ min: Date.UTC(1997, 0) / minute, max: Date.UTC(2099, 11) / minute })
    .map((n) => n * minute);
  const zone = fc.constantFrom('', ' GMT', 'Z', ' utc', '+8', '+08', '-07:00', ' +05:30');

  it('never before now nor later than 72 hours from now, for any text that can be read', () => {
    const relative = fc.tuple(fc.nat(1e6), fc.constantFrom(...'hHmM')).map((parts) => parts.join(''));
    const absolute = fc.tuple(moment, zone).map(([time, suffix]) => clock(time) + suffix);
    fc.assert(
      fc.property(fc.oneof(relative, absolute), moment, (text, now) => {
        const { time, isCapped, isShort } = expiry(text, now);
        expect(time).toBeGreaterThanOrEqual(now);
        expect(time).toBeLessThanOrEqual(now + 72 * hour);
        expect(isShort).toBe(time < now + 30 * minute);
        if (isCapped) expect(time).toBe(now + 72 * hour);
      }),
    );
  });

  it('at the moment that the clocks of Amsterdam show, by the rule of the European Union', () => {
    fc.assert(
      fc.property(moment, (time) => {
        const text = clock(time + aheadOfUtc(time));
        // The second occurrence of a repeated hour cannot be written.
        const want = time - hour + aheadOfUtc(time - hour) === time + aheadOfUtc(time) ? time - hour : time;
        expect(expiry(text, want - hour).time).toBe(want);
      }),
      {
        numRuns: runs(2000),
        examples: [2026, 2027, 2096].flatMap((year) => changes(year).map((at): [number] => [at])),
      },
    );
  });

  it('within an hour of the change where a clock shows what is skipped', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1997, max: 2098 }), fc.integer({ min: 0, max: 59 }), (year, minutes) => {
        const [spring = 0] = changes(year);
        const text = clock(spring + hour + minutes * minute);
        expect(text).toMatch(/ 02:/);
        expect(expiry(text, spring - hour).time).toBe(spring + minutes * minute);
      }),
    );
  });
});

/** As a message writes it. */
function clock(time: number): string {
  return new Date(time).toISOString().slice(0, 16).replace('T', ' ');
}

/** Summer time lasts from the last Sunday of March to the last Sunday of October, each time at 01:00 UTC. */
function aheadOfUtc(time: number): number {
  const [spring = 0, autumn = 0] = changes(new Date(time).getUTCFullYear());
  return time >= spring && time < autumn ? 2 * hour : hour;
}

function changes(year: number): number[] {
  return [2, 9].map((month) => {
    const last = new Date(Date.UTC(year, month, 31, 1));
    return last.setUTCDate(31 - last.getUTCDay());
  });
}
