import { describe, expect, it } from 'vitest';
import { call, directory } from '../../../../test/support/acceptance.ts';
import type { DeliveryPlan, Leg } from './delivery-plan.ts';
import { predict } from './predict.ts';

const now = Date.parse('2026-03-01T12:00:00Z');

/** The plan for the first recipient of a message, which the gateway accepts. */
function planOf(members: object, account: object = {}): DeliveryPlan {
  const message = {
    from: '00316098765432',
    to: [{ number: '00447911123456' }],
    body: { content: 'Hello' },
    ...members,
  };
  const { plans } = predict({ door: 'json', text: call(message) }, (token) => directory(token) && account, now);
  const [plan] = plans;
  if (plan === undefined) throw new Error('The message was rejected.');
  return plan;
}

/** The leg of a message with rich content on one channel. */
function legOf(channel: string, richContent: object, members: object = {}): Leg {
  const [leg] = planOf({ allowedChannels: [channel], richContent, ...members }).legs;
  if (leg === undefined) throw new Error(`${channel} is not tried.`);
  return leg;
}

/** A leg in short: what arrives, what does not, and what may not. Pointers are cut to what follows the conversation. */
function inShort({ outcome, delivers, changes, doubts }: Leg): object {
  const short = (pointer: string): string => pointer.replace(/^\/richContent\/(conversation\/)?/, '');
  return {
    outcome,
    delivers: delivers.map(short),
    changes: changes.map(({ pointer, why, consequence, about }) => `${short(pointer)} ${why} ${consequence}: ${about}`),
    doubts: doubts.map(({ pointer, about }) => `${short(pointer)}: ${about}`),
  };
}

const media = (mimeType?: string): object => ({ media: { mediaUri: 'https://example.org/a', mimeType } });
const reply = { action: 'Reply', label: 'Yes' };
const open = { action: 'OpenUrl', label: 'Open', url: 'https://example.org' };
const place = { location: { latitude: '1', longitude: '2' } };

describe('the channels that are tried', () => {
  const tried = (members: object, account?: object): string[] =>
    planOf(members, account).legs.map(({ channel }) => channel);
  const leftOut = (members: object, account?: object): string[] =>
    planOf(members, account).leftOut.map(({ channel, why, field = '' }) => `${channel} ${why} ${field}`.trim());

  it.each<{ name: string; members: object; routing?: string[]; want: string[]; without?: string[] }>([
    {
      name: 'in the order of the routing, whatever the order in which they are allowed',
      members: { allowedChannels: ['SMS', 'Viber', 'WhatsApp'] },
      want: ['WhatsApp', 'Viber', 'SMS'],
    },
    {
      name: 'as the account has them',
      members: { allowedChannels: ['WhatsApp', 'SMS', 'RCS'] },
      routing: ['SMS', 'WhatsApp'],
      want: ['SMS', 'WhatsApp'],
      without: ['RCS account'],
    },
    {
      name: 'all that the account has, where none is named',
      members: { allowedChannels: [] },
      routing: ['Viber', 'SMS'],
      want: ['Viber', 'SMS'],
      without: [],
    },
    {
      name: 'but for what needs a field',
      members: { allowedChannels: ['Push', 'SMS'] },
      want: ['SMS'],
      without: ['Push field appKey'],
    },
    { name: 'with the field', members: { allowedChannels: ['Push', 'SMS'], appKey: 'k' }, want: ['Push', 'SMS'] },
    {
      name: 'but for what cannot show the sender',
      members: { allowedChannels: ['WhatsApp', 'SMS'], from: 'A long sender name' },
      want: ['WhatsApp'],
      without: ['SMS sender'],
    },
    {
      name: 'but for what has no telephone numbers',
      members: { allowedChannels: ['Twitter', 'SMS'] },
      want: ['SMS'],
      without: ['Twitter recipient'],
    },
    {
      name: 'but for what has only telephone numbers',
      members: { allowedChannels: ['Twitter', 'SMS'], to: [{ number: 'snowflake' }] },
      want: ['Twitter'],
      without: ['SMS recipient'],
    },
  ])('$name', ({ members, routing, want, without }) => {
    expect(tried(members, { routing })).toEqual(want);
    if (without !== undefined) expect(leftOut(members, { routing })).toEqual(without);
  });

  it('are none of those that understand identifiers only, where none is named and the recipient is a number', () => {
    const names = tried({});
    expect(names).toEqual(expect.arrayContaining(['WhatsApp', 'RCS', 'SMS']));
    expect(names.at(-1)).toBe('SMS');
    expect(names).not.toContain('Telegram Messenger');
    expect(planOf({ allowedChannels: ['Apple Business Chat'] }).legs[0]?.doubts).toEqual([
      { pointer: '/to', about: 'recipient' },
    ]);
  });

  it('are the same leg for every recipient, unless an address says otherwise', () => {
    const to = ['0031', '0032', '1263071591262494721'].map((number) => ({ number }));
    const text = call({ from: 'A', to, body: { content: 'Hello' }, allowedChannels: ['Twitter', 'WhatsApp'] });
    const { plans } = predict({ door: 'json', text }, directory, now);
    expect(plans.map(({ legs }) => legs.map(({ channel }) => channel))).toEqual([
      ['WhatsApp'],
      ['WhatsApp'],
      ['WhatsApp', 'Twitter'],
    ]);
    expect(plans[0]?.legs[0]).toBe(plans[1]?.legs[0]);
  });
});

