import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonSchema } from '../../generator/model/json-schema.ts';
import { emittedValidators } from '../support/emitted-validators.ts';
import { withCanonicalKeys } from './fuzz/canonical-keys.ts';
import { ajvJudge } from './fuzz/judges.ts';
import { modesDiffer } from './fuzz/modes.ts';

const ref = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });

/** Names with letters that have a double outside ASCII: K and the Kelvin sign, s and the long s, I, ı and İ. */
const link: JsonSchema = {
  type: 'object',
  properties: {
    linkId: { type: 'string' },
    Straße: { type: 'integer' },
    'x-KEY': { type: 'array', items: ref('Link') },
    ıd: { type: 'integer' },
    next: ref('Choice'),
  },
  required: ['linkId'],
};
const schemas: Readonly<Record<string, JsonSchema>> = {
  Link: { ...(link as object), additionalProperties: false },
  OpenLink: link,
  Counted: { ...(link as object), maxProperties: 2, additionalProperties: { type: 'integer' } },
  Choice: {
    oneOf: ['link', 'stop'].map((kind) => ({
      type: 'object',
      properties: { kind: { const: kind }, [`${kind}Size`]: { type: 'integer' } },
      required: ['kind'],
      additionalProperties: false,
    })),
  },
  Presence: {
    type: 'object',
    additionalProperties: false,
    properties: { link: {}, stop: {}, kind: {} },
    anyOf: [{ required: ['link'] }, { required: ['stop'] }],
    dependentRequired: { link: ['kind'] },
    dependentSchemas: { stop: { properties: { kind: false } } },
  },
  Twins: {
    type: 'object',
    additionalProperties: false,
    properties: { kind: { type: 'string' }, KIND: { type: 'integer' } },
  },
  Integers: { type: 'object', additionalProperties: { type: 'integer' } },
  Pattern: { type: 'object', properties: { kind: { type: 'integer' } }, patternProperties: { '^k': { minimum: 3 } } },
};

const exact = emittedValidators(schemas);
const any = emittedValidators(schemas, 'closed', 'any');
const open = emittedValidators(schemas, 'open', 'any');

type Want = readonly (readonly [instancePath: string, keyword: string, message: string])[];

describe('keys in any letter case', () => {
  const rows: readonly (readonly [name: string, value: unknown, want: Want])[] = [
    ['Link', { LINKID: 'a', 'X-key': [{ linkid: 'b', STRAßE: 1 }] }, []],
    [
      'Link',
      { LINKID: 5, 'X-key': [{ LinkId: 6 }] },
      [
        ['/LINKID', 'type', 'must be string'],
        ['/X-key/0/LinkId', 'type', 'must be string'],
      ],
    ],
    ['Link', { LiNKid: 'a', NEXT: { Kind: 'stop', STOPSIZE: '1' } }, [['/NEXT/STOPSIZE', 'type', 'must be integer']]],
    ['Link', { LiNKid: 'a', NEXT: { KIND: 'go' } }, [['/NEXT/KIND', 'enum', 'must be "link" or "stop"']]],
    // Letters outside ASCII have one case only.
    ['Link', { 'lin\u212AId': 'a' }, [['/lin\u212AId', 'additionalProperties', 'unknown property "lin\u212AId"']]],
    [
      'Link',
      { linkId: 'a', STRASSE: 1, ſtraße: 1 },
      [
        ['/STRASSE', 'additionalProperties', 'unknown property "STRASSE"'],
        ['/ſtraße', 'additionalProperties', 'unknown property "ſtraße"'],
      ],
    ],
    [
      'Link',
      { linkId: 'a', ID: 1, İd: 1, id: 1, ıD: 1 },
      [
        ['/ID', 'additionalProperties', 'unknown property "ID"'],
        ['/İd', 'additionalProperties', 'unknown property "İd"'],
        ['/id', 'additionalProperties', 'unknown property "id"'],
      ],
    ],
    // Two spellings of one key are a fault whatever their values, and whether unknown keys matter or not.
    [
      'Link',
      { linkId: 'a', LINKID: 'a' },
      [['/LINKID', 'duplicateKey', 'is a second spelling of property "linkId", after "linkId"']],
    ],
    [
      'OpenLink',
      { LinkID: 'a', linkId: 5, LINKid: 'c' },
      [
        ['/linkId', 'duplicateKey', 'is a second spelling of property "linkId", after "LinkID"'],
        ['/linkId', 'type', 'must be string'],
        ['/LINKid', 'duplicateKey', 'is a second spelling of property "linkId", after "LinkID"'],
      ],
    ],
    [
      'Choice',
      { kind: 'stop', KIND: 'link' },
      [['/KIND', 'duplicateKey', 'is a second spelling of property "kind", after "kind"']],
    ],
    // A key that no schema knows has no spellings.
    ['OpenLink', { linkId: 'a', more: 1, MORE: 2 }, []],
    // What is undefined is not there.
    ['Link', { linkId: undefined, LINKID: 'a' }, []],
    ['Presence', { LINK: 1, KIND: 1 }, []],
    ['Presence', { LINK: 1 }, [['', 'dependentRequired', 'must have property "kind", since there is "link"']]],
    ['Presence', { STOP: 1, Kind: 1 }, [['/Kind', 'false schema', 'must not be there']]],
    ['Presence', { Kind: 1 }, [['', 'required', 'must have property "link" or "stop"']]],
    // Of two names that differ in letter case only, each is itself, and the first has all other spellings.
    ['Twins', { KIND: 1, kind: 'a' }, []],
    ['Twins', { KIND: 'a' }, [['/KIND', 'type', 'must be integer']]],
    ['Twins', { Kind: 1, KIND: 1 }, [['/Kind', 'type', 'must be string']]],
    [
      'Twins',
      { Kind: 'a', kind: 'b' },
      [['/kind', 'duplicateKey', 'is a second spelling of property "kind", after "Kind"']],
    ],
    ['Integers', { KIND: 2, kind: '3' }, [['/kind', 'type', 'must be integer']]],
    ['Pattern', { KIND: 2 }, [['/KIND', 'minimum', 'must be at least 3']]],
    ['Counted', { LINKID: 'a', MORE: 1, more: 1 }, [['', 'maxProperties', 'must have at most 2 properties']]],
  ];
  it.each(rows.map(([name, value, want]) => ({ name, value, want })))('$name $value', ({ name, value, want }) => {
    const result = any.validate(name, value);
    const errors = result.ok ? [] : result.errors;
    expect(errors.map(({ instancePath, keyword, message }) => [instancePath, keyword, message])).toEqual(want);
    expect(any.is(name, value)).toBe(want.length === 0);
    expect(modesDiffer(any, name, JSON.parse(JSON.stringify(value)), want.length === 0)).toBeUndefined();
  });

  it('suggest the spelling of the schema', () => {
    const result = any.validate('Link', { LINKED: 'a' });
    expect(result.ok || result.errors.map(({ suggestion }) => suggestion)).toEqual(['linkId']);
  });
});

