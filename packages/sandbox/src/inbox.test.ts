import { describe, expect, it } from 'vitest';
import { Inbox } from './inbox.ts';
import type { AcceptedCall, PlannedMessage } from './inbox.ts';

const acceptedAt = new Date('2026-01-02T03:04:05Z');

/** An inbox of calls whose text is the recipients, separated by commas. */
function createInbox(): Inbox {
  return new Inbox(({ text }) =>
    text
      .trim()
      .split(',')
      .map((to): PlannedMessage => {
        const message = { from: 'Sender', to: [{ number: to }], body: { content: 'Text' } };
        const expiry = { time: 0, isCapped: false, isShort: false };
        const delivery = { to, address: to, legs: [], leftOut: [], expiry };
        return { message, to, address: to, plan: { encoding: 'gsm7', septets: 4, segmentCount: 1 }, delivery };
      }),
  );
}

function call(...recipients: string[]): AcceptedCall {
  return { door: 'json', text: recipients.join(), acceptedAt, count: recipients.length };
}

const namesIn = (inbox: Inbox): string[] => inbox.list().map(({ to }) => to);

describe('the inbox', () => {
  it('lists what was accepted, newest last, and forgets it when told to', () => {
    const inbox = createInbox();
    inbox.add(call('a', 'b'));
    inbox.add({ ...call('nobody'), count: 0 });
    inbox.add(call('c'));
    expect(namesIn(inbox)).toEqual(['a', 'b', 'c']);
    expect(inbox.list()[2]?.acceptedAt).toBe(acceptedAt);
    inbox.clear();
    expect([inbox.list(), inbox.total]).toEqual([[], 0]);
  });

  it('keeps the newest 10,000 and counts all', () => {
    const inbox = createInbox();
    for (let index = 0; index < 25_000; index++) inbox.add(call(String(index)));
    const names = namesIn(inbox);
    expect([names.length, names[0], names.at(-1), inbox.total]).toEqual([10_000, '15000', '24999', 25_000]);
  });

  it('keeps the newest 10,000 of a single call', () => {
    const inbox = createInbox();
    inbox.add(call(...Array.from({ length: 10_001 }, (_, index) => String(index))));
    const names = namesIn(inbox);
    expect([names.length, names[0], names.at(-1)]).toEqual([10_000, '1', '10000']);
  });

  it('holds no more than 16 million code units of requests, but always the last one', () => {
    const inbox = createInbox();
    inbox.add({ ...call('a'), text: 'a'.padEnd(9_000_000) });
    inbox.add({ ...call('b'), text: 'b'.padEnd(9_000_000) });
    expect(namesIn(inbox)).toEqual(['b']);
    inbox.add(call('c'));
    expect(namesIn(inbox)).toEqual(['b', 'c']);
  });
});