describe('a conversation', () => {
  it.each<{ name: string; channel: string; rich: { conversation: object[]; suggestions?: object[] }; want: object }>([
    {
      name: 'arrives',
      channel: 'WhatsApp',
      rich: { conversation: [{ text: 'Hello' }, media('image/png'), place] },
      want: { outcome: 'complete', delivers: ['0/text', '1/media', '2/location'], changes: [], doubts: [] },
    },
    {
      name: 'has an item that the channel does not show, and nobody says what becomes of the message',
      channel: 'Viber',
      rich: { conversation: [{ text: 'Hello' }, place] },
      want: {
        outcome: 'unknown',
        delivers: ['0/text'],
        changes: ['1/location unsupported unknown: location'],
        doubts: [],
      },
    },
    {
      name: 'has a file of a kind that the channel does not show',
      channel: 'Viber',
      rich: { conversation: [media('video/mp4')] },
      want: { outcome: 'unknown', delivers: [], changes: ['0/media unsupported unknown: video'], doubts: [] },
    },
    {
      name: 'has a file of a type that the channel does not name',
      channel: 'WhatsApp',
      rich: { conversation: [media('image/webp'), media('audio/ogg'), media('application/pdf'), media('what/ever')] },
      want: {
        outcome: 'complete',
        delivers: ['0/media', '1/media', '2/media', '3/media'],
        changes: [],
        doubts: ['0/media: image/webp', '3/media: what/ever'],
      },
    },
    {
      name: 'joins what the channel wants apart',
      channel: 'Viber',
      rich: { conversation: [{ text: 'Hello', ...media('image/png') }] },
      want: {
        outcome: 'unknown',
        delivers: [],
        changes: ['0/media combination unknown: media, text', '0/text combination unknown: media, text'],
        doubts: [],
      },
    },
    {
      name: 'joins what the channel joins too',
      channel: 'Twitter',
      rich: { conversation: [{ text: 'Hello', ...media('image/png') }] },
      want: { outcome: 'complete', delivers: ['0/text', '0/media'], changes: [], doubts: [] },
    },
    {
      name: 'has more files than one message of the channel',
      channel: 'Twitter',
      rich: { conversation: [media('image/png'), media('image/gif')] },
      want: {
        outcome: 'changed',
        delivers: ['0/media', '1/media'],
        changes: ['1/media limit apart: mediaItems'],
        doubts: [],
      },
    },
    {
      name: 'ends in no text, with suggestions',
      channel: 'Viber',
      rich: { conversation: [{ text: 'Hello' }, media('image/png')], suggestions: [open] },
      want: { outcome: 'failed', delivers: [], changes: ['1 lastItem fails: text'], doubts: [] },
    },
    {
      name: 'ends in a text, with suggestions',
      channel: 'Viber',
      rich: { conversation: [media('image/png'), { text: 'Hello' }], suggestions: [open, reply] },
      want: {
        outcome: 'unknown',
        delivers: ['0/media', '1/text', 'suggestions/0'],
        changes: ['suggestions/1 unsupported unknown: Reply'],
        doubts: [],
      },
    },
    {
      name: 'has suggestions where the channel does not look',
      channel: 'RCS',
      rich: { conversation: [{ text: 'Hello', suggestions: [reply] }] },
      want: {
        outcome: 'unknown',
        delivers: ['0/text'],
        changes: ['0/suggestions place unknown: richContent'],
        doubts: [],
      },
    },
    {
      name: 'has suggestions of a card, which are its own',
      channel: 'RCS',
      rich: { conversation: [{ header: 'Card', text: 'Hello', suggestions: [reply] }] },
      want: { outcome: 'complete', delivers: ['0/header', '0/text', '0/suggestions/0'], changes: [], doubts: [] },
    },
    {
      name: 'has suggestions on a channel without them',
      channel: 'WhatsApp',
      rich: { conversation: [{ text: 'Hello' }], suggestions: [reply] },
      want: {
        outcome: 'unknown',
        delivers: ['0/text'],
        changes: ['suggestions unsupported unknown: suggestions'],
        doubts: [],
      },
    },
    {
      name: 'has a suggestion of which nobody knows',
      channel: 'RCS',
      rich: { conversation: [{ text: 'Hello' }], suggestions: [{ action: 'Pick', label: 'Pick' }] },
      want: {
        outcome: 'complete',
        delivers: ['0/text', 'suggestions/0'],
        changes: [],
        doubts: ['suggestions/0: Pick'],
      },
    },
    {
      name: 'has too many suggestions, and one with too long a label',
      channel: 'RCS',
      rich: {
        conversation: [{ text: 'Hello' }],
        suggestions: [...Array.from({ length: 12 }, () => reply), { ...reply, label: 'x'.repeat(26) }],
      },
      want: {
        outcome: 'unknown',
        delivers: ['0/text', ...Array.from({ length: 11 }, (_, index) => `suggestions/${index}`)],
        changes: ['suggestions/11 limit unknown: suggestions', 'suggestions/12 limit unknown: suggestions'],
        doubts: [],
      },
    },
    {
      name: 'has a carousel of one card',
      channel: 'RCS',
      rich: { conversation: [{ carousel: { cards: [{ text: 'Alone' }] } }] },
      want: {
        outcome: 'unknown',
        delivers: ['0/carousel'],
        changes: ['0/carousel/cards limit unknown: carouselCards'],
        doubts: [],
      },
    },
    {
      name: 'has a carousel where there is none, with suggestions in it',
      channel: 'Viber',
      rich: { conversation: [{ carousel: { cards: [{ text: 'A', suggestions: [reply] }, { text: 'B' }] } }] },
      want: {
        outcome: 'unknown',
        delivers: [],
        changes: ['0/carousel unsupported unknown: rich-card-carousel'],
        doubts: [],
      },
    },
    {
      name: 'has a text that the recipient has to unfold',
      channel: 'Apple Business Chat',
      rich: { conversation: [{ text: 'x'.repeat(1025) }] },
      want: {
        outcome: 'changed',
        delivers: ['0/text'],
        changes: ['0/text limit folded: textUnfolded'],
        doubts: ['/to: recipient'],
      },
    },
    {
      name: 'is unknown to the channel, as is its text',
      channel: 'Line',
      rich: { conversation: [{ text: 'Hello' }] },
      want: {
        outcome: 'complete',
        delivers: ['0/text'],
        changes: [],
        doubts: ['/to: recipient', '/richContent: rich-content', '0/text: text'],
      },
    },
    {
      name: 'is replaced by the body',
      channel: 'SMS',
      rich: { conversation: [{ text: 'Hello' }], suggestions: [reply] },
      want: {
        outcome: 'changed',
        delivers: ['/body/content'],
        changes: ['/richContent unsupported dropped: rich-content'],
        doubts: [],
      },
    },
  ])('$name: $channel', ({ channel, rich, want }) => {
    const to = channel === 'Twitter' ? [{ number: '1263071591262494721' }] : undefined;
    expect(inShort(legOf(channel, rich, to && { to }))).toEqual(want);
  });

  it('falls back to the body, and fails where that is empty', () => {
    const rich = { conversation: [{ text: 'Hello' }] };
    const { legs } = planOf({ allowedChannels: ['WhatsApp', 'SMS'], richContent: rich, body: { content: '' } });
    expect(legs.map(({ channel, outcome, carries }) => [channel, outcome, carries])).toEqual([
      ['WhatsApp', 'complete', 'conversation'],
      ['SMS', 'failed', 'body'],
    ]);
    expect(legs[1]?.delivers).toEqual([]);
  });

  it('may be huge', () => {
    const conversation = Array.from({ length: 30_000 }, (_, index) => (index % 2 === 0 ? place : { text: 'Hello' }));
    const { delivers, changes } = legOf('Viber', { conversation });
    expect([delivers.length, changes.length]).toEqual([15_000, 15_000]);
  });

  it('tells of a limit what it is and what was measured, and where that is documented', () => {
    const { changes } = legOf('WhatsApp', { conversation: [{ text: 'x'.repeat(4097) }] });
    expect(changes).toEqual([
      {
        pointer: '/richContent/conversation/0/text',
        why: 'limit',
        consequence: 'unknown',
        about: 'text',
        limit: { maximum: 4096, unit: 'codeUnits', measured: 4097 },
        source: 'doc L564',
      },
    ]);
  });
});

