import { describe, expect, it } from 'vitest';
import { readSentAt, readServer } from './circumstances.ts';

describe('when the messages are sent', () => {
  it.each<{ given: string; want: string | undefined }>([
    { given: 'now', want: '2026-01-02T03:04:05.000Z' },
    { given: '2030-12-31T12:00Z', want: '2030-12-31T12:00:00.000Z' },
    { given: '2030-12-31 12:00:30+02:00', want: '2030-12-31T10:00:30.000Z' },
    { given: '2030-12-31', want: '2030-12-31T00:00:00.000Z' },
    { given: '2030-13-31', want: undefined },
    { given: 'tomorrow', want: undefined },
    { given: '12', want: undefined },
  ])('$given: $want', ({ given, want }) => {
    const read = readSentAt(given, () => Date.UTC(2026, 0, 2, 3, 4, 5));
    expect('value' in read ? new Date(read.value).toISOString() : undefined).toBe(want);
  });
});

it.each([
  { given: 'uk', want: { value: 'uk' } },
  { given: 'gobal', want: { complaint: 'There is no server "gobal". Did you mean global?' } },
  {
    given: 'mars',
    want: { complaint: expect.stringMatching(/^There is no server "mars"\. The servers are global, /) },
  },
])('the server $given is $want', ({ given, want }) => {
  expect(readServer(given)).toEqual(want);
});
