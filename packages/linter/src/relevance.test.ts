import { ruleExamples } from '@bmsg/api/rule-examples';
import { rules } from '@bmsg/api/rules';
import { describe, expect, it } from 'vitest';
import type { Request } from './check.ts';
import { readJson } from './json/read-json.ts';
import { isRelevant } from './relevance.ts';
import { readRequest } from './request.ts';

const rule = (id: string) => rules.filter((one) => one.id === id);

function readText(text: string): Request | undefined {
  const tree = readJson(text);
  return tree.root === undefined ? undefined : readRequest(tree, tree.root, 'request', {});
}

/** The rules that are asked about a message. */
function asked(message: object): readonly string[] {
  const request = readText(JSON.stringify({ messages: { msg: [message] } }));
  return request === undefined ? [] : rules.filter((one) => isRelevant(one, request)).map(({ id }) => id);
}

describe('rules that are asked', () => {
  it.each<{ id: string; about: object; want: boolean }>([
    { id: 'reference-form', about: { reference: 'a' }, want: true },
    { id: 'reference-form', about: { from: 'a' }, want: false },
    { id: 'viber-last-item', about: { allowedChannels: ['Viber'], richContent: {} }, want: true },
    { id: 'viber-last-item', about: { allowedChannels: ['SMS'], richContent: {} }, want: false },
    { id: 'viber-last-item', about: { richContent: {} }, want: false },
    { id: 'app-key-unused', about: { allowedChannels: ['SMS'] }, want: true },
    { id: 'app-key-unused', about: {}, want: false },
    { id: 'suggestion-labels-alike', about: { richContent: {} }, want: true },
    { id: 'suggestion-labels-alike', about: {}, want: false },
    { id: 'unknown-channel', about: {}, want: true },
    { id: 'token-without-hyphens', about: {}, want: true },
  ])('$id about $about: $want', ({ id, about, want }) => {
    expect(asked(about).includes(id)).toBe(want);
  });

  it.each(ruleExamples)('are those that have something to say: $id', ({ id, bad }) => {
    for (const { text } of bad) {
      const request = readText(text);
      if (request !== undefined) expect(rule(id).every((one) => isRelevant(one, request))).toBe(true);
    }
  });
});