describe('a body', () => {
  const segments = (body: object, members: object = {}): Leg['segments'] =>
    planOf({ allowedChannels: ['SMS'], body, ...members }).legs[0]?.segments;

  it('is cut into segments, with each character once that makes it dear', () => {
    expect(segments({ type: 'auto', content: 'It’s “so” – it’s' })).toEqual({
      encoding: 'ucs2',
      codeUnits: 16,
      segmentCount: 1,
      firstCulprit: { character: '’', index: 2, nearEquivalent: "'" },
      culprits: [
        { character: '’', index: 2, nearEquivalent: "'", count: 2 },
        { character: '“', index: 5, nearEquivalent: '"', count: 1 },
        { character: '”', index: 8, nearEquivalent: '"', count: 1 },
        { character: '–', index: 10, nearEquivalent: '-', count: 1 },
      ],
    });
  });

  it('loses the characters that the alphabet lacks, where it is not to be changed', () => {
    const [leg] = planOf({ allowedChannels: ['SMS'], body: { content: 'да' } }).legs;
    expect(leg).toMatchObject({
      outcome: 'changed',
      changes: [{ pointer: '/body/content', why: 'alphabet', consequence: 'replaced' }],
    });
    expect(leg?.segments?.culprits.map(({ character }) => character)).toEqual(['д', 'а']);
  });

  it('has no segments where the channel has none', () => {
    expect(planOf({ allowedChannels: ['Viber'] }).legs[0]).toEqual({
      channel: 'Viber',
      outcome: 'complete',
      carries: 'body',
      delivers: ['/body/content'],
      changes: [],
      doubts: [],
    });
  });
});

