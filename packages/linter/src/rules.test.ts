import { rules } from '@bmsg/api/rules';
import { describe, expect, it } from 'vitest';
import { lint } from './lint.ts';

describe.each(rules)('the rule $id', (rule) => {
  it.each(rule.good)('is silent, as all others are, on %s', (text) => {
    expect(lint(text).map((finding) => `${finding.rule} ${finding.pointer}`)).toEqual([]);
  });

  it.each(rule.bad)('reports $at in $text', ({ text, at }) => {
    const found = lint(text, { rules: [rule] }).map(({ pointer }) => pointer);
    expect(found).toContain(at);
  });
});
