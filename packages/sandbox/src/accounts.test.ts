import { accountStates } from '@bmsg/messaging';
import { describe, expect, it } from 'vitest';
import { createDirectory, parseAccounts, reservedTokens } from './accounts.ts';

const one = '11111111-1111-1111-1111-111111111111';
const two = '22222222-2222-2222-2222-22222222222A';

describe('a list of accounts', () => {
  it.each<{ given: unknown; want: unknown }>([
    { given: [], want: [] },
    { given: [one], want: [{ productToken: one }] },
    {
      given: [{ productToken: one, state: 'noBalance' }, two],
      want: [{ productToken: one, state: 'noBalance' }, { productToken: two }],
    },
    {
      given: [{ productToken: one, channels: ['sms', 'WHATSAPP'] }],
      want: [{ productToken: one, channels: ['SMS', 'WhatsApp'] }],
    },
    { given: { accounts: [{ productToken: two, state: null }] }, want: [{ productToken: two }] },
  ])('$given', ({ given, want }) => {
    expect(parseAccounts(JSON.stringify(given))).toEqual(want);
  });

  it.each<{ given: string; want: RegExp }>([
    { given: '[', want: /not JSON/ },
    { given: '{"tokens":[]}', want: /"accounts"/ },
    { given: '[1]', want: /Account 1 .* neither/ },
    { given: `["${one}","secret-token"]`, want: /Account 2 .* GUID/ },
    { given: `[{"productToken":"${one}","state":"noBalanse"}]`, want: /One of: .*noBalance/ },
    { given: `[{"productToken":"${one}","channels":"SMS"}]`, want: /Account 1 .* no array/ },
    { given: `[{"productToken":"${one}","channels":["Pigeon"]}]`, want: /"Pigeon"\. Known: .*SMS/ },
  ])('refuses $given and says why', ({ given, want }) => {
    expect(() => parseAccounts(given)).toThrow(want);
    expect(() => parseAccounts(given)).not.toThrow(/secret|1111/);
  });
});

describe('the directory of accounts', () => {
  it('knows every token without a list, and has a token for every state', () => {
    const directory = createDirectory(undefined);
    expect(directory(one)).toEqual({});
    expect(reservedTokens.map(({ productToken }) => directory(productToken)?.state)).toEqual(accountStates);
    expect(new Set(reservedTokens.map(({ productToken }) => productToken)).size).toBe(accountStates.length);
  });

  it('knows those on the list and no others', () => {
    const directory = createDirectory(parseAccounts(JSON.stringify([one, { productToken: two, state: 'unroutable' }])));
    expect(directory(one)).toEqual({ state: undefined });
    expect(directory(two.toLowerCase())).toEqual({ state: 'unroutable' });
    expect(directory('33333333-3333-3333-3333-333333333333')).toBeUndefined();
    expect(directory(reservedTokens[0]?.productToken ?? '')).toBeUndefined();
  });
});
