import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptJson, answerJson } from './accept-json.ts';
import type { Account } from './accept-json.ts';

const token = '11111111-2222-3333-4444-555555555555';
const other = 'aaaaaaaa-BBBB-cccc-dddd-eeeeeeeeeeee';
const directory = (one: string): Account | undefined => (one === token ? {} : undefined);

const good = { from: 'Sender', to: [{ number: '00447911123456' }], body: { type: 'auto', content: 'Hello' } };
const call = (...msg: unknown[]): string =>
  JSON.stringify({ messages: { authentication: { productToken: token }, msg } });
const accept = (text: string, headerToken?: string): ReturnType<typeof acceptJson> =>
  acceptJson({ text, headerToken }, directory);
const summary = (text: string, headerToken?: string): [number, number | undefined, string | undefined] => {
  const { httpStatus, body } = accept(text, headerToken);
  return [httpStatus, body?.errorCode, body?.details];
};
/** Code and text of the first verdict on a message. */
const verdict = (message: unknown): [number | undefined, string | null | undefined] => {
  const [row] = accept(call(message)).body?.messages ?? [];
  return [row?.messageErrorCode, row?.messageDetails];
};

const malformed = [400, 202, 'Invalid JSON'];
const badToken = [400, 103, 'Invalid product token.'];
const unknownAccount = [400, 101, 'No account found for the given authentication'];
const noMessages = [400, 203, 'A MESSAGES object requires at least one MSG object'];
const created = (count: number): [number, number, string] => [200, 0, `Created ${count} message(s)`];

describe('a call as a whole', () => {
  it.each<[string, string, string | undefined, unknown[]]>([
    ['in order', call(good), undefined, created(1)],
    ['with the token in the header', JSON.stringify({ messages: { msg: [good] } }), token, created(1)],
    ['with the token in another case', call(good).replace(token, token.toUpperCase()), undefined, created(1)],
    ['with white space around the header', JSON.stringify({ messages: { msg: [good] } }), ` ${token} `, created(1)],
    ['with two tokens, of which the one in the body counts', call(good), other, created(1)],
    ['with two tokens, the one in the body unknown', call(good).replace(token, other), token, unknownAccount],
    ['with two tokens, the one in the body no GUID', call(good).replace(token, 'x'), token, badToken],
    ['with a token that is null in the body', call(good).replace(`"${token}"`, 'null'), token, created(1)],
    ['without any token', JSON.stringify({ messages: { msg: [good] } }), undefined, badToken],
    ['with an empty token', call(good).replace(token, ''), undefined, badToken],
    ['with a placeholder', call(good).replace(token, 'your product token'), undefined, badToken],
    ['with a GUID without hyphens', call(good).replace(token, token.replaceAll('-', '')), undefined, badToken],
    ['with a number as token', call(good).replace(`"${token}"`, '5'), undefined, badToken],
    ['with a GUID that nobody has', call(good).replace(token, other), undefined, unknownAccount],
    ['without messages', '{}', token, noMessages],
    ['with messages that are null', '{"messages":null}', token, noMessages],
    ['without msg', '{"messages":{}}', token, noMessages],
    ['with an empty msg', '{"messages":{"msg":[]}}', token, noMessages],
    ['with a msg that is no array', JSON.stringify({ messages: { msg: good } }), token, noMessages],
    [
      'with keys in capitals',
      call(good).replace('"messages"', '"MESSAGES"').replace('"msg"', '"Msg"'),
      undefined,
      created(1),
    ],
    [
      'with producttoken, as the documentation spells it too',
      call(good).replace('productToken', 'producttoken'),
      undefined,
      created(1),
    ],
    [
      'with an unknown key',
      `{"$type":"x","messages":${JSON.stringify({ msg: [good], tariff: null, extra: {} })}}`,
      token,
      created(1),
    ],
    ['with 1,000 messages', call(...Array.from({ length: 1000 }, () => good)), undefined, created(1000)],
    [
      'with 1,001 messages',
      call(...Array.from({ length: 1001 }, () => good)),
      undefined,
      [400, 203, 'A MESSAGES object allows at most 1000 MSG objects'],
    ],
    ['that is empty', '', token, malformed],
    ['that is no JSON', 'hello', token, malformed],
    ['that is cut off', call(good).slice(0, -3), token, malformed],
    ['with a comment', `${call(good)} // hello`, token, malformed],
    ['that is an array', '[]', token, malformed],
    ['that is a text', '"messages"', token, malformed],
    ['that is a number', '5', token, malformed],
    ['that is null', 'null', token, malformed],
    ['with messages that are no object', '{"messages":[]}', token, malformed],
    ['with messages that are a text', '{"messages":"x"}', token, malformed],
    ['10,000 levels deep', '['.repeat(10_000) + ']'.repeat(10_000), token, malformed],
    ['10,000 levels deep in messages', `{"messages":${'['.repeat(10_000)}${']'.repeat(10_000)}}`, token, malformed],
    ['10 MB of brackets', '['.repeat(10_000_000), token, malformed],
    ['10 MB of nothing', ' '.repeat(10_000_000), token, malformed],
  ])('%s', (_, text, headerToken, want) => {
    expect(summary(text, headerToken)).toEqual(want);
  });

  it('is answered with exactly the documented keys, in their order', () => {
    const text = call(
      { ...good, reference: 'A' },
      { ...good, to: [{ number: '0044791112345a' }], body: { content: '' } },
    );
    expect(JSON.stringify(accept(text).body)).toBe(
      '{"details":"Created 1 message(s)","errorCode":201,"messages":[' +
        '{"to":"00447911123456","status":"Accepted","reference":"A","parts":1,"messageDetails":null,"messageErrorCode":0},' +
        `{"to":"0044791112345a","status":"Rejected","reference":null,"parts":0,"messageDetails":"Gsm '0044791112345a' is not a number.","messageErrorCode":303}]}`,
    );
  });

  it('is answered with 400 when nobody was accepted', () => {
    expect(summary(call({ ...good, body: {} }))).toEqual([400, 201, 'Created 0 message(s)']);
  });

  it('is answered without a token in any text', () => {
    const texts = [
      call(good).replace(token, 'secret-secret'),
      call(good).replace(token, other),
      call({ from: 5 }),
      '{',
    ];
    for (const text of texts) expect(JSON.stringify(accept(text, 'also-secret'))).not.toMatch(/secret|bbbb|11111111/i);
  });

  it('may come parsed', () => {
    expect(acceptJson({ value: JSON.parse(call(good)) as unknown }, directory)).toEqual(accept(call(good)));
  });
});

