import { acceptJson } from '@bmsg/messaging';
import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { runs } from '../../../test/support/runs.ts';
import { lint } from './lint.ts';
import type { LintOptions } from './lint.ts';

/** A request with one message; the members given stand in the place of these. */
function request(members: Readonly<Record<string, string>> = {}): string {
  const all = {
    from: '"Sender"',
    to: '[{"number":"0031612345678"}]',
    body: '{"type":"auto","content":"Text"}',
    ...members,
  };
  const message = Object.entries(all).map(([key, value]) => `${key.startsWith('«') ? key : `"${key}"`}:${value}`);
  return `{"messages":{"msg":[{${message.join(',')}}]}}`;
}

/** Takes the marks « » out of a text; they say where a finding is expected. */
function unmark(marked: string): { readonly text: string; readonly start: number; readonly end: number } {
  return { text: marked.replace(/[«»]/g, ''), start: marked.indexOf('«'), end: marked.indexOf('»') - 1 };
}

describe('findings stand where the fault is', () => {
  it.each<{ rule: string; given: string; want: RegExp }>([
    {
      rule: 'unknown-key',
      given: request({ '«"refrence"»': '"a"' }),
      want: /Unknown key "refrence".*Did you mean "reference"\?/,
    },
    { rule: 'unknown-key', given: request({ body: '{"content":"Text",«"x"»:1}' }), want: /One of: content, type\./ },
    {
      rule: 'wrong-type',
      given: request({ to: '«{"number":"0031612345678"}»' }),
      want: /"to" must be array, not object/,
    },
    { rule: 'wrong-type', given: request({ from: '«7»' }), want: /"from" must be string, not number/ },
    { rule: 'wrong-type', given: '{"messages":{"msg":[«7»]}}', want: /An item of "msg" must be object, not number/ },
    { rule: 'wrong-type', given: '«[]»', want: /The request must be object, not array/ },
    {
      rule: 'missing-field',
      given: request({ '«"body"»': '{"type":"auto"}' }).replace('"body":{"type":"auto","content":"Text"},', ''),
      want: /"content"/,
    },
    { rule: 'missing-field', given: request({ from: 'null' }).replace('[{"from"', '[«{»"from"'), want: /"from"/ },
    { rule: 'missing-field', given: '«{»}', want: /"messages"/ },
    {
      rule: 'invalid-value',
      given: request({ body: '{"type":«"autp"»,"content":"Text"}' }),
      want: /cannot be "autp".*Did you mean "auto"\?/,
    },
    {
      rule: 'unknown-channel',
      given: request({ ALLOWEDCHANNELS: '["sms",«"Wiber"»]' }),
      want: /Did you mean "Viber"\?/,
    },
    { rule: 'duplicate-key', given: request({ '«"FROM"»': '"Other"' }), want: /"FROM" and "from" are one key/ },
    {
      rule: 'key-spelling',
      given: request({ '«"RichContent"»': '{"conversation":[{"text":"a"}]}' }),
      want: /Write "richContent"/,
    },
    {
      rule: 'gateway-rejects',
      given: request({ to: '[{"number":«"12a"»}]', allowedChannels: '["SMS"]' }),
      want: /303: Gsm '12a' is not a number/,
    },
    { rule: 'validity-unreadable', given: request({ validity: '«"soon"»' }), want: /"soon" is neither/ },
    { rule: 'gateway-rejects', given: request({ body: '{"content":«""»}' }), want: /304: A body without content/ },
    {
      rule: 'sender-form',
      given: request({ from: '«"Much too long for a name"»', allowedChannels: '["SMS"]' }),
      want: /cannot be shown on SMS/,
    },
    {
      rule: 'unicode-raises-parts',
      given: request({ body: `{"type":"auto","content":"\\n\\u0041${'a'.repeat(120)} it«\\u2019»s"}` }),
      want: /’ \(U\+2019\) is not .* 2 parts instead of 1\. Write ' for ’\./,
    },
    {
      rule: 'unicode-raises-parts',
      given: request({ body: `{"type":"auto","content":"${'a'.repeat(120)} «😀»"}` }),
      want: /Leave out 😀\./,
    },
    {
      rule: 'unicode-raises-parts',
      given: request({ body: `{"type":"auto","content":"${'a'.repeat(120)}«\\t»a\\u00a0"}` }),
      want: /U\+0009, U\+00A0 are not/,
    },
    { rule: 'characters-lost', given: request({ body: '{"content":"a «я» b"}' }), want: /я: sent as \?/ },
    {
      rule: 'channel-cannot-carry',
      given: request({ allowedChannels: '["SMS"]', '«"richContent"»': '{"conversation":[{"text":"a"}]}' }),
      want: /SMS/,
    },
    { rule: 'number-form', given: request({ to: '[{"number":«"+31612345678"»}]' }), want: /Write "0031612345678"/ },
    { rule: 'json-syntax', given: request({ from: '"a" «/* b */»' }), want: /no comments/ },
    {
      rule: 'json-syntax',
      given: request({ to: '[{"number":"0031612345678"«,»}]' }),
      want: /comma before the closing \}/,
    },
  ])('$rule: $given', ({ rule, given, want }) => {
    const { text, start, end } = unmark(given);
    const found = lint(text).filter((finding) => finding.rule === rule);
    expect(found.map(({ range }) => [range.start.offset, range.end.offset])).toEqual([[start, end]]);
    expect(`${found[0]?.message} ${found[0]?.fix}`).toMatch(want);
  });

  it('in lines and columns from 1, with a pointer in the spelling of the file', () => {
    const text = '{\n  "Messages": {"Msg": [\n    {"From": 7}\n  ]}\n}';
    const finding = lint(text).find(({ rule }) => rule === 'wrong-type');
    expect(finding?.range).toEqual({
      start: { offset: 39, line: 3, column: 14 },
      end: { offset: 40, line: 3, column: 15 },
    });
    expect(finding?.pointer).toBe('/Messages/Msg/0/From');
  });
});

