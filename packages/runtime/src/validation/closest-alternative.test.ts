import { describe, expect, it } from 'vitest';
import { sentenceOf } from '../ajv/message.ts';
import { closestAlternative } from './closest-alternative.ts';
import type { Finding } from './finding.ts';
import { placeAt, pointerOf } from './place.ts';

/** `pointer keyword`, for a union that was applied to `/u`. */
function finding(pointer: string, keyword: string, params: Finding['params'], appliedTo = pointer): Finding {
  const sentence = sentenceOf(keyword);
  return {
    place: placeAt(pointer),
    appliedTo: placeAt(appliedTo),
    schemaPath: `X/${keyword}`,
    keyword,
    params,
    sentence,
  };
}

const union = finding('/u', 'anyOf', {});
const type = (pointer: string, ...types: string[]): Finding => finding(pointer, 'type', { type: types });
const missing = (key: string, pointer = '/u'): Finding => finding(pointer, 'required', { missingProperty: key });
const unknown = (key: string): Finding =>
  finding(`/u/${key}`, 'additionalProperties', { additionalProperty: key }, '/u');
const word = (pointer: string, ...words: string[]): Finding => finding(pointer, 'enum', { allowedValues: words });
const minimum = (pointer: string): Finding => finding(pointer, 'minimum', { limit: 3 });

describe('the closest alternative', () => {
  it.each<{ says: string; alternatives: Finding[][]; want: string[] }>([
    { says: 'the only one', alternatives: [[minimum('/u/a')]], want: ['/u/a must be at least 3'] },
    {
      says: 'the one of the right type',
      alternatives: [[type('/u', 'null')], [missing('a'), unknown('b')], [type('/u', 'array')]],
      want: ['/u must have property "a"', '/u/b unknown property "b"'],
    },
    {
      says: 'the types that would do',
      alternatives: [[type('/u', 'null')], [type('/u', 'array', 'null')]],
      want: ['/u must be null or array'],
    },
    {
      says: 'the one whose tag was written',
      alternatives: [[word('/u/kind', 'a')], [minimum('/u/size'), missing('b')], [word('/u/kind', 'c'), missing('d')]],
      want: ['/u/size must be at least 3', '/u must have property "b"'],
    },
    {
      says: 'the tags that would do',
      alternatives: [
        [word('/u/kind', 'a')],
        [finding('/u/kind', 'const', { allowedValue: 'b' })],
        [word('/u/kind', 'a', 'c')],
      ],
      want: ['/u/kind must be "a", "b" or "c"'],
    },
    {
      says: 'the one that fails deepest in, though in more',
      alternatives: [
        [unknown('a'), missing('b')],
        [minimum('/u/a/b'), minimum('/u/a/c'), type('/u/a/d', 'string')],
      ],
      want: ['/u/a/b must be at least 3', '/u/a/c must be at least 3', '/u/a/d must be string'],
    },
    {
      says: 'the keys that would do, few or many',
      alternatives: [[missing('a')], [missing('b'), missing('c')]],
      want: ['/u must have property "a" or "b" and "c"'],
    },
    {
      says: 'each key that the only one of the right type lacks',
      alternatives: [[type('/u', 'string')], [missing('b'), missing('c')]],
      want: ['/u must have property "b"', '/u must have property "c"'],
    },
    {
      says: 'no more than that none matches, if nobody can tell',
      alternatives: [[minimum('/u')], [finding('/u', 'multipleOf', { multipleOf: 2 })]],
      want: ['/u must match one of 2 alternatives'],
    },
    {
      says: 'that none matches, if nothing was kept of them',
      alternatives: [[], []],
      want: ['/u must match one of 2 alternatives'],
    },
  ])('is $says', ({ alternatives, want }) => {
    const found = closestAlternative(union, alternatives);
    expect(found.map(({ place, params, sentence }) => `${pointerOf(place)} ${sentence(params)}`)).toEqual(want);
  });
});
