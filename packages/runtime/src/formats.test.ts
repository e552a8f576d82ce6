import { isIP } from 'node:net';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../test/support/runs.ts';
import * as formats from './formats.ts';

interface Row {
  readonly valid: readonly string[];
  readonly invalid: readonly string[];
}

const octet63 = 'a'.repeat(63);

const texts: Readonly<Record<string, Row>> = {
  isMobileNumber: {
    valid: ['0031612345678', '+31612345678', '31612345678', '0612345678'],
    invalid: ['', '+', '0031 612345678', '(0)76', '++31', '0031\n', '٠٠٣١', 'Acme'],
  },
  isValidityPeriod: {
    valid: ['2h', '30M', '2024-02-29 11:50', '2024-04-20 11:50:05 GMT', '2024-04-20 11:50:05+08:00'],
    invalid: ['', '2', '2d', '2h30m', '2023-02-29 11:50', '2024-04-20T11:50', '2024-04-20 24:00', '2h\n'],
  },
  isDate: {
    valid: ['2024-02-29', '2000-02-29', '1999-12-31', '0000-01-01'],
    invalid: [
      '',
      '2023-02-29',
      '1900-02-29',
      '2024-13-01',
      '2024-00-01',
      '2024-04-31',
      '2024-1-01',
      '24-01-01',
      '2024-01-00',
      '２024-01-01',
      '2024-01-01\n',
    ],
  },
  isTime: {
    valid: ['00:00:00Z', '23:59:59.999z', '12:00:00+02:00', '23:59:60Z', '01:29:60+01:30', '22:59:60-01:00'],
    invalid: [
      '',
      '24:00:00Z',
      '12:60:00Z',
      '12:00:61Z',
      '12:00:00',
      '12:00Z',
      '12:00:00+24:00',
      '12:00:00+01:60',
      '22:59:60Z',
      '23:59:60+01:00',
      '12:00:00.Z',
      '12:00:00+0100',
    ],
  },
  isDateTime: {
    valid: ['2024-02-29T12:00:00Z', '1985-04-12t23:20:50.52z', '1990-12-31T15:59:60-08:00'],
    invalid: [
      '',
      '2024-02-29',
      '2024-02-29 12:00:00Z',
      '2024-02-30T12:00:00Z',
      '2024-02-29T25:00:00Z',
      '2024-02-29T12:00:00',
      'T',
      '2017-04-20 11:50 GMT',
    ],
  },
  isDuration: {
    valid: ['P4Y', 'PT0S', 'P1DT12H', 'P2W', 'P1Y2M3DT4H5M6S', 'P1Y2D'],
    invalid: ['', 'P', 'PT', 'P1', 'P1YT', 'PT1D', 'P1H', 'P2D1Y', 'P1Y2W', '1D', 'P-1D', 'P1.5D', 'p1d'],
  },
  isUri: {
    valid: [
      'https://example.com',
      'https://example.com/a%20b?c=d#e',
      'urn:isbn:0451450523',
      'mailto:a@example.com',
      'http://[2001:db8::7]:80/',
      'tel:+31-20',
      'http://user:pw@example.com:8080/',
      'file:///etc',
      'http://[v1.a:b]/',
      'x:',
      'http://',
      'http://1.2.3.4?a/b?c',
    ],
    invalid: [
      '',
      'example.com',
      '//example.com',
      '/path',
      'https://exa mple.com',
      'https://example.com/ü',
      'https://example.com/%zz',
      'https://example.com/%2',
      '1http://example.com',
      'http://example.com/<a>',
      'http://[1.2.3.4]/',
      'http://[::1/',
      'http://a.example#b#c',
      'http://a.example:80a/',
      'http://a.example/[',
      'http://a@b@c/',
      ':a',
      'http://exam\u0000ple',
      String.raw`http:\\example.com`,
    ],
  },
  isUriReference: {
    valid: ['', '/path', '//example.com/a', 'a/b?c', '#fragment', '?query', 'https://example.com', './a:b', '../..'],
    invalid: ['a b', '1a:b', '%', String.raw`\\server`, 'a#b#c', '/ü'],
  },
  isUuid: {
    valid: ['00000000-0000-0000-0000-000000000000', '2EB8AA08-aa98-11ea-B4AA-73B441D16380'],
    invalid: [
      '',
      '2eb8aa08aa9811eab4aa73b441d16380',
      '2eb8aa08-aa98-11ea-b4aa-73b441d1638',
      '2eb8aa08-aa98-11ea-b4aa-73b441d1638g',
      '{2eb8aa08-aa98-11ea-b4aa-73b441d16380}',
      'urn:uuid:2eb8aa08-aa98-11ea-b4aa-73b441d16380',
    ],
  },
  isEmail: {
    valid: [
      'a@example.com',
      "o'hara+tag@sub.example.com",
      '"a b"@example.com',
      String.raw`"a\"b"@example.com`,
      'a@[127.0.0.1]',
      'a@[IPv6:::1]',
      'a.b.c@x',
      '"@"@example.com',
      '""@example.com',
    ],
    invalid: [
      '',
      '@',
      'a',
      'a@',
      '@example.com',
      '.a@example.com',
      'a.@example.com',
      'a..b@example.com',
      'a b@example.com',
      'a@exam ple.com',
      'a@-a.com',
      '"a"b"@example.com',
      String.raw`"a\"@example.com`,
      'a@[300.0.0.1]',
      `${'a'.repeat(65)}@example.com`,
      'ü@example.com',
    ],
  },
  isHostname: {
    valid: [
      'localhost',
      'example.com',
      'xn--4gbwdl.xn--wgbh1c',
      '1host',
      'a-b.c',
      octet63,
      `${octet63}.${octet63}.${octet63}.${'a'.repeat(61)}`,
    ],
    invalid: [
      '',
      '.',
      'a.',
      '.a',
      'a..b',
      '-a',
      'a-',
      'a_b',
      'exämple',
      `${octet63}a`,
      `${octet63}.${octet63}.${octet63}.${'a'.repeat(62)}`,
      'a b',
    ],
  },
  isIpv4: {
    valid: ['0.0.0.0', '255.255.255.255', '127.0.0.1'],
    invalid: [
      '',
      '256.0.0.1',
      '1.2.3',
      '1.2.3.4.5',
      '01.2.3.4',
      '1.2.3.4 ',
      '1.2.3.-4',
      '0x7f.0.0.1',
      '1.2.3.4\n',
      '١.2.3.4',
    ],
  },
  isIpv6: {
    valid: [
      '::',
      '::1',
      '1::',
      'fe80::1',
      '1:2:3:4:5:6:7:8',
      '::ffff:1.2.3.4',
      '1:2:3:4:5:6:1.2.3.4',
      '1:2:3:4:5:6:7::',
      '::2:3:4:5:6:7:8',
    ],
    invalid: [
      '',
      ':',
      ':::',
      '1',
      '1:2:3:4:5:6:7',
      '1:2:3:4:5:6:7:8:9',
      '1::2::3',
      '12345::',
      'fe80::1%eth0',
      '::1.2.3',
      '1.2.3.4::',
      '::1.2.3.4:1',
      '1:2:3:4:5:6:7:1.2.3.4',
      '1:2:3:4::5:6:7:8',
      ':1',
      '1:',
      'g::',
    ],
  },
  isRegex: {
    valid: ['', 'a+', '^[a-z]{2}$', String.raw`\p{L}`, '(?<a>b)'],
    invalid: ['(', '[', '*', String.raw`\p{Nope}`, 'a{2,1}', '^(abc]'],
  },
  isJsonPointer: {
    valid: ['', '/', '/a/b', '/a~0b/~1', '//', '/é'],
    invalid: ['a', '#', '#/a', '/a~', '/a~2', '/~~0'],
  },
  isRelativeJsonPointer: {
    valid: ['0', '1/a', '0#', '12/~1/b'],
    invalid: ['', '/a', '#', '-1/a', '01/a', '0##', '1a', '0/~'],
  },
  isByte: {
    valid: ['', 'YQ==', 'YWI=', 'YWJj', 'A+/='],
    invalid: ['YQ', 'YQ=', 'Y===', '====', 'YQ==YQ==', 'Y-_a', 'YW Jj', 'é==='],
  },
};