describe('the predicted answer of the gateway', () => {
  it('joins the finding of the fault that causes it', () => {
    const found = lint(request({ to: '"0031612345678"' }));
    expect(found.map(({ rule, gateway }) => [rule, gateway])).toEqual([
      ['wrong-type', { scope: 'recipient', code: 302, text: 'to object is an invalid type, must be an array' }],
    ]);
  });

  it.each<{ given: string; want: string }>([
    { given: '5', want: 'Invalid JSON' },
    { given: '{"messages":[]}', want: 'Invalid JSON' },
    { given: '{}', want: 'A MESSAGES object requires at least one MSG object' },
    { given: '{"messages":{"msg":[]}}', want: 'A MESSAGES object requires at least one MSG object' },
  ])('is one for the whole call $given', ({ given, want }) => {
    expect(lint(given).map(({ gateway }) => gateway)).toEqual([
      expect.objectContaining({ scope: 'request', text: want }),
    ]);
  });

  it('is told once for a fault that costs many recipients', () => {
    const to = JSON.stringify(Array.from({ length: 50 }, (_, index) => ({ number: `00316123456${index + 10}` })));
    expect(lint(request({ to, body: '{"content":""}' })).map(({ rule }) => rule)).toEqual(['gateway-rejects']);
  });

  it('does not depend on the token, which may be a placeholder', () => {
    const text = request().replace('"msg"', '"authentication":{"productToken":"your product token"},"msg"');
    expect(lint(text).map(({ rule, severity }) => [rule, severity])).toEqual([['token-placeholder', 'info']]);
  });
});

