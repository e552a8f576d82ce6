import { describe, expect, it } from 'vitest';
import { accept, call, created, good, summary, verdict } from '../../../../test/support/acceptance.ts';

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
