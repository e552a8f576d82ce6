import { expect, it } from 'vitest';
import { Conversions } from './conversions.ts';

const reportedAt = new Date('2026-01-02T03:04:05Z');
const token = '5c7d3b1e-9f42-4a68-b0d3-26e81fa97c54';

it.each<{ name: string; text: string; want: unknown }>([
  { name: 'JSON', text: `{"ProductToken":"${token}","Reference":"r1"}`, want: { Reference: 'r1' } },
  {
    name: 'XML',
    text: `<Conversion><ProductToken>${token}</ProductToken><Reference>r1</Reference></Conversion>`,
    want: '<Conversion><ProductToken>********-****-****-****-************</ProductToken><Reference>r1</Reference></Conversion>',
  },
  { name: 'what is neither', text: '{', want: '{' },
  { name: 'nothing', text: '', want: '' },
])('shows $name without the token', ({ text, want }) => {
  const conversions = new Conversions();
  conversions.add(text, reportedAt);
  expect(conversions.list()).toEqual([{ reportedAt, conversion: want }]);
});

it('keeps the newest 1,000, of at most a million characters together, and the last one in any case', () => {
  const conversions = new Conversions();
  const seen = (): unknown[] => conversions.list().map(({ conversion }) => conversion);
  for (let index = 0; index < 1001; index++) conversions.add(`${index}`, reportedAt);
  expect([seen().length, seen()[0], seen().at(-1)]).toEqual([1000, 1, 1000]);
  const large = 'x'.repeat(700_000);
  conversions.add(large, reportedAt);
  conversions.add(large, reportedAt);
  expect(seen()).toEqual([large]);
  conversions.add('x'.repeat(2_000_000), reportedAt);
  expect(conversions.list()).toHaveLength(1);
  conversions.clear();
  expect(seen()).toEqual([]);
});