describe('a text that is no JSON', () => {
  const number = '"to":[{"number":"0031612345678"}]';
  it.each<{ name: string; given: string; want: string[] }>([
    {
      name: 'is judged beyond its faults',
      given: request({ from: '7', body: '{"type":"autp" "content":"Text",}' }),
      want: ['wrong-type', 'invalid-value', 'json-syntax', 'json-syntax'],
    },
    {
      name: 'is not said to miss what was cut off',
      given: `{"messages":{"msg":[{"from":"A",${number},"body":{"type":"auto"`,
      want: ['json-syntax'],
    },
    { name: 'nor a value that was forgotten', given: request({ from: '' }), want: ['json-syntax'] },
    { name: 'nor what nobody can read', given: request({ body: '@' }), want: ['json-syntax'] },
    {
      name: 'is not judged by what is a guess',
      given: request({ from: '"Sender\n', body: '{"content":Text}', to: '[{"number":0031612345678}]' }),
      want: ['json-syntax', 'json-syntax', 'json-syntax'],
    },
    {
      name: 'is judged in the messages that are whole',
      given: `{"messages":{"msg":[{"from":7,${number},"body":{"content":"a"}},{"from":"A",`,
      want: ['wrong-type', 'json-syntax'],
    },
    { name: 'is nothing at all', given: '<messages/>', want: ['json-syntax'] },
  ])('$name', ({ given, want }) => {
    expect(lint(given).map(({ rule }) => rule)).toEqual(want);
  });

  it('is mended by the edits of its findings', () => {
    const findings = lint("{'messages': {\"msg\": [{from: 'A'}]},}");
    expect(findings.flatMap(({ edits = [] }) => edits.map(({ text }) => text))).toEqual([
      '"',
      '"',
      '"from"',
      '"',
      '"',
      '',
    ]);
  });

  it('may have comments and trailing commas in files that may', () => {
    const text = request().replace('"from"', '// who\n"from"').replace(']}}', ',],},}');
    expect(lint(text, { jsonc: true })).toEqual([]);
  });
});

describe('a request inside larger JSON', () => {
  const faulty = request({ from: '7' });

  it('is found by a JSON Pointer, and pointers begin at the top of the text', () => {
    const text = `{"from": 1, "Calls": [{"body": ${faulty}}]}`;
    const found = lint(text, { at: '/calls/0/body' });
    expect(found.map(({ rule, pointer }) => [rule, pointer])).toEqual([
      ['wrong-type', '/Calls/0/body/messages/msg/0/from'],
    ]);
    expect(text.slice(found[0]?.range.start.offset, found[0]?.range.end.offset)).toBe('7');
  });

  it('may be one of many', () => {
    const found = lint(`[${request()},\n${faulty},\n${faulty}]`, { at: '/*' });
    expect(found.map(({ pointer, range }) => [pointer, range.start.line])).toEqual([
      ['/1/messages/msg/0/from', 2],
      ['/2/messages/msg/0/from', 3],
    ]);
  });

  it('must be there, in a text that is JSON', () => {
    expect(() => lint('{"a":{}}', { at: '/a/b' })).toThrow('There is nothing at /a/b.');
    expect(lint('{"a":', { at: '/a/b' }).map(({ rule }) => rule)).toEqual(['json-syntax']);
  });
});

