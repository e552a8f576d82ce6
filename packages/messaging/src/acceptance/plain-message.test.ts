import { keys } from '@bmsg/api/keys';
import { validateMessage } from '@bmsg/api/open-validators';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../test/support/runs.ts';
import { canonicalise } from '../keys/canonicalise.ts';
import { keyReaders } from '../keys/key-reader.ts';
import type { KeyReader } from '../keys/key-reader.ts';
import { isPlainMessage } from './plain-message.ts';

const good = { from: 'Sender', to: [{ number: '0031' }], body: { type: 'auto', content: 'Hello' } };

const mostly = <T>(usual: fc.Arbitrary<T>, other: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 12, arbitrary: usual as fc.Arbitrary<unknown> }, { weight: 1, arbitrary: other });

describe('a message is plain', () => {
  it.each<[string, unknown]>([
    ['as most are', good],
    ['with several recipients', { ...good, to: [{ number: '0031' }, { number: 'x' }] }],
    [
      'with every simple field',
      {
        ...good,
        allowedChannels: ['SMS'],
        reference: 'r',
        customGrouping3: 'c',
        validity: '2h',
        minimumNumberOfMessageParts: 1,
        maximumNumberOfMessageParts: 8,
        dcs: 8,
      },
    ],
    ['with things missing, which are looked for elsewhere', { to: [], body: {} }],
  ])('%s', (_, message) => {
    expect(isPlainMessage(message)).toBe(true);
  });

  it.each<[string, unknown]>([
    ['with another key', { ...good, tag: 'x' }],
    ['with a key in another case', { ...good, From: 'x' }],
    ['with null', { ...good, reference: null }],
    ['with a value in another case', { ...good, body: { type: 'AUTO', content: 'x' } }],
    ['with a channel in another spelling', { ...good, allowedChannels: ['sms'] }],
    ['with rich content', { ...good, richContent: { conversation: [] } }],
    ['with a field that is too long', { ...good, customGrouping: 'x'.repeat(101) }],
    ['with a number out of range', { ...good, dcs: 256 }],
    ['with a broken number', { ...good, dcs: 0.5 }],
    ['with a recipient that is no object', { ...good, to: ['0031'] }],
    ['with another key in a recipient', { ...good, to: [{ number: '0031', Number: '0032' }] }],
    ['as an array', [good]],
    ['as null', null],
  ])('but not %s', (_, message) => {
    expect(isPlainMessage(message)).toBe(false);
  });

  it('only if it is canonical and passes the validator, apart from what is missing or empty', () => {
    const text = fc.constantFrom('', 'x', 'x'.repeat(100), '😀'.repeat(50));
    const odd = mostly(text, fc.oneof(fc.constantFrom('x'.repeat(256), '😀'.repeat(60)), fc.string(), fc.jsonValue()));
    const number = mostly(fc.integer({ min: 1, max: 255 }), fc.oneof(fc.integer({ min: -1, max: 300 }), fc.double()));
    const list = (item: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
      mostly(fc.array(item, { maxLength: 3 }), fc.jsonValue());
    const message = fc.record(
      {
        from: odd,
        to: list(fc.record({ number: odd }, { requiredKeys: [] })),
        body: fc.record(
          { content: odd, type: mostly(fc.constantFrom('auto', 'text', 'binary'), odd) },
          { requiredKeys: [] },
        ),
        allowedChannels: list(mostly(fc.constantFrom('SMS', 'WhatsApp'), fc.constantFrom('sms', '?'))),
        reference: odd,
        customGrouping: odd,
        customGrouping2: odd,
        customGrouping3: odd,
        validity: odd,
        minimumNumberOfMessageParts: number,
        maximumNumberOfMessageParts: number,
        dcs: number,
      },
      { requiredKeys: [] },
    );
    const reader = keyReaders(keys).get('Message') as KeyReader;
    const emptiness = new Set(['required', 'minLength', 'minItems']);
    let plain = 0;
    fc.assert(
      fc.property(message, (one) => {
        if (!isPlainMessage(one)) return;
        plain++;
        expect(canonicalise(one, reader)).toBe(one);
        const result = validateMessage(one);
        expect(result.ok ? [] : result.errors.filter(({ keyword }) => !emptiness.has(keyword))).toEqual([]);
      }),
      { numRuns: runs(2000) },
    );
    expect(plain).toBeGreaterThan(200);
  });
});
