import { expect, it } from 'vitest';
import { matchMediaType } from './media-type.ts';

const documented = ['image/*', 'Application/JSON; charset=utf-8', 'image/png', '*/*'];

it.each([
  ['application/json', 'Application/JSON; charset=utf-8'],
  ['APPLICATION/json;charset="x"', 'Application/JSON; charset=utf-8'],
  ['image/png', 'image/png'],
  ['image/gif', 'image/*'],
  ['text/plain', '*/*'],
])('%s falls under %s', (given, want) => {
  expect(matchMediaType(documented, given)).toBe(want);
});

it.each(['text/plain', '', 'imagex/png', 'application/json2'])('%j falls under none', (given) => {
  expect(matchMediaType(['image/*', 'application/json'], given)).toBeUndefined();
});