describe('an account', () => {
  const of = (state: string): ReturnType<typeof acceptJson> =>
    acceptJson({ text: call(good, { ...good, from: '' }) }, () => ({ state }));

  it.each([
    ['noBalance', 400, 102, 'Insufficient balance.'],
    ['unroutable', 400, 403, 'Message is unroutable.'],
    ['failing', 500, 999, 'Unknown Error'],
  ])('that is %s draws one answer for the call', (state, httpStatus, errorCode, details) => {
    expect(of(state)).toEqual({ httpStatus, body: { details, errorCode, messages: [] }, accepted: [] });
  });

  it.each([
    ['spamFiltering', 401, 'Message has been spam filtered'],
    ['blacklisting', 402, 'Message has been blacklisted'],
    ['rejecting', 403, 'Message has been rejected'],
    ['internalError', 500, 'An internal error has occurred'],
  ])('that is %s draws one verdict for each recipient in order', (state, code, text) => {
    const { httpStatus, body, accepted } = of(state);
    expect([httpStatus, body?.errorCode, accepted]).toEqual([400, 201, []]);
    expect(body?.messages.map((row) => [row.messageErrorCode, row.messageDetails])).toEqual([
      [code, text],
      [301, 'No FROM field found in a MSG object.'],
    ]);
  });
});