describe('a message on its own', () => {
  const message = '{"from":7,"to":[{"number":"0031612345678"}],"body":{"content":"a","contnt":"b"}}';

  it.each<{ name: string; text: string; options: LintOptions; want: string[] }>([
    { name: 'as told', text: message, options: { as: 'message' }, want: ['/from', '/body/contnt'] },
    { name: 'as it looks', text: message, options: { as: 'either' }, want: ['/from', '/body/contnt'] },
    {
      name: 'in a list',
      text: `[${message}]`,
      options: { as: 'either', at: '/*' },
      want: ['/0/from', '/0/body/contnt'],
    },
    {
      name: 'with a key twice',
      text: message.replace('{', '{"from":"A",'),
      options: { as: 'either' },
      want: ['/from', '/from', '/body/contnt'],
    },
    {
      name: 'or a whole request, as it looks',
      text: `{"messages":{"msg":[${message}]}}`,
      options: { as: 'either' },
      want: ['/messages/msg/0/from', '/messages/msg/0/body/contnt'],
    },
  ])('is judged $name', ({ text, options, want }) => {
    expect(lint(text, options).map(({ pointer }) => pointer)).toEqual(want);
  });

  it('is not the body of a call', () => {
    expect(lint(message).map(({ rule }) => rule)).toContain('missing-field');
  });

  it('stands in the line that it is said to begin in', () => {
    const [finding] = lint(`\n${message}`, { as: 'message', firstLine: 41 });
    expect(finding?.range.start).toEqual({ offset: 9, line: 42, column: 9 });
  });
});

/** Messages that are nearly right. */
function messages(): fc.Arbitrary<unknown[]> {
  const value = fc.jsonValue({ maxDepth: 2 });
  const members = fc.record(
    {
      from: fc.oneof(fc.constant('Sender'), value),
      to: fc.oneof(
        value,
        fc.array(fc.record({ number: fc.oneof(fc.constantFrom('0031612345678', '', '12a'), value) })),
      ),
      body: fc.oneof(
        value,
        fc.record({ type: fc.constantFrom('auto', 'AUTO', 5), content: fc.oneof(fc.string(), value) }),
      ),
      allowedChannels: fc.oneof(value, fc.array(fc.constantFrom('SMS', 'viber', 'RCS', 'x', 5))),
      richContent: fc.oneof(
        value,
        fc.record({ conversation: fc.array(value), suggestions: fc.array(fc.record({ action: value })) }),
      ),
      reference: value,
      ['__proto__']: value,
    },
    { requiredKeys: [] },
  );
  return fc.array(fc.oneof({ weight: 5, arbitrary: members }, value));
}

it('predicts every code with which the gateway rejects a recipient', () => {
  fc.assert(
    fc.property(messages(), (msg) => {
      const value = { messages: { msg } };
      const { body } = acceptJson({ value, headerToken: '00000000-0000-0000-0000-000000000000' }, () => ({}));
      const rejected = (body?.messages ?? []).filter(({ status }) => status === 'Rejected');
      const predicted = lint(JSON.stringify(value)).flatMap(({ gateway }) =>
        gateway?.scope === 'recipient' ? gateway.code : [],
      );
      expect(new Set(predicted)).toEqual(new Set(rejected.map(({ messageErrorCode }) => messageErrorCode)));
    }),
    { numRuns: runs(200) },
  );
});

describe('what a text may not do', () => {
  it('bring a real token into a finding', () => {
    const token = '5c7d3b1e-9f42-4a68-b0d3-26e81fa97c54';
    const texts = [
      request({ from: `"${token}" "${token}"` }),
      request({ [token]: '1', allowedChannels: `["${token}"]`, to: `[{"number":"${token}"}]` }),
      request({ reference: `"${token}"` }).replace('"msg"', `"authentication":{"productToken":"${token}"},"msg"`),
    ];
    for (const text of texts) {
      for (const { pointer: _, ...finding } of lint(text)) expect(JSON.stringify(finding)).not.toContain(token);
    }
  });

  it('make the linter throw, whatever it is', () => {
    fc.assert(fc.property(fc.oneof(fc.json(), fc.string(), fc.string({ unit: 'binary' })), (text) => void lint(text)));
  });

  it('make the linter throw, when it is nearly a request', () => {
    fc.assert(
      fc.property(messages(), (msg) => void lint(JSON.stringify({ messages: { msg } }))),
      { numRuns: runs(200) },
    );
  });

  it('hide what stands after a comment', () => {
    const text = request({ from: '7 // seven\n' });
    expect(lint(text).map(({ rule }) => rule)).toEqual(['wrong-type', 'json-syntax']);
  });
});
