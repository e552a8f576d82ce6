import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { ajvValidators, emittedValidators } from '../support/emitted-validators.ts';
import { applicatorRows } from './keywords/applicators.ts';
import { arrayRows } from './keywords/arrays.ts';
import type { KeywordRow } from './keywords/keyword-row.ts';
import { objectRows } from './keywords/objects.ts';
import { remarkRows } from './keywords/remarks.ts';
import { unevaluatedRows } from './keywords/unevaluated.ts';
import { valueRows } from './keywords/values.ts';

const tables: Readonly<Record<string, readonly KeywordRow[]>> = {
  values: valueRows,
  objects: objectRows,
  arrays: arrayRows,
  applicators: applicatorRows,
  unevaluated: unevaluatedRows,
  remarks: remarkRows,
};

describe.each(Object.entries(tables))('keywords of %s', (_table, rows) => {
  it.each(rows.map((row) => [`${row.keywords.join(', ')}: ${row.says}`, row] as const))('%s', (_says, row) => {
    const schemas = { ...row.beside, X: row.schema };
    const { is, validate } = emittedValidators(schemas);
    // No row has two keys that differ in letter case alone and are both fine.
    const anyCase = emittedValidators(schemas, 'closed', 'any');
    const ours = verdicts(row, (value) => {
      const all = validate('X', value);
      const first = validate('X', value, { maxErrors: 1 });
      // Where the function refuses a value and the explanation finds nothing, all that is left to say is "readable".
      const isExplained = all.ok || all.errors.every(({ keyword }) => keyword !== 'readable');
      const hasErrors = all.ok || (all.errors.length > 0 && !first.ok && first.errors.length === 1);
      return [
        is('X', value),
        first.ok,
        all.ok,
        anyCase.is('X', value),
        anyCase.validate('X', value).ok,
        hasErrors && isExplained,
      ];
    });
    expect(ours).toEqual(wanted(row, (isValid) => [isValid, isValid, isValid, isValid, isValid, true]));

    const ajv = ajvValidators(schemas);
    const theirs = verdicts(row, (value) => [ajv.is('X', value)]);
    const right = wanted(row, (isValid) => [isValid]);
    if (row.ajvIsWrong === undefined) expect(theirs).toEqual(right);
    else expect(theirs, `Ajv is right by now; before: ${row.ajvIsWrong}`).not.toEqual(right);
  });
});

it('the table has every keyword of draft 2020-12', () => {
  const require = createRequire(import.meta.url);
  const vocabularies = ['applicator', 'content', 'core', 'format-annotation', 'meta-data', 'unevaluated', 'validation'];
  const keywords = vocabularies.flatMap((name) => {
    const { properties } = require(`ajv/dist/refs/json-schema-2020-12/meta/${name}.json`) as { properties: object };
    return Object.keys(properties);
  });
  const tried = new Set(Object.values(tables).flatMap((rows) => rows.flatMap((row) => row.keywords)));
  expect(keywords.filter((keyword) => !tried.has(keyword))).toEqual([]);
  expect(keywords.length).toBeGreaterThan(50);
});

type Verdict = readonly [value: unknown, ...verdicts: boolean[]];

function verdicts({ valid, invalid }: KeywordRow, judge: (value: unknown) => boolean[]): Verdict[] {
  return [...valid, ...invalid].map((value) => [value, ...judge(value)]);
}

function wanted({ valid, invalid }: KeywordRow, verdictsFor: (isValid: boolean) => boolean[]): Verdict[] {
  return [
    ...valid.map((value): Verdict => [value, ...verdictsFor(true)]),
    ...invalid.map((value): Verdict => [value, ...verdictsFor(false)]),
  ];
}
