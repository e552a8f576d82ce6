import { examples } from '@bmsg/api/examples';
import { describe, expect, it } from 'vitest';
import { acceptJson } from './accept-json.ts';

const token = '11111111-2222-3333-4444-555555555555';

/** Every key in another case; values stay as they are. */
function respelt(value: unknown, spell: (key: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => respelt(item, spell));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [spell(key), respelt(member, spell)]));
}

function answerOf(value: unknown): unknown {
  return acceptJson({ value, headerToken: token }, () => ({}));
}

describe('a documented request is answered the same', () => {
  const requests = examples
    .filter(({ kind, gateway, origin }) => kind === 'request' && gateway === undefined && origin === undefined)
    .map(({ id, printed, corrected = printed }) => {
      const { messages } = JSON.parse(corrected) as { messages: { authentication?: unknown } };
      delete messages.authentication;
      return [id, { messages }] as const;
    });

  it.each(requests)('with all keys in capitals: %s', (_, request) => {
    const upper = respelt(request, (key) => key.toUpperCase());
    expect(answerOf(upper)).toEqual(answerOf(request));
  });

  it.each(requests)('with all keys in small letters: %s', (_, request) => {
    const lower = respelt(request, (key) => key.toLowerCase());
    expect(answerOf(lower)).toEqual(answerOf(request));
  });

  it.each(requests)('with a null beside every member, and unknown keys: %s', (_, request) => {
    const padded = JSON.parse(
      JSON.stringify(request).replaceAll('{"', '{"$type":"x","tag":null,"VALIDITY":null,"'),
    ) as unknown;
    expect((answerOf(padded) as { body: unknown }).body).toEqual((answerOf(request) as { body: unknown }).body);
  });
});
