import type { AcceptedMessage } from '@bmsg/messaging';
import { describe, expect, it } from 'vitest';
import { Inbox } from './inbox.ts';

const at = new Date('2026-01-02T03:04:05Z');

function accepted(...recipients: string[]): AcceptedMessage[] {
  const message = { from: 'Sender', to: recipients.map((number) => ({ number })), body: { content: 'Text' } };
  return recipients.map((to) => ({
    message,
    to,
    address: to,
    plan: { encoding: 'gsm7', septets: 4, segmentCount: 1 },
  }));
}

const namesIn = (inbox: Inbox): string[] => inbox.list().map(({ to }) => to);

describe('the inbox', () => {
  it('lists what was accepted, newest last, and forgets it when told to', () => {
    const inbox = new Inbox();
    inbox.add(accepted('a', 'b'), 10, at);
    inbox.add([], 10, at);
    inbox.add(accepted('c'), 10, at);
    expect(namesIn(inbox)).toEqual(['a', 'b', 'c']);
    expect(inbox.list()[2]?.acceptedAt).toBe(at);
    inbox.clear();
    expect([inbox.list(), inbox.total]).toEqual([[], 0]);
  });

  it('keeps the newest 10,000 and counts all', () => {
    const inbox = new Inbox();
    for (let call = 0; call < 25_000; call++) inbox.add(accepted(String(call)), 10, at);
    const names = namesIn(inbox);
    expect([names.length, names[0], names.at(-1), inbox.total]).toEqual([10_000, '15000', '24999', 25_000]);
  });

  it('keeps the newest 10,000 of a single call', () => {
    const inbox = new Inbox();
    inbox.add(accepted(...Array.from({ length: 10_001 }, (_, index) => String(index))), 10, at);
    const names = namesIn(inbox);
    expect([names.length, names[0], names.at(-1)]).toEqual([10_000, '1', '10000']);
  });

  it('holds no more than 16 million code units of requests, but always the last one', () => {
    const inbox = new Inbox();
    inbox.add(accepted('a'), 9_000_000, at);
    inbox.add(accepted('b'), 9_000_000, at);
    expect(namesIn(inbox)).toEqual(['b']);
    inbox.add(accepted('c'), 1_000_000, at);
    expect(namesIn(inbox)).toEqual(['b', 'c']);
  });
});
