import { lint } from '@bmsg/linter';
import { createSandbox } from '@bmsg/sandbox';
import type { Sandbox } from '@bmsg/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goodToken } from './accounts.ts';
import { sendText } from './send-documented-request.ts';

const number = '00447911123456';
const good = {
  from: 'TestSender',
  to: [{ number }],
  body: { type: 'auto', content: 'Hello' },
  allowedChannels: ['SMS'],
};
const call = (...msg: readonly object[]): object => ({ messages: { msg } });
const but = (members: object): object => call({ ...good, ...members });
const rich = (channel: string, item: object, more: object = {}): object =>
  but({ allowedChannels: [channel], richContent: { conversation: [item], ...more } });
const interactive = (members: object): object =>
  rich('WhatsApp', { interactive: { type: 'list', body: { text: 'Choose' }, action: {}, ...members } });
const inList = (members: object): object =>
  interactive({
    action: { button: 'Choose', sections: [{ title: 'All', rows: [{ id: '1', title: 'One' }], ...members }] },
  });
const rowWith = (members: object): object => inList({ rows: [{ id: '1', title: 'One', ...members }] });
const replyWith = (members: object): object =>
  interactive({
    type: 'button',
    action: { buttons: [{ type: 'reply', reply: { id: '1', title: 'One', ...members } }] },
  });

const x = (count: number): string => 'x'.repeat(count);
const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);
const replies = (count: number, label = 'Yes'): object[] => times(count, { action: 'Reply', label });

interface Bound {
  readonly request: (amount: number) => object;
  readonly most: number;
  /** The step beyond the bound: one, unless it is a lower bound. */
  readonly step?: -1;
  /** The rule of the linter that speaks of what lies beyond, and of nothing up to there. */
  readonly rule: string;
  /** What the gateway answers beyond: the code and the text of the call, or those of its recipient. Absent: it takes the message. */
  readonly refusal?: readonly [code: number, text: string];
}

const fieldTooLong = (field: string, most: number): Bound['refusal'] => [
  305,
  `${field} field is invalid: at most ${most} characters are allowed`,
];

