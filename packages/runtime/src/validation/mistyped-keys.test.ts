import { describe, expect, it } from 'vitest';
import type { Finding } from './finding.ts';
import { withoutMistypedKeys } from './mistyped-keys.ts';
import { placeAt } from './place.ts';

const sentence = (): string => 'is wrong';
const missing = (at: string, missingProperty: string): Finding => {
  const place = placeAt(at);
  return { place, appliedTo: place, schemaPath: '', keyword: 'required', params: { missingProperty }, sentence };
};
const choice = (at: string, ...missingProperties: string[][]): Finding => ({
  ...missing(at, ''),
  params: { missingProperties },
});
const unknown = (at: string, word: string, among: string[], keyword = 'additionalProperties'): Finding => ({
  place: placeAt(`${at}/${word}`),
  appliedTo: placeAt(at),
  schemaPath: '',
  keyword,
  params: {},
  sentence,
  mistyped: { word, among },
});
const other: Finding = { ...missing('', ''), keyword: 'minProperties' };

describe('what is missing because it was mistyped', () => {
  it.each<{ says: string; findings: Finding[]; kept: number[]; names?: string }>([
    { says: 'goes', findings: [missing('', 'from'), unknown('', 'form', ['from', 'to'])], kept: [1], names: 'from' },
    {
      says: 'goes in any order',
      findings: [unknown('/a', 'form', ['from'], 'unevaluatedProperties'), missing('/a', 'from')],
      kept: [0],
      names: 'from',
    },
    {
      says: 'stays where the key is in another object',
      findings: [missing('', 'from'), unknown('/a', 'form', ['from'])],
      kept: [0, 1],
    },
    {
      says: 'stays where another key is nearer',
      findings: [missing('', 'from'), unknown('', 'form', ['form1', 'from', 'forms'])],
      kept: [0, 1],
    },
    {
      says: 'stays where none is near',
      findings: [missing('', 'from'), unknown('', 'sender', ['from'])],
      kept: [0, 1],
    },
    {
      says: 'goes as one of several choices',
      findings: [choice('', ['text'], ['a', 'b']), unknown('', 'txt', ['text'])],
      kept: [1],
      names: 'text',
    },
    {
      says: 'stays as half of a choice',
      findings: [choice('', ['text', 'b'], ['c']), unknown('', 'txt', ['text'])],
      kept: [0, 1],
    },
    { says: 'leaves all others', findings: [other, unknown('', 'form', ['from']), missing('', 'to')], kept: [0, 1, 2] },
    { says: 'needs something unknown', findings: [missing('', 'from'), other], kept: [0, 1] },
    { says: 'may be nothing', findings: [], kept: [] },
  ])('$says', ({ findings, kept, names }) => {
    // The key that is there says which one it stands for.
    const params = names === undefined ? {} : { params: { missingProperty: names } };
    expect(withoutMistypedKeys(findings)).toEqual(kept.map((index) => ({ ...findings[index], ...params })));
  });
});
