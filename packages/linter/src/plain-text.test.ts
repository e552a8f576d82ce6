import { ruleExamples } from '@bmsg/api/rule-examples';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lint } from './lint.ts';
import { isPlainText } from './plain-text.ts';

const from = '"from":"Sender"';
const to = '"to":[{"number":"0031612345678"}]';
const body = '"body":{"type":"auto","content":"Your order, 17, is here!"}';
const record = (...members: string[]): string => `{${members.join(',')}}`;

describe('a plain text', () => {
  it.each<{ name: string; given: string; want: boolean }>([
    { name: 'the least', given: record(from, to, body), want: true },
    { name: 'any order', given: record(body, to, from), want: true },
    {
      name: 'blanks',
      given: `{ "from" : "Sender", "to": [ { "number": "0031612345678" } ],${body} }`,
      want: true,
    },
    { name: 'a reference', given: record(from, to, body, '"reference":"order-17"'), want: true },
    { name: 'a channel', given: record(from, to, body, '"allowedChannels":["SMS"]'), want: true },
    { name: 'a name of two words', given: record(from.replace('Sender', 'My Shop'), to, body), want: true },
    { name: 'no type', given: record(from, to, body.replace('"type":"auto",', '')), want: true },
    { name: 'an address', given: record(from, to, body.replace('here', 'at https://example.org/17')), want: true },
    { name: 'a name alone', given: record('"My Shop"', from, to, body), want: false },
    { name: 'no recipient', given: record(from, body), want: false },
    { name: 'a key twice', given: record(from, to, body, from), want: false },
    { name: 'a key in other letters', given: record(from.replace('from', 'From'), to, body), want: false },
    { name: 'an unknown key', given: record(from, to, body, '"x":"1"'), want: false },
    { name: 'an escape', given: record(from, to, body.replace('order', String.raw`\u006f`)), want: false },
    { name: 'a character of two septets', given: record(from, to, body.replace('17', '{17}')), want: false },
    { name: 'a text of two parts', given: record(from, to, body.replace('17', '1'.repeat(150))), want: false },
    { name: 'another form of a number', given: record(from, to.replace('0031', '+31'), body), want: false },
    { name: 'a comma too much', given: record(from, to, body, ''), want: false },
    { name: 'something behind it', given: `${record(from, to, body)}1`, want: false },
    { name: 'a request', given: `{"messages":{"msg":[${record(from, to, body)}]}}\n`, want: true },
    {
      name: 'a request on many lines',
      given: JSON.stringify(JSON.parse(`{"messages":{"msg":[${record(from, to, body)}]}}`), undefined, '\t'),
      want: true,
    },
    { name: 'half a request', given: `{"messages":{"msg":[${record(from, to, body)}`, want: false },
    { name: 'the other half', given: `${record(from, to, body)}]}}`, want: false },
    {
      name: 'two messages',
      given: `{"messages":{"msg":[${record(from, to, body)},${record(from, to, body)}]}}`,
      want: false,
    },
    { name: 'half of it', given: record(from, to, body).slice(0, -1), want: false },
  ])('$name: $want', ({ given, want }) => {
    expect(isPlainText(given)).toBe(want);
  });

  /** All that is taken for plain, and much that nearly is. */
  const members = [
    fc.stringMatching(/^"from" ?: ?"[A-Z][A-Za-z]{1,5}( [A-Za-z]|[A-Za-z])[A-Za-z]{0,4}"$/),
    fc.stringMatching(/^"to":\[\{"number": ?"00[0-9]{9,15}"\}\]$/),
    fc.stringMatching(/^"body":\{("type":"(auto|AUTO|Auto)", ?)?"content":"[A-Za-z0-9äéÑß ,.!?:/'()-]{1,170}"\}$/),
    fc.stringMatching(/^"reference":"[A-Za-z]{1,10}[-_]?[0-9]{1,7}"$/),
    fc.constantFrom('"allowedChannels":["SMS"]', '"allowedChannels":["RCS"]'),
  ];

  it('breaks no rule', () => {
    const almost = fc.shuffledSubarray(members, { minLength: 3 }).chain((some) => fc.tuple(...some));
    fc.assert(
      fc.property(almost, (some) => {
        const text = record(...some);
        fc.pre(isPlainText(text));
        expect(lint(text, { as: 'message' })).toEqual([]);
        expect(lint(`{"messages":{"msg":[${text}]}}`)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it.each(ruleExamples.flatMap(({ id, bad }) => bad.map(({ text }) => ({ id, text }))))(
    'is none of what $id is about: $text',
    ({ id, text }) => {
      for (const message of messagesIn(text)) {
        if (!isPlainText(message)) continue;
        expect(lint(message, { as: 'message' }).map(({ rule }) => rule)).not.toContain(id);
      }
    },
  );
});

/** The messages of a request as records of their own. */
function messagesIn(text: string): string[] {
  try {
    const { messages } = JSON.parse(text) as { messages?: { msg?: unknown } };
    return Array.isArray(messages?.msg) ? messages.msg.map((message) => JSON.stringify(message)) : [];
  } catch {
    return [];
  }
}