const bounds: Readonly<Record<string, Bound>> = {
  // The gateway refuses what lies beyond these.
  'messages of a call (doc L1656, wire 1.1)': {
    request: (count) => call(...times(count, good)),
    most: 1000,
    rule: 'too-many-messages',
    refusal: [203, 'A MESSAGES object allows at most 1000 MSG objects'],
  },
  'recipients of a message (wire 1.1)': {
    request: (count) => but({ to: times(count, { number }) }),
    most: 1000,
    rule: 'too-many-recipients',
    refusal: [302, 'TO field is invalid: must have at most 1000 items'],
  },
  'letters of a sender (doc L43)': {
    request: (count) => but({ from: x(count) }),
    most: 11,
    rule: 'sender-form',
    refusal: [301, 'FROM field is invalid: cannot be shown on SMS'],
  },
  'digits of a sender (doc L43)': {
    request: (count) => but({ from: '1'.repeat(count) }),
    most: 16,
    rule: 'sender-form',
    refusal: [301, 'FROM field is invalid: cannot be shown on SMS'],
  },
  'characters of the first grouping (doc L105)': {
    request: (count) => but({ customGrouping: x(count) }),
    most: 100,
    rule: 'grouping-too-long',
    refusal: fieldTooLong('customGrouping', 100),
  },
  'characters of the second grouping (doc L105)': {
    request: (count) => but({ customGrouping2: x(count) }),
    most: 100,
    rule: 'grouping-too-long',
    refusal: fieldTooLong('customGrouping2', 100),
  },
  'characters of the third grouping (doc L105)': {
    request: (count) => but({ customGrouping3: x(count) }),
    most: 100,
    rule: 'grouping-too-long',
    refusal: fieldTooLong('customGrouping3', 100),
  },
  'characters of a reference that are known to pass (wire 2#20)': {
    request: (count) => but({ reference: x(count) }),
    most: 255,
    rule: 'invalid-value',
    refusal: fieldTooLong('reference', 255),
  },
  'parts of a text that says nothing of them (wire 2#13)': {
    request: (count) => but({ body: { type: 'auto', content: x(count * 153) } }),
    most: 8,
    rule: 'parts-above-maximum',
    refusal: [304, 'BODY field is invalid: the text takes 9 parts, at most 8 are allowed'],
  },
  'parts of a Unicode text (doc L424, wire 2#15)': {
    request: (count) => but({ body: { type: 'auto', content: 'я'.repeat(count * 67) } }),
    most: 8,
    rule: 'parts-above-maximum',
    refusal: [304, 'BODY field is invalid: the text takes 9 parts, at most 8 are allowed'],
  },
  'septets of a single message, where one part is allowed (wire 1.6)': {
    request: (count) => but({ body: { type: 'auto', content: x(count) }, maximumNumberOfMessageParts: 1 }),
    most: 160,
    rule: 'parts-above-maximum',
    refusal: [304, 'BODY field is invalid: the text takes 2 parts, at most 1 are allowed'],
  },
  'parts that a message may ask for (wire 1.6)': {
    request: (count) => but({ maximumNumberOfMessageParts: count }),
    most: 255,
    rule: 'invalid-value',
    refusal: [305, 'maximumNumberOfMessageParts field is invalid: must be at most 255'],
  },
  'the data coding scheme (doc L448-452)': {
    request: (dcs) => but({ body: { content: 'Hello' }, dcs }),
    most: 255,
    rule: 'invalid-value',
    refusal: [305, 'dcs field is invalid: must be at most 255'],
  },
  // Beyond these nothing says that the gateway refuses: it is the channel that may.
  'characters of a reference that are documented (doc L1660)': {
    request: (count) => but({ reference: x(count) }),
    most: 32,
    rule: 'reference-too-long',
  },
  'minutes to live (doc L135)': {
    request: (count) => but({ validity: `${count}m` }),
    most: 72 * 60,
    rule: 'validity-long',
  },
  'hours to live (doc L135)': { request: (count) => but({ validity: `${count}h` }), most: 72, rule: 'validity-long' },
  'minutes to live, at least (doc L161)': {
    request: (count) => but({ validity: `${count}m` }),
    most: 30,
    step: -1,
    rule: 'validity-short',
  },
  'suggestions below a conversation (doc L240)': {
    request: (count) => rich('RCS', { text: 'Hello' }, { suggestions: replies(count) }),
    most: 11,
    rule: 'too-many-suggestions',
  },
  'suggestions in an item (doc L240)': {
    request: (count) => rich('Apple Business Chat', { text: 'Hello', suggestions: replies(count) }),
    most: 11,
    rule: 'too-many-suggestions',
  },
  'characters of a label by RCS (wire 1.8)': {
    request: (count) => rich('RCS', { text: 'Hello' }, { suggestions: replies(1, x(count)) }),
    most: 25,
    rule: 'suggestion-label-too-long',
  },
  'characters of a label by Twitter (doc L1148)': {
    request: (count) => rich('Twitter', { text: 'Hello', suggestions: replies(1, x(count)) }),
    most: 36,
    rule: 'suggestion-label-too-long',
  },
  'characters of a text by WhatsApp (doc L564)': {
    request: (count) => rich('WhatsApp', { text: x(count) }),
    most: 4096,
    rule: 'text-too-long',
  },
  'characters of a text by Apple Business Chat (doc L979)': {
    request: (count) => rich('Apple Business Chat', { text: x(count) }),
    most: 4096,
    rule: 'text-too-long',
  },
  'characters of a text by Twitter (doc L1141)': {
    request: (count) => rich('Twitter', { text: x(count) }),
    most: 10_000,
    rule: 'text-too-long',
  },
  'bytes of a text by MobilePush (doc L1337)': {
    request: (count) =>
      but({
        allowedChannels: ['MobilePush'],
        body: { type: 'auto', content: x(count) },
        maximumNumberOfMessageParts: 255,
      }),
    most: 4096,
    rule: 'text-too-long',
  },
  'cards of a carousel (wire 1.8)': {
    request: (count) => rich('RCS', { carousel: { cards: times(count, { header: 'Card' }) } }),
    most: 10,
    rule: 'carousel-cards',
  },
  'cards of a carousel, at least (wire 1.8)': {
    request: (count) => rich('RCS', { carousel: { cards: times(count, { header: 'Card' }) } }),
    most: 2,
    step: -1,
    rule: 'carousel-cards',
  },
  'suggestions of a card (wire 1.8)': {
    request: (count) =>
      rich('RCS', { carousel: { cards: [{ header: 'Card', suggestions: replies(count) }, { header: 'Card' }] } }),
    most: 4,
    rule: 'card-suggestions',
  },
  'characters of an interactive body (wire 1.8)': {
    request: (count) => interactive({ body: { text: x(count) } }),
    most: 1024,
    rule: 'interactive-too-long',
  },
  'characters of an interactive footer (wire 1.8)': {
    request: (count) => interactive({ footer: { text: x(count) } }),
    most: 60,
    rule: 'interactive-too-long',
  },
  'reply buttons (wire 1.8)': {
    request: (count) =>
      interactive({
        type: 'button',
        action: { buttons: times(count, { type: 'reply', reply: { id: '1', title: 'One' } }) },
      }),
    most: 3,
    rule: 'interactive-too-many',
  },
  'characters of the title of a button (wire 1.8)': {
    request: (count) => replyWith({ title: x(count) }),
    most: 20,
    rule: 'interactive-too-long',
  },
  'characters of the id of a button (wire 1.8)': {
    request: (count) => replyWith({ id: x(count) }),
    most: 256,
    rule: 'interactive-too-long',
  },
  'sections of a list (wire 1.8)': {
    request: (count) =>
      interactive({
        action: { button: 'Choose', sections: times(count, { title: 'All', rows: [{ id: '1', title: 'One' }] }) },
      }),
    most: 10,
    rule: 'interactive-too-many',
  },
  'characters of the title of a section (wire 1.8)': {
    request: (count) => inList({ title: x(count) }),
    most: 24,
    rule: 'interactive-too-long',
  },
  'rows of a list (wire 1.8)': {
    request: (count) => inList({ rows: times(count, { id: '1', title: 'One' }) }),
    most: 10,
    rule: 'interactive-too-many',
  },
  'characters of the title of a row (wire 1.8)': {
    request: (count) => rowWith({ title: x(count) }),
    most: 24,
    rule: 'interactive-too-long',
  },
  'characters of the id of a row (wire 1.8)': {
    request: (count) => rowWith({ id: x(count) }),
    most: 200,
    rule: 'interactive-too-long',
  },
  'characters of the description of a row (wire 1.8)': {
    request: (count) => rowWith({ description: x(count) }),
    most: 72,
    rule: 'interactive-too-long',
  },
};

