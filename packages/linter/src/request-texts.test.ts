import { describe, expect, it } from 'vitest';
import { requestTexts } from './request-texts.ts';

const message = '{ "from": "Sender", "body": {"content": "Text"} }';
const request = `{ "messages": { "msg": [ ${message} ] } }`;
const wrapped = `{"messages":{"msg":[${message}]}}`;

describe('the requests in a larger text', () => {
  it.each<{ name: string; text: string; at: string; want: readonly (readonly [string, string])[] }>([
    { name: 'the whole text', text: request, at: '', want: [['', request]] },
    { name: 'a message alone', text: message, at: '', want: [['', wrapped]] },
    { name: 'one place', text: `{"a/b": ${request}}`, at: '/a~1b', want: [['/a~1b', request]] },
    {
      name: 'every item',
      text: `{"steps": [{"send": ${message}}, {}, {"send": ${request}}]}`,
      at: '/steps/*/send',
      want: [
        ['/steps/0/send', wrapped],
        ['/steps/2/send', request],
      ],
    },
    { name: 'nothing', text: '{"steps": []}', at: '/steps/*', want: [] },
    { name: 'a text that breaks off', text: `{"a": ${request}, "b`, at: '/a', want: [['/a', request]] },
  ])('are found: $name', ({ text, at, want }) => {
    expect(requestTexts(text, at).map(({ pointer, text: found }) => [pointer, found])).toEqual(want);
  });
});