/** Keys that are nearly, or quite, those of the schemas. */
const key = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(
        'linkId',
        'Straße',
        'x-KEY',
        'ıd',
        'next',
        'kind',
        'link',
        'stop',
        'linkSize',
        'stopSize',
        'other',
      ),
      fc.infiniteStream(fc.constantFrom('same', 'same', 'upper', 'lower', 'strange')),
    )
    .map(([name, cases]) => [...name].map((letter) => spelt(letter, String(cases.next().value))).join('')),
  fc.constantFrom('__proto__', 'constructor', 'toString'),
);

function spelt(letter: string, how: string): string {
  if (how === 'upper') return letter.toUpperCase();
  if (how === 'lower') return letter.toLowerCase();
  return how === 'strange'
    ? (new Map([
        ['k', '\u212A'],
        ['K', '\u212A'],
        ['s', 'ſ'],
        ['i', 'ı'],
        ['I', 'İ'],
      ]).get(letter) ?? letter)
    : letter;
}

const value = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<unknown>(1, 'a', 'link', 'stop', 5),
    fc.array(tie('value'), { maxLength: 2 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value;
const anything = fc.dictionary(key, value, { maxKeys: 4, noNullPrototype: true });

/** A key of a schema in some spelling, with a value that fits or not. */
const member = (name: string, ...values: unknown[]): fc.Arbitrary<Record<string, unknown>> =>
  fc
    .tuple(fc.mixedCase(fc.constant(name)), fc.oneof({ arbitrary: fc.constantFrom(...values), weight: 5 }, value))
    .map(([spelling, one]) => ({ [spelling]: one }));

const given = fc.oneof(
  fc.tuple(fc.constantFrom('Link', 'OpenLink', 'Choice', 'Presence'), anything),
  fc
    .tuple(member('linkId', 'a'), member('x-KEY', []), member('next', { KIND: 'stop' }), anything, fc.nat(9))
    .map(([id, keys, next, more, slip]): [string, object] => [
      slip % 2 === 0 ? 'Link' : 'OpenLink',
      { ...keys, ...id, ...(slip > 3 && next), ...(slip > 7 && more) },
    ]),
  fc
    .tuple(member('kind', 'link', 'stop'), member('linkSize', 1), member('kind', 'stop'), fc.nat(9))
    .map(([kind, size, again, slip]): [string, object] => ['Choice', { ...size, ...kind, ...(slip > 7 && again) }]),
  fc
    .tuple(member('link', 1), member('kind', 1), member('stop', 1), fc.nat(9))
    .map(([linked, kind, stop, slip]): [string, object] => [
      'Presence',
      { ...(slip < 7 && linked), ...kind, ...(slip > 6 && stop) },
    ]),
);

describe('any value', () => {
  it('gets the verdict that it gets with the keys of its schema, ours and Ajv’s', () => {
    const judge = ajvJudge(schemas);
    const verdicts = new Map<boolean, number>();
    fc.assert(
      fc.property(given, ([name, one]) => {
        const canonical = withCanonicalKeys(one, schemas[name] ?? false, schemas);
        const expected = canonical !== undefined && exact.is(name, canonical.value);
        expect(any.is(name, one)).toBe(expected);
        expect(canonical !== undefined && judge(name, canonical.value)).toBe(expected);
        expect(modesDiffer(any, name, one, expected)).toBeUndefined();
        // Ignoring unknown keys never refuses more; and two spellings are a fault there as well.
        if (expected) expect(open.is(name, one)).toBe(true);
        if (canonical === undefined) expect(open.is(name, one)).toBe(false);
        verdicts.set(expected, (verdicts.get(expected) ?? 0) + 1);
      }),
      { numRuns: 10_000, seed: 20_241_125 },
    );
    expect(Math.min(...verdicts.values())).toBeGreaterThan(500);
    expect(verdicts.size).toBe(2);
  });
});
