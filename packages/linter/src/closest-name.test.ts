import { describe, expect, it } from 'vitest';
import { certainName } from './closest-name.ts';

describe('the name that was certainly meant', () => {
  it.each<{ given: string; among: string[]; want: string | undefined }>([
    { given: 'REFERENCE', among: ['reference', 'references'], want: 'reference' },
    { given: 'refrence', among: ['reference', 'richContent'], want: 'reference' },
    { given: 'refernece', among: ['reference'], want: 'reference' },
    { given: 'refrenc', among: ['reference'], want: undefined },
    { given: 'grouping4', among: ['grouping2', 'grouping3'], want: undefined },
    { given: 'SNS', among: ['SMS', 'RCS'], want: undefined },
    { given: 'sms', among: ['SMS'], want: 'SMS' },
    { given: '', among: ['to'], want: undefined },
  ])('$given', ({ given, among, want }) => {
    expect(certainName(given, among)).toBe(want);
  });
});
