import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { configSchema } from './config-schema.ts';
import { readConfig } from './read-config.ts';

const isValid = new Ajv2020({ strict: false }).compile(configSchema());

/** What is said of a configuration; empty for one that is fine. */
function complaint(text: string): string {
  try {
    readConfig(text, 'c.json');
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

describe('a configuration', () => {
  it.each<{ given: unknown; want: string | RegExp }>([
    { given: {}, want: '' },
    { given: { $schema: './x.json', rules: { 'unknown-key': 'off' }, ignore: ['legacy/**'] }, want: '' },
    { given: { overrides: [{ files: ['a'], rules: { 'unknown-key': 'info' } }] }, want: '' },
    { given: { channels: ['SMS'], senders: ['Me'] }, want: '' },
    { given: { suppress: [{ rule: 'unknown-key', files: ['*'], at: '/messages/*', reason: 'known' }] }, want: '' },
    { given: [], want: 'c.json:1:1 The configuration has to be an object, not an array.' },
    { given: 'x', want: /has to be an object, not a string/ },
    { given: { rule: {} }, want: 'c.json:1:2 There is no key "rule". Did you mean "rules"?' },
    {
      given: { rules: { 'unknown-keys': 'off' } },
      want: 'c.json:1:11 There is no rule "unknown-keys". Did you mean "unknown-key"?',
    },
    {
      given: { rules: { 'unknown-key': 'warn' } },
      want: /"unknown-key" cannot be "warn"\..*One of: off, info, warning, error/,
    },
    { given: { rules: { 'unknown-key': 2 } }, want: /has to be a string, not a number/ },
    { given: { channels: ['SNS'] }, want: 'c.json:1:14 An item of "channels" cannot be "SNS". Did you mean "SMS"?' },
    { given: { channels: 'SMS' }, want: /"channels" has to be an array/ },
    { given: { senders: [''] }, want: /An item of "senders" is empty/ },
    { given: { ignore: [] }, want: /"ignore" is empty/ },
    { given: { suppress: [{ rule: 'unknown-key' }] }, want: /"reason" is missing/ },
    { given: { suppress: [{ rule: 'unknown-key', reason: ' ' }] }, want: /"reason" is empty/ },
    {
      given: { suppress: [{ rule: 'unknown-key', reason: 'x', at: 'messages' }] },
      want: /"at" has to begin with "\/"/,
    },
    { given: { overrides: [{ files: ['a'] }] }, want: /"rules" is missing/ },
    { given: { rules: { ['__proto__']: 'off' } }, want: /There is no rule "__proto__"/ },
  ])('$given: $want', ({ given, want }) => {
    const said = complaint(JSON.stringify(given));
    expect(said).toEqual(typeof want === 'string' ? want : expect.stringMatching(want));
    // The schema that editors use says the same.
    expect(isValid(given)).toBe(said === '');
  });

  it.each([
    { given: '', want: /^c\.json:1:1 / },
    { given: '{\n  "rules": {,}\n}', want: /^c\.json:2:13 / },
    { given: '{"rules": {}, "rules": {}}', want: 'c.json:1:15 "rules" stands here before.' },
    { given: '{ /* why */ "rules": {}, }', want: '' },
  ])('$given: $want', ({ given, want }) => {
    expect(complaint(given)).toEqual(typeof want === 'string' ? want : expect.stringMatching(want));
  });
});
