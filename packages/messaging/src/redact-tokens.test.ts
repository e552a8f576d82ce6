import { expect, it } from 'vitest';
import { redactTokens } from './redact-tokens.ts';

it.each<{ given: string; want: string }>([
  { given: '"5c7d3b1e-9f42-4a68-b0d3-26e81fa97c54",', want: '"********-****-****-****-************",' },
  { given: '5C7D3B1E9F424A68B0D326E81FA97C54', want: '********************************' },
  { given: '00000000-0000-0000-0000-000000000000', want: '00000000-0000-0000-0000-000000000000' },
  { given: `${'a'.repeat(64)}`, want: `${'a'.repeat(64)}` },
  { given: 'no token here', want: 'no token here' },
])('$given', ({ given, want }) => {
  expect(redactTokens(given)).toBe(want);
});
