import { gsm7, octets, ucs2 } from '@bmsg/api/alphabets';
import { describe, expect, it } from 'vitest';
import { ajvModule } from '../../generator/emit/validators/ajv/ajv-validators.ts';
import { validatorModule } from '../../generator/emit/validators/validators.ts';
import type { Api } from '../../generator/model/api.ts';
import type { JsonSchema } from '../../generator/model/json-schema.ts';
import { apiOfSchemas } from '../support/api-of.ts';
import { validatorsOf } from '../support/emitted-validators.ts';
import type { Validators } from '../support/emitted-validators.ts';
import { noData } from '../support/no-data.ts';

const alphabets = Object.entries({ gsm7, octets, ucs2 }).map(([id, value]) => ({
  id,
  value: value as Api['data']['alphabets'][number]['value'],
  locate: () => ({ file: `${id}.yaml`, line: 1, column: 1 }),
}));

/** A document that has nothing to do with this API but for what its texts are. */
const schemas: Readonly<Record<string, JsonSchema>> = {
  Reminder: {
    type: 'object',
    required: ['text'],
    additionalProperties: false,
    properties: {
      text: { type: 'string', 'x-max-segments': 2 },
      short: { type: 'string', minLength: 2, 'x-max-segments': 1 },
      phone: { type: 'string', format: 'mobile-number' },
      until: { type: 'string', format: 'validity-period' },
      loose: { 'x-max-segments': 1 },
      list: { type: 'array', items: { $ref: '#/components/schemas/Line' } },
      either: { anyOf: [{ type: 'string', 'x-max-segments': 1 }, { type: 'null' }] },
      no: { not: { 'x-max-segments': 1 } },
      remark: { type: 'string', 'x-max-parts': 1 },
    },
  },
  Line: { type: 'string', 'x-max-segments': 1, description: 'A line.' },
};

const api: Api = { ...apiOfSchemas(schemas), data: { ...noData, alphabets } };

const modules: Readonly<Record<string, Validators>> = {
  closed: validatorsOf(validatorModule(api)),
  open: validatorsOf(validatorModule(api, { reading: 'open', keyCase: 'exact' })),
  'in any letter case': validatorsOf(validatorModule(api, { reading: 'closed', keyCase: 'any' })),
  'by Ajv': validatorsOf(ajvModule(api, 'closed')),
};

const long = 'a'.repeat(161);
const tooLong = 'a'.repeat(307);

type Want = readonly (readonly [place: string, keyword: string, params: object, message: string])[];

const rows: readonly (readonly [says: string, value: Readonly<Record<string, unknown>>, want: Want])[] = [
  ['texts that fit', { text: long, short: 'ab', phone: '+31612345678', until: '2h', list: ['a'], either: null }, []],
  [
    'a text with too many parts',
    { text: tooLong },
    [['/text', 'x-max-segments', { limit: 2, segments: 3 }, 'must be at most 2 message parts, and is 3']],
  ],
  [
    'a text that one character makes too long',
    { text: '', short: `${'a'.repeat(70)}ы` },
    [['/short', 'x-max-segments', { limit: 1, segments: 2 }, 'must be at most 1 message part, and is 2']],
  ],
  [
    'numbers and validities that are none',
    { text: '', phone: '06-12345678', until: '2 days' },
    [
      ['/phone', 'format', { format: 'mobile-number' }, 'must be a valid mobile-number'],
      ['/until', 'format', { format: 'validity-period' }, 'must be a valid validity-period'],
    ],
  ],
  ['what is no text', { text: '', loose: [long] }, []],
  [
    'a text that need not be one',
    { text: '', loose: long },
    [['/loose', 'x-max-segments', { limit: 1, segments: 2 }, 'must be at most 1 message part, and is 2']],
  ],
  [
    'an item by its named schema',
    { text: '', list: ['a', long] },
    [['/list/1', 'x-max-segments', { limit: 1, segments: 2 }, 'must be at most 1 message part, and is 2']],
  ],
  [
    'the alternative that was meant',
    { text: '', either: long },
    [['/either', 'x-max-segments', { limit: 1, segments: 2 }, 'must be at most 1 message part, and is 2']],
  ],
  [
    'a limit that is turned around',
    { text: '', no: 'a' },
    [['/no', 'not', {}, 'must not be what the schema rules out under "not"']],
  ],
  ['any other keyword with x-, which is a remark', { text: '', no: long, remark: long }, []],
];

describe.each(Object.entries(modules))('keywords and formats of our own, %s', (_, { is, validate }) => {
  it.each(rows)('%s', (_says, value, want) => {
    const result = validate('Reminder', value);
    const errors = result.ok ? [] : result.errors;
    expect(
      errors.map(({ instancePath, keyword, params, message }) => [instancePath, keyword, params, message]),
    ).toEqual(want);
    expect(is('Reminder', value)).toBe(want.length === 0);
  });
});

describe('an emitted module', () => {
  const text = validatorModule(api);

  it('hands the runtime what it must know of the alphabets, once', () => {
    expect(text).toContain("import { maxSegments } from '@bmsg/runtime/assertions';");
    expect(text).toContain('const assertion2 = /* @__PURE__ */ maxSegments(2, alphabets1);');
    expect(text.match(/unit: 'septets'/g)).toHaveLength(1);
    expect(text).not.toContain("unit: 'octets'");
    expect(text).not.toContain('nearEquivalents');
  });

  it('says nothing of alphabets where no schema asks', () => {
    expect(validatorModule({ ...api, schemas: apiOfSchemas({ A: { type: 'string' } }).schemas })).not.toContain(
      'septets',
    );
  });
});
