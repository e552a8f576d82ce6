import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMobileNumber } from './mobile-number.ts';

describe('a telephone number', () => {
  it.each([
    ['00447911123456', 'international', '00447911123456'],
    ['00316012345678', 'international', '00316012345678'],
    ['+310612345', 'plus', '00310612345'],
    ['447911123456', 'bare', '00447911123456'],
    ['0612345678', 'national', '0612345678'],
    ['0', 'national', '0'],
    ['7', 'bare', '007'],
  ])('%s is %s', (text, form, international) => {
    expect(readMobileNumber(text)).toEqual({ form, international });
  });

  it.each([
    '',
    '+',
    '0044791112345a',
    '+31 (0)76 - 572 70 00',
    ' 0031',
    '0031\n',
    '++31',
    '31+',
    '٠٠٣١',
    '００３１',
    '-31',
    '3.1',
    'Recipients phone number',
  ])('%j is none', (text) => {
    expect(readMobileNumber(text)).toBeUndefined();
  });

  it('is the same number in its documented form', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^(\+|00)?[1-9][0-9]{0,16}$/), (text) => {
        const international = readMobileNumber(text)?.international ?? '';
        expect(readMobileNumber(international)).toEqual({ form: 'international', international });
        expect(international.slice(2)).toBe(text.replace(/^(\+|00)/, ''));
      }),
    );
  });
});
