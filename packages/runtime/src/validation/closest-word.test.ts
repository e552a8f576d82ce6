import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closestWord } from './closest-word.ts';

describe('the word that was meant', () => {
  it.each<{ given: string; among: unknown[]; want: string | undefined }>([
    { given: 'mediaUrl', among: ['mediaName', 'mediaUri', 'mimeType'], want: 'mediaUri' },
    { given: 'refrence', among: ['reference', 'richContent'], want: 'reference' },
    { given: 'boyd', among: ['body'], want: 'body' },
    { given: 'ALLOWEDCHANNEL', among: ['allowedChannels'], want: 'allowedChannels' },
    { given: 'foo', among: ['to', 'from'], want: undefined },
    { given: 'to', among: ['tos'], want: undefined },
    { given: 'txt', among: ['text', 5, null, ['txt']], want: 'text' },
    { given: '', among: ['to', ''], want: '' },
    { given: 'text', among: [], want: undefined },
    { given: 'aab', among: ['aac', 'aad'], want: 'aac' },
    { given: 'TEXT', among: ['texts', 'text'], want: 'text' },
    {
      given: 'customGroupping2',
      among: ['customGrouping3', 'customGrouping', 'customGrouping2'],
      want: 'customGrouping2',
    },
    {
      given: 'customGroupping2',
      among: ['customGrouping2', 'customGrouping', 'customGrouping3'],
      want: 'customGrouping2',
    },
  ])('$given among $among', ({ given, among, want }) => {
    expect(closestWord(given, among)).toBe(want);
  });

  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'C', 'd'), maxLength: 9 });

  it('is one of those that are as near as any, and near enough', () => {
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 5 }), (given, among) => {
        const distances = among.map((one) => distance(given.toLowerCase(), one.toLowerCase()));
        const least = Math.min(...distances);
        const found = closestWord(given, among);
        if (least > given.length / 3) expect(found).toBeUndefined();
        else expect(found).toBe(among[distances.indexOf(least)]);
      }),
    );
  });

  it('survives one slip in any word of four letters or more', () => {
    fc.assert(
      fc.property(word, fc.nat(), fc.constantFrom('x', ''), (meant, at, put) => {
        fc.pre(meant.length >= 4);
        const index = at % meant.length;
        expect(closestWord(`${meant.slice(0, index)}${put}${meant.slice(index + 1)}`, [meant, 'other'])).toBe(meant);
      }),
    );
  });

  it('is looked for no longer than it must be in long words', () => {
    expect(closestWord('x'.repeat(1_000_000), ['to', 'from', 'x'.repeat(20)])).toBeUndefined();
  });
});

/** Optimal string alignment, as its definition has it. */
function distance(from: string, to: string): number {
  if (from === '' || to === '') return from.length + to.length;
  const [a, b] = [from.slice(0, -1), to.slice(0, -1)];
  const isSame = from.at(-1) === to.at(-1);
  const isSwap = from.length > 1 && to.length > 1 && from.at(-1) === to.at(-2) && from.at(-2) === to.at(-1);
  return Math.min(
    ...(isSame ? [distance(a, b)] : [distance(a, b) + 1, distance(a, to) + 1, distance(from, b) + 1]),
    ...(isSwap ? [distance(from.slice(0, -2), to.slice(0, -2)) + 1] : []),
  );
}
