import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accept, call, created, directory, good, summary, token } from '../../../../test/support/acceptance.ts';
import { acceptJson, answerJson } from './accept-json.ts';

const other = 'aaaaaaaa-BBBB-cccc-dddd-eeeeeeeeeeee';

const malformed = [400, 202, 'Invalid JSON'];
const badToken = [400, 103, 'Invalid product token.'];
const unknownAccount = [400, 101, 'No account found for the given authentication'];
const noMessages = [400, 203, 'A MESSAGES object requires at least one MSG object'];

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