describe('a message', () => {
  const rich = { conversation: [{ text: 'Hello' }] };
  const fine = [0, null];
  const words = (count: number, character = 'a'): string => character.repeat(count);

  it.each<[string, unknown, unknown[]]>([
    ['in order', good, fine],
    [
      'with all it can have',
      {
        ...good,
        allowedChannels: ['SMS'],
        reference: 'r',
        customGrouping: 'a',
        customGrouping2: 'b',
        customGrouping3: 'c',
        validity: '2h',
        minimumNumberOfMessageParts: 1,
        maximumNumberOfMessageParts: 8,
        dcs: 0,
        appKey: 'x',
        richContent: rich,
      },
      fine,
    ],
    [
      'with null for what it has not',
      { ...good, reference: null, richContent: null, validity: null, dcs: null, body: { content: 'x', type: null } },
      fine,
    ],
    ['with unknown keys', { ...good, $type: 'TextMessage', Foo: { bar: 1 } }, fine],

    ['without from', { ...good, from: undefined }, [301, 'No FROM field found in a MSG object.']],
    ['with from null', { ...good, from: null }, [301, 'No FROM field found in a MSG object.']],
    ['with an empty from', { ...good, from: '' }, [301, 'No FROM field found in a MSG object.']],
    ['with a number as from', { ...good, from: 5 }, [301, 'FROM field is invalid: must be string']],
    ['with a from of 11 letters', { ...good, from: 'CM. Te-_&le' }, fine],
    ['with a from of 12 letters', { ...good, from: words(12) }, [301, 'FROM field is invalid: cannot be shown on SMS']],
    ['with a from of 16 digits', { ...good, from: words(16, '1') }, fine],
    [
      'with a from of 17 digits',
      { ...good, from: words(17, '1') },
      [301, 'FROM field is invalid: cannot be shown on SMS'],
    ],
    [
      'with a from of other characters',
      { ...good, from: 'Zoë', allowedChannels: ['SMS'] },
      [301, 'FROM field is invalid: cannot be shown on SMS'],
    ],
    ['with a long from and a chat channel', { ...good, from: words(40), allowedChannels: ['SMS', 'Twitter'] }, fine],

    ['without to', { ...good, to: undefined }, [302, 'Empty mobilenumber field, MT ignored']],
    ['with an empty to', { ...good, to: [] }, [302, 'Empty mobilenumber field, MT ignored']],
    ['with a to without number', { ...good, to: [{}] }, [302, 'Empty mobilenumber field, MT ignored']],
    ['with a number that is null', { ...good, to: [{ number: null }] }, [302, 'Empty mobilenumber field, MT ignored']],
    ['with an empty number', { ...good, to: [{ number: '' }] }, [302, 'Empty mobilenumber field, MT ignored']],
    [
      'with a to that is an object',
      { ...good, to: good.to[0] },
      [302, 'to object is an invalid type, must be an array'],
    ],
    ['with a to that is a text', { ...good, to: '0031' }, [302, 'to object is an invalid type, must be an array']],
    ['with a to that holds texts', { ...good, to: ['0031'] }, [302, 'TO field is invalid: must be object']],
    ['with a to that holds null', { ...good, to: [null] }, [302, 'TO field is invalid: must be object']],
    [
      'with a number that is a number',
      { ...good, to: [{ number: 31 }] },
      [303, 'NUMBER field is invalid: must be string'],
    ],
    [
      'with a number that is an object',
      { ...good, to: [{ number: {} }] },
      [303, 'NUMBER field is invalid: must be string'],
    ],
    [
      'with a letter in the number',
      { ...good, to: [{ number: '0044791112345a' }] },
      [303, "Gsm '0044791112345a' is not a number."],
    ],
    ['with spaces in the number', { ...good, to: [{ number: '0044 79' }] }, [303, "Gsm '0044 79' is not a number."]],
    ['with a plus before the number', { ...good, to: [{ number: '+310612345' }] }, fine],
    ['with a bare number', { ...good, to: [{ number: '310612345' }] }, fine],
    [
      'with a very long wrong number',
      { ...good, to: [{ number: words(200) }] },
      [303, `Gsm '${words(100)}…' is not a number.`],
    ],
    [
      'with no number for WhatsApp',
      { ...good, to: [{ number: 'x' }], allowedChannels: ['WhatsApp', 'SMS'] },
      [303, "Gsm 'x' is not a number."],
    ],
    [
      'with an address for Twitter',
      { ...good, to: [{ number: 'Recipients Snowflake' }], allowedChannels: ['Twitter'] },
      fine,
    ],
    [
      'with an address for push or SMS',
      { ...good, to: [{ number: 'Recipients phone number' }], allowedChannels: ['MobilePush', 'SMS'] },
      fine,
    ],
    ['with an unknown key in to', { ...good, to: [{ number: '0031', name: 'x' }] }, fine],

    ['without body', { ...good, body: undefined }, [304, 'No body field was found']],
    ['with body null', { ...good, body: null }, [304, 'No body field was found']],
    ['with a body that is a text', { ...good, body: 'Hello' }, [304, 'BODY field is invalid: must be object']],
    ['with a body that is an array', { ...good, body: ['Hello'] }, [304, 'BODY field is invalid: must be object']],
    ['with an empty body', { ...good, body: {} }, [304, 'A body without content was found']],
    ['with empty content', { ...good, body: { content: '' } }, [304, 'A body without content was found']],
    ['with content null', { ...good, body: { content: null } }, [304, 'A body without content was found']],
    ['with empty content and rich content', { ...good, body: { content: '' }, richContent: rich }, fine],
    ['with an empty body and rich content', { ...good, body: {}, richContent: rich }, fine],
    [
      'with empty content and a rich content that is empty',
      { ...good, body: { content: '' }, richContent: { conversation: [] } },
      [304, 'A body without content was found'],
    ],
    [
      'without body, with rich content',
      { ...good, body: undefined, richContent: rich },
      [304, 'No body field was found'],
    ],
    [
      'with a number as content',
      { ...good, body: { content: 5 } },
      [304, 'BODY field is invalid: content must be string'],
    ],
    [
      'with an unknown type',
      { ...good, body: { content: 'x', type: 'html' } },
      [304, 'BODY field is invalid: type must be "auto", "text" or "binary"'],
    ],
    ['with a type in capitals', { ...good, body: { content: 'x', type: 'AUTO' } }, fine],
    [
      'with half a surrogate pair',
      { ...good, body: { content: 'a\uD83D' } },
      [304, 'BODY field is invalid: holds half of a surrogate pair'],
    ],

    ['of 8 parts', { ...good, body: { content: words(1224) } }, fine],
    [
      'of 9 parts',
      { ...good, body: { content: words(1225) } },
      [304, 'BODY field is invalid: the text takes 9 parts, at most 8 are allowed'],
    ],
    [
      'of 9 parts, of which 9 are allowed',
      { ...good, body: { content: words(1225) }, maximumNumberOfMessageParts: 9 },
      fine,
    ],
    [
      'of 2 parts, of which 1 is allowed',
      { ...good, body: { content: words(161) }, maximumNumberOfMessageParts: 1 },
      [304, 'BODY field is invalid: the text takes 2 parts, at most 1 are allowed'],
    ],
    [
      'of 9 parts, of which at least 9 are wanted',
      { ...good, body: { content: words(1225) }, minimumNumberOfMessageParts: 9 },
      fine,
    ],
    ['of 1 part, of which at least 3 are wanted', { ...good, minimumNumberOfMessageParts: 3 }, fine],
    [
      'with fewest above most',
      { ...good, minimumNumberOfMessageParts: 3, maximumNumberOfMessageParts: 2 },
      [305, 'minimumNumberOfMessageParts field is invalid: must not be more than maximumNumberOfMessageParts'],
    ],
    [
      'with a text as number of parts',
      { ...good, maximumNumberOfMessageParts: '8' },
      [305, 'maximumNumberOfMessageParts field is invalid: must be integer'],
    ],
    [
      'with no parts',
      { ...good, maximumNumberOfMessageParts: 0 },
      [305, 'maximumNumberOfMessageParts field is invalid: must be at least 1'],
    ],

    ['with no allowed channels', { ...good, allowedChannels: [] }, fine],
    [
      'with a channel in another spelling',
      { ...good, allowedChannels: [' sms', 'whatsapp', 'AppleBusinessChat', 'iMessage'] },
      fine,
    ],
    [
      'with a channel that does not exist',
      { ...good, allowedChannels: ['SMS', 'Pidgin'] },
      [305, expect.stringMatching(/^Unknown channel 'Pidgin'; known channels are: .*SMS/)],
    ],
    [
      'with a channel that does not exist, and no number',
      { ...good, to: [{ number: 'x' }], allowedChannels: ['Pidgin'] },
      [305, expect.stringContaining("'Pidgin'")],
    ],
    [
      'with a channel that is no text',
      { ...good, allowedChannels: [5] },
      [305, 'allowedChannels field is invalid: must hold names of channels'],
    ],
    [
      'with channels that are no array',
      { ...good, allowedChannels: 'SMS' },
      [305, 'allowedChannels object is an invalid type, must be an array'],
    ],

    ['with a customGrouping of 100 characters', { ...good, customGrouping: words(100) }, fine],
    ['with a customGrouping of 100 emoji', { ...good, customGrouping: words(100, '😀') }, fine],
    [
      'with a customGrouping of 101 characters',
      { ...good, customGrouping2: words(101) },
      [305, 'customGrouping2 field is invalid: at most 100 characters are allowed'],
    ],
    [
      'with a number as customGrouping',
      { ...good, customGrouping3: 5 },
      [305, 'customGrouping3 field is invalid: must be string'],
    ],
    ['with a number as reference', { ...good, reference: 12.5 }, fine],
    [
      'with a reference of 256 characters',
      { ...good, reference: words(256) },
      [305, 'reference field is invalid: at most 255 characters are allowed'],
    ],
    [
      'with an object as reference',
      { ...good, reference: {} },
      [305, 'reference field is invalid: must be string or number'],
    ],
    ['with a validity', { ...good, validity: '2017-04-20 11:50 GMT' }, fine],
    [
      'with a combined validity',
      { ...good, validity: '2h30m' },
      [305, 'validity field is invalid: must be a date and time, or a number of hours or minutes'],
    ],
    ['with a number as validity', { ...good, validity: 30 }, [305, 'validity field is invalid: must be string']],
    ['with a dcs out of range', { ...good, dcs: 256 }, [305, 'dcs field is invalid: must be at most 255']],
    ['with a dcs that is a text', { ...good, dcs: '8' }, [305, 'dcs field is invalid: must be integer']],
    [
      'with half a surrogate pair in its reference',
      { ...good, reference: '\uDC00' },
      [305, 'reference field is invalid: holds half of a surrogate pair'],
    ],
    [
      'with rich content that is no object',
      { ...good, richContent: [] },
      [305, 'richContent field is invalid: must be object'],
    ],
    [
      'with rich content of a wrong type',
      { ...good, richContent: { conversation: [{ text: 5 }] } },
      [305, 'richContent field is invalid: conversation/0/text must be string'],
    ],

    ['that is no object', 5, [305, 'MSG field is invalid: must be object']],
    ['that is null', null, [305, 'MSG field is invalid: must be object']],
    ['that is an array', [good], [305, 'MSG field is invalid: must be object']],

    [
      'with faults everywhere, of which the sender comes first',
      { from: 5, to: 5, body: 5, dcs: 'x' },
      [301, 'FROM field is invalid: must be string'],
    ],
    [
      'with faults in recipient, body and the rest',
      { from: 'x', to: [{ number: 'x' }], body: 5, dcs: 'x' },
      [303, "Gsm 'x' is not a number."],
    ],
    [
      'with faults in body and the rest',
      { from: 'x', to: [{ number: '0031' }], body: 5, dcs: 'x' },
      [304, 'BODY field is invalid: must be object'],
    ],
  ])('%s', (_, message, want) => {
    expect(verdict(message)).toEqual(want);
  });

  it('may hold what it likes under keys that nobody knows, however deep', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const rich = call({ ...good, richContent: { conversation: [{ text: 'x', extra: 1 }] } });
    expect(summary(rich.replace('"extra":1', `"extra":${deep}`))).toEqual(created(1));
    expect(summary(call({ ...good, extra: 1 }).replace('"extra":1', `"extra":${deep}`))).toEqual(created(1));
  });

  it.each(['from', 'to', 'body', 'allowedChannels', 'richContent', 'reference', 'validity', 'dcs'])(
    'with %s nested 10,000 levels deep is rejected',
    (field) => {
      const text = call({ ...good, [field]: 'HERE' }).replace('"HERE"', `${'['.repeat(10_000)}${']'.repeat(10_000)}`);
      expect(summary(text)).toEqual([400, 201, 'Created 0 message(s)']);
    },
  );

  it('is counted in parts', () => {
    const texts = ['a', 'a'.repeat(161), 'я'.repeat(71), '😀'.repeat(40)];
    const messages = texts.map((content) => Object.assign({}, good, { body: { type: 'AUTO', content } }));
    expect(accept(call(...messages)).body?.messages.map(({ parts }) => parts)).toEqual([1, 2, 2, 2]);
  });

  it('gives every recipient a verdict of its own', () => {
    const to = ['0031', 'x', '', '+32', undefined].map((number) => ({ number }));
    const { body, httpStatus } = accept(call({ ...good, to, reference: 7 }));
    expect(httpStatus).toBe(200);
    expect(body?.details).toBe('Created 2 message(s)');
    expect(body?.messages.map((row) => [row.to, row.status, row.reference, row.messageErrorCode])).toEqual([
      ['0031', 'Accepted', '7', 0],
      ['x', 'Rejected', '7', 303],
      ['', 'Rejected', '7', 302],
      ['+32', 'Accepted', '7', 0],
      [null, 'Rejected', '7', 302],
    ]);
  });

  it('without recipients has one verdict, for nobody', () => {
    const rows = accept(call({ ...good, to: [] }, { ...good, to: 'x' }, 5)).body?.messages;
    expect(rows?.map((row) => [row.to, row.messageErrorCode])).toEqual([
      [null, 302],
      [null, 302],
      [null, 305],
    ]);
  });

  it('never has a reference echoed that is too long', () => {
    const { body } = accept(call({ ...good, reference: 'x'.repeat(300), to: [...good.to, ...good.to] }));
    expect(body?.messages.map(({ reference }) => reference)).toEqual([null, null]);
  });

  it('with two spellings of one key counts by the last', () => {
    expect(verdict(JSON.parse(`{"From":"x","from":"","to":[{"number":"0031"}],"body":{"content":"x"}}`))[0]).toBe(301);
    expect(verdict(JSON.parse(`{"from":"","FROM":"x","to":[{"number":"0031"}],"body":{"content":"x"}}`))[0]).toBe(0);
  });

  it('with __proto__ has a key like any other', () => {
    const text = call(good).replace('"from":"Sender"', '"__proto__":{"from":"Sender","reference":"R"}');
    expect(accept(text).body?.messages[0]).toMatchObject({ messageErrorCode: 301, reference: null });
    expect(({} as { from?: string }).from).toBeUndefined();
  });
});

