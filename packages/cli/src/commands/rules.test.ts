import { describe, expect, it } from 'vitest';
import { knownRules } from '../lint/known-rules.ts';
import { fakeTerminal } from '../testing/fake-terminal.ts';
import { runRules } from './rules.ts';

describe('bmsg rules', () => {
  it('lists all rules, each on a line', () => {
    const terminal = fakeTerminal();
    expect(runRules([], {}, terminal)).toBe(0);
    const lines = terminal.printed.out.split('\n');
    for (const { id, title } of knownRules)
      expect(lines.filter((line) => line.startsWith(`${id} `) && line.endsWith(title))).toHaveLength(1);
    expect(lines.at(-2)).toBe(`${knownRules.length} rules. More on one: bmsg explain <rule>`);
  });

  it.each([
    { words: ['XML'], flags: {}, want: ['xml-gateway-refuses', 'xml-syntax', 'xml-unknown-element'] },
    { words: ['xml', 'well-formed'], flags: {}, want: ['xml-syntax'] },
    { words: ['xml'], flags: { severity: 'warning' }, want: ['xml-unknown-element'] },
  ] as const)('narrows down to $words $flags', ({ words, flags, want }) => {
    const terminal = fakeTerminal();
    runRules(words, { ...flags, json: true }, terminal);
    expect((JSON.parse(terminal.printed.out) as { id: string }[]).map(({ id }) => id)).toEqual(want);
  });

  it('asks back where there is none', () => {
    const terminal = fakeTerminal();
    expect(runRules(['unkown-key'], {}, terminal)).toBe(1);
    expect(terminal.printed).toEqual({ out: '', error: 'No rule is about unkown-key. Did you mean unknown-key?\n' });
  });
});
