import { describe, expect, it } from 'vitest';
import { certainName, closestName } from './closest-name.ts';

describe('the name that was meant', () => {
  it.each<{ given: string; among: string[]; want: string | undefined }>([
    { given: 'mediaUrl', among: ['mediaName', 'mediaUri', 'mimeType'], want: 'mediaUri' },
    { given: 'refrence', among: ['reference', 'richContent'], want: 'reference' },
    { given: 'boyd', among: ['body'], want: 'body' },
    { given: 'ALLOWEDCHANNEL', among: ['allowedChannels'], want: 'allowedChannels' },
    { given: 'foo', among: ['to', 'from'], want: undefined },
    { given: 'to', among: ['tos'], want: undefined },
    { given: '', among: ['to'], want: undefined },
    { given: 'text', among: [], want: undefined },
  ])('$given', ({ given, among, want }) => {
    expect(closestName(given, among)).toBe(want);
  });

  it('is the nearest, whatever the order', () => {
    expect(closestName('customGroupping2', ['customGrouping3', 'customGrouping', 'customGrouping2'])).toBe(
      'customGrouping2',
    );
    expect(closestName('customGroupping2', ['customGrouping2', 'customGrouping', 'customGrouping3'])).toBe(
      'customGrouping2',
    );
  });
});

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