describe('what is accepted', () => {
  it('is the canonical message, the recipient and the plan', () => {
    const text =
      '{"MESSAGES":{"msg":[{"FROM":"Me","to":[{"Number":"+31612345678"},{"number":"x"}],"body":{"CONTENT":"é","type":"Auto"},"allowedchannels":["s m s"],"reference":null}]}}';
    expect(accept(text, token).accepted).toEqual([
      {
        message: {
          from: 'Me',
          to: [{ number: '+31612345678' }, { number: 'x' }],
          body: { content: 'é', type: 'auto' },
          allowedChannels: ['SMS'],
        },
        to: '+31612345678',
        address: '0031612345678',
        plan: { encoding: 'gsm7', septets: 1, segmentCount: 1 },
      },
    ]);
  });

  it('keeps the address of a channel without telephone numbers', () => {
    const { accepted } = accept(
      call({ ...good, to: [{ number: '1263071591262494721' }], allowedChannels: ['Twitter'] }),
    );
    expect(accepted[0]?.address).toBe('1263071591262494721');
  });
});

describe('a call that never came to be read', () => {
  it.each([
    ['methodNotAllowed' as const, 405, null],
    ['jsonMalformed' as const, 400, { details: 'Invalid JSON', errorCode: 202, messages: [] }],
    ['internalFailure' as const, 500, { details: 'Unknown Error', errorCode: 999, messages: [] }],
  ])('%s', (condition, httpStatus, body) => {
    expect(answerJson(condition)).toEqual({ httpStatus, body });
  });
});

