import { describe, expect, it } from 'vitest';
import { apiOfSchemas } from '../../../test/support/api-of.ts';
import { runEmitted } from '../../../test/support/emitted-validators.ts';
import { noData } from '../../../test/support/no-data.ts';
import type { Api } from '../../model/api.ts';
import type { JsonSchema } from '../../model/json-schema.ts';
import { emitAssertions } from './assertions.ts';

type Schemas = Readonly<Partial<Record<'when' | 'where' | 'must', JsonSchema>>>;

/** A model with rules that assert something, or nothing, by their ids. */
function apiWith(rules: Readonly<Record<string, Schemas | undefined>>): Api {
  const entries = Object.entries(rules).map(([id, schemas]) => ({
    id,
    value: {
      title: '',
      severity: 'info' as const,
      category: 'structure' as const,
      why: '',
      fix: '',
      ...(schemas === undefined ? { check: 'c' } : { assert: { at: [''], must: true, message: '', ...schemas } }),
      source: 'doc L1',
      good: [],
      bad: [],
    },
    locate: () => ({ file: `spec/rules/${id}.yaml`, line: 1, column: 1 }),
  }));
  return { ...apiOfSchemas({}), data: { ...noData, rules: entries } };
}

type Test = (value: unknown) => boolean;

function testsOf(rules: Readonly<Record<string, Schemas | undefined>>): Record<string, Record<string, Test>> {
  const [module] = emitAssertions(apiWith(rules));
  return runEmitted(module?.content ?? '')['assertions'] as Record<string, Record<string, Test>>;
}

describe('what rules assert', () => {
  it('is nothing where no rule asserts', () => {
    expect(emitAssertions(apiWith({ a: undefined }))).toEqual([]);
  });

  it('is found by the id of the rule, and only where there is a schema', () => {
    const tests = testsOf({ 'a-b': { when: {}, must: {} }, c: undefined, 'd-e': { where: {}, must: false } });
    expect(Object.entries(tests).map(([id, parts]) => [id, Object.keys(parts)])).toEqual([
      ['a-b', ['when', 'must']],
      ['d-e', ['where', 'must']],
    ]);
  });

  it.each<{ must: JsonSchema; value: unknown; want: boolean }>([
    { must: true, value: 1, want: true },
    { must: false, value: 1, want: false },
    { must: { required: ['a'] }, value: { a: 1 }, want: true },
    { must: { required: ['a'] }, value: {}, want: false },
    { must: { required: ['a'] }, value: 'no object', want: true },
    { must: { not: { pattern: '^a' } }, value: 'ab', want: false },
    { must: { not: { pattern: '^a' } }, value: 7, want: false },
    { must: { contains: { const: 1 }, maxContains: 2 }, value: [1, 1, 1], want: false },
    { must: { maxLength: 1 }, value: '😀', want: true },
  ])('$must of $value: $want', ({ must, value, want }) => {
    expect(testsOf({ rule: { must } })['rule']?.['must']?.(value)).toBe(want);
  });

  it('keeps ids apart that come to the same name', () => {
    const tests = testsOf({ 'a-b': { must: { const: 1 } }, 'a b': { must: { const: 2 } } });
    expect([tests['a-b']?.['must']?.(1), tests['a b']?.['must']?.(1)]).toEqual([true, false]);
  });
});
