import { describe, expect, it } from 'vitest';
import { yamlFiles } from '../support/yaml-files.ts';

interface Gateway {
  readonly version: string;
  readonly servers: readonly { readonly host: string; readonly port: number }[];
  readonly pdus: readonly { readonly name: string; readonly commandId: string }[];
  readonly tlvs: readonly {
    readonly name: string;
    readonly tag: string;
    readonly octets: { readonly minimum: number; readonly maximum: number };
    readonly pdus: readonly string[];
    readonly proprietary: boolean;
  }[];
  readonly receipt: {
    readonly octets: number;
    readonly fields: readonly { readonly name: string; readonly octets: number; readonly fixed: boolean }[];
    readonly separator: string;
  };
}

const [gateway] = yamlFiles<Gateway>('spec/smpp').map(({ value }) => value);
const format = yamlFiles<{ readonly printed: string }>('spec/examples').find(
  ({ id }) => id === 'smpp-delivery-receipt',
);

describe('the SMPP gateway', () => {
  it('speaks the version of line 1422, at the servers of wire 1.10', () => {
    expect(gateway?.version).toBe('3.4');
    expect(gateway?.servers.map(({ host, port }) => `${host}:${port}`)).toEqual([
      'smpp_gw.messaging.cm.com:30006',
      'smpp_sgw.messaging.cm.com:30007',
    ]);
  });

  it.each([{ line: '1422-1423', names: ['submit_sm', 'deliver_sm', 'data_sm'] }])(
    'knows the PDUs of lines $line',
    ({ names }) => {
      const known = gateway?.pdus.map(({ name }) => name);
      expect(known).toEqual(expect.arrayContaining(names));
      expect(new Set(gateway?.pdus.map(({ commandId }) => commandId)).size).toBe(known?.length);
    },
  );

  it.each([
    { line: '1447-1449', tag: '0x1401', octets: [1, 7], pdus: ['submit_sm', 'deliver_sm'] },
    { line: '1452-1454', tag: '0x140A', octets: [1, 6], pdus: ['submit_sm'] },
  ])('has the proprietary TLV $tag of lines $line', ({ tag, octets, pdus }) => {
    const own = gateway?.tlvs.filter(({ proprietary }) => proprietary) ?? [];
    expect(own.length).toBe(2);
    const found = own.find((one) => one.tag === tag);
    expect([found?.octets.minimum, found?.octets.maximum]).toEqual(octets);
    expect(found?.pdus).toEqual(pdus);
  });

  it('has the fields of the receipt in the order of line 1425, with the sizes of lines 1430 to 1433', () => {
    const { fields = [], octets, separator = '' } = gateway?.receipt ?? {};
    expect(fields.map(({ name, octets: size, fixed }) => [name, size, fixed])).toEqual([
      ['id', 32, false],
      ['submit date', 14, true],
      ['done date', 14, true],
      ['stat', 7, true],
      ['err', 3, true],
    ]);
    // In print a field is as long as it may be.
    const places = ['I'.repeat(32), 'yyyyMMddHHmmss', 'yyyyMMddHHmmss', 'S'.repeat(7), 'E'.repeat(3)];
    const text = fields.map(({ name }, index) => `${name}:${places[index]}`).join(separator);
    expect(text).toBe(format?.value.printed);
    expect(fields.map(({ octets: size }) => size)).toEqual(places.map(({ length }) => length));
    expect(octets).toBe(255);
  });
});