describe('acceptance of anything', () => {
  const shaped = fc.oneof(
    fc.jsonValue({ maxDepth: 4 }),
    fc.record(
      {
        from: fc.oneof(fc.constantFrom('Sender', '', 'x'.repeat(20)), fc.jsonValue()),
        to: fc.oneof(
          fc.array(fc.oneof(fc.record({ number: fc.constantFrom('0031', 'x', '') }), fc.jsonValue())),
          fc.jsonValue(),
        ),
        body: fc.oneof(
          fc.record({
            content: fc.string({ unit: 'binary', maxLength: 2000 }),
            type: fc.constantFrom('auto', 'x', null),
          }),
          fc.jsonValue(),
        ),
        allowedChannels: fc.oneof(fc.array(fc.constantFrom('SMS', 'twitter', '?')), fc.jsonValue()),
        richContent: fc.jsonValue({ maxDepth: 4 }),
        validity: fc.oneof(fc.constantFrom('2h', '2017-04-20 11:50'), fc.jsonValue()),
        dcs: fc.oneof(fc.constantFrom(0, 8), fc.jsonValue()),
        reference: fc.oneof(fc.string(), fc.jsonValue()),
      },
      { requiredKeys: [] },
    ),
  );
  const calls = fc.oneof(
    fc.jsonValue(),
    fc.record({ messages: fc.oneof(fc.jsonValue(), fc.record({ msg: fc.oneof(fc.jsonValue(), fc.array(shaped)) })) }),
  );
  const row = {
    to: expect.toSatisfy((to: unknown) => to === null || typeof to === 'string'),
    reference: expect.toSatisfy((reference: unknown) => reference === null || typeof reference === 'string'),
  };

  it('never throws, and always gives a well-formed answer', () => {
    fc.assert(
      fc.property(calls, (value) => {
        const answer = acceptJson({ text: JSON.stringify(value), headerToken: token }, directory);
        expect(answer).toEqual({
          httpStatus: expect.toSatisfy((status: number) => status === 200 || status === 400),
          body: { details: expect.any(String), errorCode: expect.any(Number), messages: expect.any(Array) },
          accepted: expect.any(Array),
        });
        for (const one of answer.body?.messages ?? []) {
          expect(one).toEqual(
            one.status === 'Accepted'
              ? {
                  ...row,
                  to: expect.any(String),
                  status: 'Accepted',
                  parts: expect.toSatisfy((parts: number) => parts >= 1),
                  messageDetails: null,
                  messageErrorCode: 0,
                }
              : {
                  ...row,
                  status: 'Rejected',
                  parts: 0,
                  messageDetails: expect.any(String),
                  messageErrorCode: expect.toSatisfy((code: number) => code >= 301),
                },
          );
        }
        const good = answer.body?.messages.filter(({ status }) => status === 'Accepted').length;
        expect(answer.accepted.length).toBe(good);
        if (answer.httpStatus === 200) expect(good).toBeGreaterThan(0);
      }),
    );
  });

  it('never throws at any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(acceptJson({ text, headerToken: token }, directory).httpStatus).toBe(400);
      }),
    );
  });

  it('gives the same answer whatever the case of keys', () => {
    const swap = (text: string, seed: number): string =>
      text.replaceAll(
        /"(messages|msg|from|to|number|body|content|type|allowedChannels|reference|dcs|validity)":/gi,
        (key, name: string, at: number) => ((seed + at) % 2 === 0 ? key : `"${name.toUpperCase()}":`),
      );
    fc.assert(
      fc.property(fc.array(shaped, { minLength: 1, maxLength: 3 }), fc.nat(), (msg, seed) => {
        // Texts that look like keys would be changed as well.
        fc.pre(!JSON.stringify(msg).includes(String.raw`\"`));
        const text = JSON.stringify({ messages: { msg } });
        expect(accept(swap(text, seed), token).body).toEqual(accept(text, token).body);
      }),
    );
  });
});