const sandbox: Sandbox = createSandbox();
beforeAll(() => sandbox.listen());
afterAll(() => sandbox.close());

interface Said {
  readonly refusal: Bound['refusal'];
  readonly rules: readonly string[];
}

describe.each(Object.entries(bounds))('%s', (_, { request, most, step = 1, rule, refusal }) => {
  it(`may be ${most}, of which neither gateway nor linter complain`, async () => {
    const { refusal: none, rules } = await ask(request(most));
    expect(none).toBeUndefined();
    expect(rules).not.toContain(rule);
  });

  it(`may not be ${most + step}, as the linter says, and the gateway where that is known`, async () => {
    const said = await ask(request(most + step));
    expect(said.refusal).toEqual(refusal);
    expect(said.rules).toContain(rule);
  });
});

async function ask(request: object): Promise<Said> {
  const text = JSON.stringify(request);
  const answer = await sendText(text, { url: sandbox.url ?? '', token: goodToken });
  const { errorCode, details, messages } = JSON.parse(answer.text) as {
    errorCode: number;
    details: string;
    messages: { messageErrorCode: number; messageDetails: string }[];
  };
  const rejected = messages.find(({ messageErrorCode }) => messageErrorCode !== 0);
  const code = rejected?.messageErrorCode ?? errorCode;
  return {
    refusal: code === 0 ? undefined : [code, rejected?.messageDetails ?? details],
    rules: lint(text).map((finding) => finding.rule),
  };
}
