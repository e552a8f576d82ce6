import { describe, expect, it } from 'vitest';
import { closestName } from './closest-name.ts';

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
