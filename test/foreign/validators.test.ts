import { join } from 'node:path';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../generator/build/build.ts';
import { ajvModule } from '../../generator/emit/validators/ajv/ajv-validators.ts';
import type { Reading } from '../../generator/emit/validators/reading.ts';
import { validatorModule } from '../../generator/emit/validators/validators.ts';
import { load } from '../../generator/load/load.ts';
import type { Api } from '../../generator/model/api.ts';
import { validatorsOf } from '../support/emitted-validators.ts';
import type { Validators } from '../support/emitted-validators.ts';
import { root } from '../support/workspace.ts';
import { documents } from './foreign-api.ts';
import type { DocumentName } from './foreign-api.ts';

type Row = readonly [schema: string, valid: readonly unknown[], invalid: readonly unknown[]];

const book = { title: 'T', form: 'book', pages: 3 };
const film = { title: 'T', form: 'film', minutes: 90.5, cast: ['A'] };
const shelf = { label: 'L', shelves: [{ label: 'M', shelves: [] }] };

/** Values for named schemas, by their keys. */
const tables: Readonly<Record<DocumentName, readonly Row[]>> = {
  parameters: [
    ['Numbers', [[], [1, 1.5]], [['1'], {}, [null]]],
    ['Words', [['a', '']], [['a b'], ['|']]],
    ['Color', [{}, { R: 1, name: 'x', isWarm: false, other: 1 }], [{ R: 1.5 }, { isWarm: 0 }, []]],
    ['Nested', [{ text: 'a', next: { next: {} } }], [{ next: { next: { text: 1 } } }, { next: null }]],
    ['Filter', [{ inner: { deeper: { a: 1 } }, tags: ['a'] }], [{ inner: { deeper: { a: 'x' } } }, { tags: 'a' }]],
  ],
  shop: [
    ['Order', ['price', '', '*/ process.exit() /*', '${x}'], ['Price', 'toString', null]],
    [
      'Article',
      [
        { name: 'A', price: 0.01, note: null, size: null, kind: null },
        { name: 'A', price: 1, kind: 'book', size: {} },
      ],
      [
        { name: 'A', price: 0 },
        { name: 'A', price: 1, tags: null },
        { name: 'A', price: 1, kind: 'car' },
        { price: 1 },
      ],
    ],
    ['Size', [null, {}, { width: 1.5 }], [{ depth: 1 }, { width: null }, 1]],
    ['Problem', [{ title: 'T', other: 1 }], [{}, { title: 'T', status: '404' }]],
  ],
  library: [
    ['Book', [book, { ...book, rating: '*', shelf }], [{ ...book, rating: 4 }, { ...book, form: 'film' }, {}]],
    ['Film', [film, { ...film, cast: 'A' }], [{ ...film, cast: [1] }, book]],
    ['Work', [book, film], [{ ...film, form: 'song' }, { title: 'T' }, { ...book, pages: 1.5 }, null]],
    [
      'Shelf',
      [shelf, { ...shelf, above: null, byYear: { 1999: book } }],
      [{ label: 'L' }, { ...shelf, more: 1 }, { ...shelf, byYear: { 1999: {} } }],
    ],
    ['work-title', ['a', '😀'], ['', 1]],
    ['work_title', [[], ['a'], ['a', 1]], [['a', 1, 2], [1]]],
    ['Record', [{}, { a: { b: {} } }], [{ a: 1 }, []]],
    ['class', [{ class: 'class', 'odd key!': null }], [{ class: 'Class' }, { 'odd key!': 1.5 }]],
    ['Never', [], [null, {}, 1]],
    ['Anything', [null, {}, 1], []],
  ],
};

describe.each(Object.keys(documents) as DocumentName[])('validators of %s', (name) => {
  let api: Api;
  const ours: Partial<Record<Reading, Validators>> = {};
  const ajv: Partial<Record<Reading, Validators>> = {};

  beforeAll(async () => {
    const entry = join(root, 'test/fixtures/foreign', documents[name]);
    const { document = {}, origins, data, source } = await load({ entry, workingDirectory: root });
    ({ api } = build({ document, origins, data, source }));
    for (const reading of ['closed', 'open'] as const) {
      ours[reading] = validatorsOf(validatorModule(api, { reading, keyCase: 'exact' }));
      ajv[reading] = validatorsOf(ajvModule(api, reading));
    }
  });

  it('judge what is written here as it says, like Ajv', () => {
    for (const [key, valid, invalid] of tables[name]) {
      const schema = api.schemas.find((named) => named.key === key)?.identifier ?? key;
      for (const value of [...valid, ...invalid]) {
        const verdicts = [
          ours.closed?.is(schema, value),
          ours.closed?.validate(schema, value).ok,
          ajv.closed?.is(schema, value),
        ];
        const wanted = valid.includes(value);
        expect([schema, value, ...verdicts]).toEqual([schema, value, wanted, wanted, wanted]);
      }
    }
  });

  it('judge anything like Ajv, in both readings', () => {
    const counts = { valid: 0, invalid: 0 };
    fc.assert(
      fc.property(valuesOf(api), fc.constantFrom<Reading>('closed', 'open'), (value, reading) => {
        for (const { identifier } of api.schemas) {
          const wanted = ajv[reading]?.is(identifier, value);
          const result = ours[reading]?.validate(identifier, value);
          const verdicts = [ours[reading]?.is(identifier, value), result?.ok];
          if (result?.ok === false) expect(result.errors.map(({ keyword }) => keyword)).not.toContain('readable');
          expect([identifier, ...verdicts]).toEqual([identifier, wanted, wanted]);
          counts[wanted === true ? 'valid' : 'invalid']++;
        }
      }),
      { numRuns: 1000 },
    );
    expect(Math.min(counts.valid, counts.invalid)).toBeGreaterThan(100);
  });
});

/** Values made of the keys and words that the schemas of a document use. */
function valuesOf({ schemas }: Api): fc.Arbitrary<unknown> {
  const words = new Set<unknown>([null, true, 0, 1.5, -1, '', 'a']);
  const keys = new Set<string>(['a']);
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const {
      properties = {},
      enum: listed = [],
      const: constant,
    } = value as { properties?: object; enum?: unknown[]; const?: unknown };
    for (const key of Object.keys(properties)) keys.add(key);
    for (const word of [...listed, ...(constant === undefined ? [] : [constant])]) words.add(word);
    Object.values(value).forEach(visit);
  };
  schemas.forEach(({ schema }) => visit(schema));
  return fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom(...words),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...keys), tie('value'), { maxKeys: 4, noNullPrototype: true }),
    ),
  })).value;
}
