import { channels as allChannels } from '@bmsg/api/channels';
import { keys } from '@bmsg/api/keys';
import { ruleExamples } from '@bmsg/api/rule-examples';
import { rules } from '@bmsg/api/rules';
import { describe, expect, it } from 'vitest';
import type { Finding } from './finding.ts';
import { lint } from './lint.ts';
import type { LintOptions } from './lint.ts';
import { lintXml } from './xml/lint-xml.ts';

/** A channel that is on its way out has rules like any other, until it is gone. */
const deprecated = new Set(rules.filter(({ category }) => category === 'deprecated').map(({ id }) => id));

describe.each(ruleExamples)('the rule $id', ({ id, given = {}, good, bad }) => {
  const linted = rules.some((rule) => rule.id === id && rule.gateway === 'xml') ? lintXml : lint;
  const options: LintOptions = {
    ...(given.now !== undefined && { now: Date.parse(given.now) }),
    ...(given.server !== undefined && { server: given.server }),
  };
  const alone = rules.filter((rule) => rule.id === id);

  it.each(good)('is silent, as all others are, on %s', (text) => {
    const found = linted(text, options).filter((finding) => finding.rule === id || !deprecated.has(finding.rule));
    expect(found.map((finding) => `${finding.rule} ${finding.pointer}`)).toEqual([]);
  });

  it.each(bad)('reports $at in $text', ({ text, at, says, fixed }) => {
    const found = linted(text, { ...options, rules: alone });
    const [first] = found;
    expect(found.map(({ pointer }) => pointer)).toEqual([at]);
    expect(`${first?.message} / ${first?.fix}`).toBe(says);
    expect(first?.edits === undefined ? undefined : edited(text, first)).toBe(fixed);
  });

  it.each(bad.filter(({ fixed }) => fixed !== undefined))('is silent after its fix of $text', ({ fixed = '' }) => {
    expect(linted(fixed, { ...options, rules: alone })).toEqual([]);
  });
});

/** A text after the edits of a finding, which are applied from the end so that they keep their places. */
function edited(text: string, { edits = [] }: Finding): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((result, { start, end, text: put }) => result.slice(0, start) + put + result.slice(end), text);
}

/** Values of every type that the value of a field can be. */
const values: readonly { readonly value: unknown }[] = [true, 7, 'text', [], [[]], {}, { x: 1 }].map((value) => ({
  value,
}));

it.each(values)('a value of another type is told as that, in whatever field it is: $value', ({ value }) => {
  const good = { from: '0031612345678', to: [{ number: '12345678' }], body: { type: 'auto', content: 'Hello' } };
  for (const { name } of allChannels) {
    for (const field of Object.keys(keys['Message']?.keys ?? {})) {
      const message = { ...good, allowedChannels: [name], [field]: value };
      const found = lint(JSON.stringify({ messages: { msg: [message] } }));
      const wrong = found.find(({ rule, pointer }) => rule === 'wrong-type' && pointer === `/messages/msg/0/${field}`);
      if (wrong === undefined) continue;
      const there = found.filter(({ range }) => range.start.offset === wrong.range.start.offset);
      expect(there.map(({ rule }) => rule)).toEqual(['wrong-type']);
    }
  }
});
