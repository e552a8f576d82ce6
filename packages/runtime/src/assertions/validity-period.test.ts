import { describe, expect, it } from 'vitest';
import { readValidity } from './validity-period.ts';

describe('a validity', () => {
  it.each([
    ['2017-04-20 11:50 GMT', '2017-04-20T11:50:00Z', 'known'],
    ['2017-04-20 11:50:05 GMT', '2017-04-20T11:50:05Z', 'known'],
    ['2017-04-20 11:50:05+8', '2017-04-20T11:50:05+08:00', 'known'],
    ['2017-04-20 11:50:05+08', '2017-04-20T11:50:05+08:00', 'known'],
    ['2017-04-20 11:55:05-07:00', '2017-04-20T11:55:05-07:00', 'known'],
    ['2017-04-20 11:55:05 +05:30', '2017-04-20T11:55:05+05:30', 'known'],
    ['2017-04-20 11:55Z', '2017-04-20T11:55:00Z', 'known'],
    ['2017-04-20 11:55 utc', '2017-04-20T11:55:00Z', 'known'],
    ['2017-04-20 11:50', '2017-04-20T11:50:00Z', 'amsterdam'],
    ['2024-02-29 00:00', '2024-02-29T00:00:00Z', 'amsterdam'],
  ])('%s is a point in time', (text, iso, zone) => {
    expect(readValidity(text)).toEqual({ kind: 'absolute', time: Date.parse(iso), zone });
  });

  it.each([
    ['2h', 120],
    ['30m', 30],
    ['72H', 4320],
    ['0M', 0],
  ])('%s is %i minutes', (text, minutes) => {
    expect(readValidity(text)).toEqual({ kind: 'relative', minutes });
  });

  it.each([
    '',
    '2',
    'h',
    '2h30m',
    '2 h',
    '1.5h',
    '-2h',
    '2d',
    'tomorrow',
    '2017-04-20',
    '2017-04-20T11:50',
    '20-04-2017 11:50',
    '2017-13-01 11:50',
    '2017-02-29 11:50',
    '2017-04-20 24:00',
    '2017-04-20 11:60',
    '2017-04-20 11:50:60',
    '2017-04-20 11:50 CET',
    '2017-04-20 11:50+15',
    '2017-04-20 11:50 GMT+1',
    '2017-04-20 11:50\n',
  ])('%j is none', (text) => {
    expect(readValidity(text)).toBeUndefined();
  });
});