const judges = formats as unknown as Readonly<Record<string, (value: unknown) => boolean>>;

function judge(name: string, value: unknown): boolean | undefined {
  return judges[name]?.(value);
}

describe('formats of texts', () => {
  for (const [name, { valid, invalid }] of Object.entries(texts)) {
    it(`${name} accepts and refuses what it should`, () => {
      expect(valid.filter((text) => judge(name, text) !== true)).toEqual([]);
      expect(invalid.filter((text) => judge(name, text) !== false)).toEqual([]);
    });
  }

  it('agree with what the platform thinks of addresses', () => {
    const piece = fc.constantFrom(':', '::', '.', '0', '1', 'ffff', '255', '1.2.3.4', 'fe80', '256', '00', '');
    const text = fc.array(piece, { maxLength: 18 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(fc.oneof(text, fc.ipV4(), fc.ipV6()), (address) => {
        expect({ address, isIpv4: formats.isIpv4(address), isIpv6: formats.isIpv6(address) }).toEqual({
          address,
          isIpv4: isIP(address) === 4,
          isIpv6: isIP(address) === 6,
        });
      }),
      { numRuns: runs(2000) },
    );
  });

  it('agree with what the platform thinks of days', () => {
    const part = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), part, part, (year, month, day) => {
        const text = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join(
          '-',
        );
        const time = new Date(`${text}T00:00:00Z`);
        const exists = !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text);
        expect({ text, isDate: formats.isDate(text) }).toEqual({ text, isDate: exists });
      }),
      { numRuns: runs(2000) },
    );
  });

  it('accept what generators of addresses make, and what the platform then reads as such', () => {
    fc.assert(
      fc.property(
        fc.webUrl({ withFragments: true, withQueryParameters: true }),
        fc.emailAddress(),
        fc.domain(),
        fc.uuid(),
        (url, email, domain, uuid) => {
          expect([formats.isUri(url), formats.isUriReference(url), URL.canParse(url)]).toEqual([true, true, true]);
          expect([formats.isEmail(email), formats.isHostname(domain), formats.isUuid(uuid)]).toEqual([
            true,
            true,
            true,
          ]);
        },
      ),
    );
  });

  it('answer at once about very long texts', () => {
    const long = 10_000_000;
    const hostile = ['a', '0', ':', '.', '%', '/', '-', '=', '~0', '"', 'a.', 'P', 'a@', '#', '0123-'];
    for (const piece of hostile) {
      const text = piece.repeat(long / piece.length);
      for (const name of Object.keys(texts)) {
        if (name !== 'isRegex') expect(typeof judge(name, text)).toBe('boolean');
      }
    }
  });
});

describe('formats of numbers', () => {
  it('know how much fits', () => {
    expect([0, -0, 2 ** 31 - 1, -(2 ** 31)].map(formats.isInt32)).toEqual([true, true, true, true]);
    expect([2 ** 31, -(2 ** 31) - 1, 0.5, Number.NaN, Infinity].map(formats.isInt32)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
    expect([0, 2 ** 53, -(2 ** 63)].map(formats.isInt64)).toEqual([true, true, true]);
    expect([2 ** 63, 0.5, -Infinity].map(formats.isInt64)).toEqual([false, false, false]);
  });
});