describe('the expiry', () => {
  it.each([
    { validity: undefined, hours: 24, isCapped: false, isShort: false },
    { validity: '2h', hours: 2, isCapped: false, isShort: false },
    { validity: '15m', hours: 0.25, isCapped: false, isShort: true },
    { validity: '100h', hours: 72, isCapped: true, isShort: false },
    { validity: '2026-03-01 16:00', hours: 3, isCapped: false, isShort: false },
  ])('of $validity is $hours hours away', ({ validity, hours, ...want }) => {
    expect(planOf({ validity }).expiry).toEqual({ time: now + hours * 3_600_000, ...want });
  });
});

describe('a prediction', () => {
  it('has a plan for each recipient that is accepted, and none for the others', () => {
    const to = ['0031', 'x', '0032'].map((number) => ({ number }));
    const text = call({ from: 'A', to, body: { content: 'Hello' }, allowedChannels: ['SMS'] });
    const { answer, plans } = predict({ door: 'json', text }, directory, now);
    expect(answer.httpStatus).toBe(200);
    expect(plans.map((plan) => plan.to)).toEqual(['0031', '0032']);
  });

  it('leaves out the channels that the gateway does not lead to', () => {
    const text =
      '<MESSAGES><AUTHENTICATION><PRODUCTTOKEN>11111111-2222-3333-4444-555555555555</PRODUCTTOKEN></AUTHENTICATION><MSG><FROM>A</FROM><TO>0031</TO><BODY>Hello</BODY><ALLOWEDCHANNELS>WhatsApp,SMS</ALLOWEDCHANNELS></MSG></MESSAGES>';
    const { answer, plans } = predict({ door: 'xml', text }, directory, now);
    expect(answer).toEqual({ httpStatus: 200, text: '' });
    expect(plans[0]?.legs.map(({ channel }) => channel)).toEqual(['SMS']);
    expect(plans[0]?.leftOut).toEqual([{ channel: 'WhatsApp', why: 'gateway' }]);
  });

  it('of a refused call has no plans', () => {
    expect(predict({ door: 'json', text: '{' }, directory, now)).toMatchObject({
      answer: { httpStatus: 400 },
      plans: [],
    });
  });
});
