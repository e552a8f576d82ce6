import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../test/support/runs.ts';
import type { JsonObject } from '../model/json-schema.ts';
import { isPlainlyLinear } from './linear-pattern.ts';
import { checkPatterns } from './patterns.ts';
import { judgeSafety } from './regex-safety.ts';

function problems(schema: JsonObject): string[] {
  const document = { openapi: '3.1.0', components: { schemas: { A: schema } } };
  const found = checkPatterns({ document, locate: (file) => ({ file, line: 1, column: 1 }) });
  return found.map(({ severity, code, message, location }) => `${location.file} ${severity} ${code} ${message}`);
}

const at = '/components/schemas/A/pattern';

describe('a pattern', () => {
  it.each([
    '',
    'a',
    '^[A-Z]{2}-\\d{1,4}$',
    '^\\+?[0-9]{1,15}$',
    '^[^ |]*$',
    '^.{0,160}$',
    '^(?:red|green|blue)$',
    '\\.(jpg|png)$',
    '^[a-z]+(-[a-z]+)*$',
    '^(\\d+|[a-z]+)$',
  ])('%s is safe', (pattern) => {
    expect(problems({ pattern })).toEqual([]);
  });

  it.each([
    ['^(a+)+$', "'a'.repeat(31) + '\\x00'", 'exponential'],
    ['^(a|a)*$', "'a'.repeat(31) + '\\x00'", 'exponential'],
    ['^([a-z]+-?)+$', "'a'.repeat(31)", 'exponential'],
    ['^\\s*\\s*\\s*$', 'repeat(', 'polynomial (degree 3)'],
    ['[a-z]+$', "'a'.repeat(54773) + '\\x00a'", 'quadratic'],
    ['^.*,.*,$', 'repeat(', 'quadratic'],
  ])('%s is not', (pattern, attack, growth) => {
    const [problem, ...others] = problems({ pattern });
    expect(others).toEqual([]);
    expect(problem).toMatch(new RegExp(`^${at} error vulnerable-pattern A text such as .* takes `));
    expect(problem).toContain(attack);
    expect(problem).toContain(` takes ${growth} time to match.`);
  });

  it('for keys is judged too, where it stands', () => {
    expect(problems({ patternProperties: { '^x-': true, '(a*)*b': true, '(': true } })).toEqual([
      expect.stringContaining('/components/schemas/A/patternProperties/(a*)*b error vulnerable-pattern'),
      expect.stringContaining('/components/schemas/A/patternProperties/( error invalid-pattern'),
    ]);
  });

  it('that is too much for the judge is a warning', () => {
    const [problem = ''] = problems({ pattern: `^(?=(${'a?'.repeat(400)}){300})\\1{200}$` });
    expect(problem).toMatch(/^\S+ warning unjudged-pattern /);
  });

  it('shows no more than the beginning of a long attack', () => {
    const [problem = ''] = problems({ pattern: `^${'(ab+)+'.repeat(9)}$` });
    expect(/A text such as (.*) takes/.exec(problem)?.[1]?.length).toBeLessThanOrEqual(81);
  });
});

const character = fc.constantFrom('a', 'b', '[ab]', '[^a]', '.', '\\d', '\\w', '\\S', '[b-é]', '\\u00e9', '\\.');
const times = fc.constantFrom('', '', '*', '+', '?', '{2}', '{1,3}', '{2,}', '*?');
const rows = fc
  .array(fc.tuple(character, times), { maxLength: 4 })
  .map((items) => items.map(([text, quantifier]) => text + quantifier).join(''));
const patterns = fc
  .tuple(fc.constantFrom('^', ''), rows, fc.constantFrom('', '(a|b)', '(?:ab|[^a])'), rows, fc.constantFrom('$', ''))
  .map((parts) => parts.join(''));

describe('a pattern that is plainly linear', () => {
  it('is never a vulnerable one', () => {
    let count = 0;
    fc.assert(
      fc.property(patterns.filter(isPlainlyLinear), (pattern) => {
        count++;
        expect(judgeSafety(pattern, 'u').status).toBe('safe');
      }),
      { numRuns: runs(60) },
    );
    expect(count).toBeGreaterThan(50);
  });
});
