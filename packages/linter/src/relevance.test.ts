import { ruleExamples } from '@bmsg/api/rule-examples';
import { rules } from '@bmsg/api/rules';
import type { Rule } from '@bmsg/api/rules';
import { describe, expect, it } from 'vitest';
import { assertion } from './assertion.ts';
import type { Circumstances, Problem, Request } from './check.ts';
import { requestChecks } from './checks/index.ts';
import { faultlessPassage } from './json/passage.ts';
import { isAbout, isRelevant, relevanceOf } from './relevance.ts';
import { readRequest } from './request.ts';

function readText(text: string, circumstances: Circumstances = {}): Request | undefined {
  const passage = faultlessPassage(text);
  return passage && readRequest(passage, 'request', circumstances);
}

/** The rules that are asked about a message. */
function asked(message: object): readonly string[] {
  const request = readText(JSON.stringify({ messages: { msg: [message] } }));
  return request === undefined ? [] : rules.filter((one) => isRelevant(one, request.kind)).map(({ id }) => id);
}

describe('rules that are asked', () => {
  it.each<{ id: string; about: object; want: boolean }>([
    { id: 'reference-form', about: { reference: 'a' }, want: true },
    { id: 'reference-form', about: { from: 'a' }, want: false },
    { id: 'viber-last-item', about: { allowedChannels: ['Viber'], richContent: { conversation: [] } }, want: true },
    { id: 'viber-last-item', about: { allowedChannels: ['Viber'], richContent: {} }, want: false },
    { id: 'viber-last-item', about: { allowedChannels: ['SMS'], richContent: { conversation: [] } }, want: false },
    { id: 'viber-last-item', about: { richContent: { conversation: [] } }, want: false },
    { id: 'app-key-unused', about: { allowedChannels: ['SMS'] }, want: true },
    { id: 'app-key-unused', about: {}, want: false },
    { id: 'suggestion-labels-alike', about: { richContent: { suggestions: [{ label: 'a' }, {}] } }, want: true },
    { id: 'suggestion-labels-alike', about: { richContent: { suggestions: [{ label: 'a' }] } }, want: false },
    { id: 'suggestion-labels-alike', about: { richContent: {} }, want: false },
    { id: 'unknown-channel', about: {}, want: true },
    { id: 'token-without-hyphens', about: {}, want: false },
    { id: 'token-without-hyphens', about: { authentication: { productToken: 'a' } }, want: true },
    { id: 'duplicate-recipient', about: { to: [{ number: '1' }, { number: '2' }] }, want: true },
    { id: 'duplicate-recipient', about: { to: [{ number: '1' }] }, want: false },
    { id: 'duplicate-key', about: { Body: 'a', body: 'a' }, want: true },
    { id: 'duplicate-key', about: { body: '":' }, want: true },
    { id: 'duplicate-key', about: { body: 'a:' }, want: false },
    { id: 'number-form', about: { to: [{ number: '+31612345678' }] }, want: true },
    { id: 'number-form', about: { to: [{ number: '0031612345678' }] }, want: false },
    { id: 'unicode-raises-parts', about: { body: { content: '\u2019'.repeat(71) } }, want: true },
    { id: 'unicode-raises-parts', about: { body: { content: '\u2019'.repeat(70) } }, want: false },
    { id: 'unicode-raises-parts', about: { body: { content: '\u00e9 @'.repeat(71) } }, want: false },
    { id: 'parts-above-maximum', about: { body: { content: 'a'.repeat(71) } }, want: true },
    { id: 'parts-above-maximum', about: { body: { content: 'a' }, maximumNumberOfMessageParts: 0 }, want: true },
    { id: 'parts-above-maximum', about: { body: { content: 'a' } }, want: false },
    { id: 'deprecated-channel', about: { allowedChannels: ['SMS'] }, want: false },
  ])('$id about $about: $want', ({ id, about, want }) => {
    expect(asked(about).includes(id)).toBe(want);
  });

  // Texts with two examples in one call are of kinds that no example is of by itself.
  it.each(ruleExamples)('are all that have something to say about the examples of $id', ({ given = {}, good, bad }) => {
    const texts = [...good, ...bad.map(({ text }) => text)];
    for (const text of [...texts, together(texts)]) {
      const request = readText(text, {
        ...(given.now !== undefined && { now: Date.parse(given.now) }),
        ...(given.server !== undefined && { server: given.server }),
      });
      const silent = request === undefined ? [] : rules.filter((one) => !isRelevant(one, request.kind));
      expect(silent.filter((one) => request !== undefined && said(one, request).length > 0)).toEqual([]);
    }
  });
});

/** What a rule has to say, whether it is relevant or not. */
function said(rule: Rule, request: Request): readonly Problem[] {
  const { assert, channels, channelScope = 'some', check = '' } = rule;
  const about =
    channels === undefined
      ? request.messages
      : request.messages.filter((message) => isAbout(message.channels, channels, channelScope));
  const run = assert === undefined ? requestChecks[check] : assertion;
  return [...(run?.({ ...request, messages: about }, rule) ?? [])];
}

/** A call with the messages of several. */
function together(texts: readonly string[]): string {
  const calls = texts.flatMap((text) => readText(text)?.messages ?? []);
  return JSON.stringify({ messages: { msg: calls.map(({ value }) => value) } });
}

it('an answer for one kind of messages is none for another', () => {
  const relevantTo = relevanceOf(rules.map((one) => ({ rule: one })));
  const texts = ruleExamples.flatMap(({ bad, good }) => [...bad.map(({ text }) => text), ...good]);
  for (const text of [...texts, ...texts.toReversed()]) {
    const request = readText(text);
    if (request === undefined) continue;
    const want = rules.filter((one) => isRelevant(one, request.kind)).map(({ id }) => id);
    expect(relevantTo(request.kind).map(({ rule: { id } }) => id)).toEqual(want);
  }
});
