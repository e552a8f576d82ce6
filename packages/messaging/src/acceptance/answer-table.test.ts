import { jsonGateway } from '@bmsg/api/errors';
import { isJsonGatewayCode } from '@bmsg/api/open-validators';
import { describe, expect, it } from 'vitest';
import { accountStates, answerTo, answerToAccount, conditions, fillHoles } from './answer-table.ts';
import type { Condition } from './answer-table.ts';

describe('the table of answers', () => {
  const triggered = jsonGateway.flatMap((entry) =>
    entry.trigger === undefined ? [] : [[entry.id, entry, entry.trigger] as const],
  );

  it.each(triggered.filter(([, , { when }]) => when !== 'accountState'))(
    'has %s found by its trigger',
    (_, entry, { when, field }) => {
      expect(answerTo(when as Condition, field)).toBe(entry);
    },
  );

  it.each(triggered.filter(([, , { account }]) => account !== undefined))(
    'has %s found by its account',
    (_, entry, { account = '' }) => {
      expect(accountStates).toContain(account);
      expect(answerToAccount(account)).toBe(entry);
    },
  );

  it('has a row for each condition that is detected, and none for another', () => {
    const whens = new Set<string>(triggered.map(([, , { when }]) => when));
    expect([...whens].sort()).toEqual([...conditions].sort());
  });

  it('has only codes that an answer may have, and a status for each whole call', () => {
    const odd = jsonGateway.filter(
      ({ code = 0, scope, httpStatus }) =>
        !isJsonGatewayCode(code) || (scope === 'request') !== (httpStatus !== undefined),
    );
    expect(odd.map(({ id }) => id)).toEqual([]);
  });

  it('falls back to what it has for any field, then to what it has for any fault', () => {
    expect(answerTo('notAnArray', 'to').trigger).toEqual({ when: 'notAnArray', field: 'to' });
    expect(answerTo('notAnArray', 'x').trigger).toEqual({ when: 'notAnArray' });
    expect(answerTo('empty', 'from').trigger).toEqual({ when: 'invalid', field: 'from' });
    expect(answerTo('empty', 'x').trigger).toEqual({ when: 'invalid' });
  });

  it('knows no state that nobody described', () => {
    expect(() => answerToAccount('asleep')).toThrow('asleep');
  });
});

describe('the holes of a text', () => {
  it.each<[string, Record<string, string | number>, string]>([
    ['a {b} c', { b: 1 }, 'a 1 c'],
    ['{a}{a}', { a: '{b}', b: 'x' }, '{b}{b}'],
    ['{constructor} {x}', {}, '{constructor} {x}'],
    ['{a}', { a: '$&' }, '$&'],
  ])('%s', (text, holes, want) => {
    expect(fillHoles(text, holes)).toBe(want);
  });
});
