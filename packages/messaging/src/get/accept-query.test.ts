import { getGateway } from '@bmsg/api/errors';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillHoles } from '../acceptance/answer-table.ts';
import { acceptQuery } from './accept-query.ts';

const token = 'abcdef01-2345-6789-abcd-ef0123456789';
const query = (parameters: Record<string, string | undefined> = {}): string =>
  Object.entries({ producttoken: token, body: 'Hello', to: '00447911123456', from: 'Sender', ...parameters })
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`]))
    .join('&');
const accept = (text: string) => acceptQuery({ text }, (key) => (key === token ? {} : undefined));
const textOf = (id: string, holes: Record<string, string> = {}): string =>
  fillHoles(getGateway.find((entry) => entry.id === id)?.text ?? '', holes);

const canonical = {
  from: 'Sender',
  to: [{ number: '00447911123456' }],
  body: { content: 'Hello' },
  allowedChannels: ['SMS'],
  maximumNumberOfMessageParts: 1,
};

describe('the message that a query becomes', () => {
  it.each<[string, string, object]>([
    ['the least', query(), canonical],
    ['names in capitals', query().replaceAll(/\w+=/g, (name) => name.toUpperCase()), canonical],
    ['a plus for a space', query({ body: undefined }) + '&body=a+b%2Bc', { ...canonical, body: { content: 'a b+c' } }],
    [
      'a number with a plus that is no space',
      query({ to: undefined }) + '&to=+447911123456',
      { ...canonical, to: [{ number: '447911123456' }] },
    ],
    ['reference and app key', query({ reference: 'r1', appkey: 'k' }), { ...canonical, reference: 'r1', appKey: 'k' }],
    ['empty parameters', query({ reference: '', appkey: '' }), canonical],
    ['a text that comes twice', `${query()}&BODY=again`, { ...canonical, body: { content: 'Hello,again' } }],
    [
      'parameters that nobody described',
      query({ dcs: '8', __proto__x: '1' }),
      { ...canonical, '?dcs': '8', '?__proto__x': '1' },
    ],
    [
      'a text of 160 characters',
      query({ body: 'x'.repeat(160) }),
      { ...canonical, body: { content: 'x'.repeat(160) } },
    ],
  ])('%s', (_, text, want) => {
    const { httpStatus, text: answer, accepted } = accept(text);
    expect([httpStatus, answer]).toEqual([200, '']);
    expect(accepted.map(({ message }) => message)).toEqual([want]);
  });

  it.each([
    ['Greek', 'Κείμενο', 'Κ'],
    ['broken UTF-8', undefined, '\ufffd'],
  ])('is never Unicode: %s', (_, body, character) => {
    const [message] = accept(query({ body }) + (body === undefined ? '&body=%ff%c3' : '')).accepted;
    expect(message?.plan).toMatchObject({ encoding: 'gsm7', segmentCount: 1, firstCulprit: { character } });
  });
});

describe('the answer to a query that is refused', () => {
  const badToken = (producttoken: string): string => textOf('token-invalid', { producttoken });
  const badNumber = (number: string): string => textOf('number-not-a-number', { number });
  it.each<[string, string, string]>([
    ['nothing', '', badToken('')],
    ['a token that is none', query({ producttoken: 'your token' }), badToken('your token')],
    ['two tokens', `${query()}&producttoken=x`, badToken(`${token},x`)],
    ['a token that does not end', query({ producttoken: 'x'.repeat(5000) }), badToken(`${'x'.repeat(100)}…`)],
    ['a token of nobody', query({ producttoken: token.replace('a', 'b') }), textOf('account-unknown')],
    ['no sender', query({ from: undefined }), textOf('from-missing')],
    ['an empty sender', query({ from: '' }), textOf('from-missing')],
    ['a sender that is too long', query({ from: 'TwelveLetter' }), textOf('unknown-error')],
    ['no number', query({ to: undefined }), badNumber('')],
    ['an empty number', query({ to: '' }), badNumber('')],
    ['letters in a number', query({ to: '0044x' }), badNumber('0044x')],
    ['two numbers', `${query()}&To=00447911123457`, badNumber('00447911123456,00447911123457')],
    ['no text', query({ body: undefined }), textOf('body-missing')],
    ['an empty text', query({ body: '' }), textOf('body-missing')],
    ['a text of 161 characters', query({ body: 'x'.repeat(161) }), textOf('unknown-error')],
    ['160 characters that take more room', query({ body: '€'.repeat(81) }), textOf('unknown-error')],
    ['a percent sign by itself', '%=%&%zz', badToken('')],
  ])('%s', (_, text, want) => {
    expect(accept(text)).toEqual({ httpStatus: 200, text: want, accepted: [] });
  });
});

it('answers any query with a row of its table', () => {
  const rows = getGateway.map(({ text = '' }) => text.replace(/\{.*/, ''));
  const names = fc.constantFrom('producttoken', 'TO', 'from', 'Body', 'reference', 'x');
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.tuple(names, fc.string({ unit: 'binary' })))
      .map((pairs) => `${query()}&${pairs.map((pair) => pair.join('=')).join('&')}`),
  );
  fc.assert(
    fc.property(text, (one) => {
      const answer = accept(one);
      return (
        answer.httpStatus === 200 && rows.some((row) => (row !== '' ? answer.text.startsWith(row) : answer.text === ''))
      );
    }),
  );
});
