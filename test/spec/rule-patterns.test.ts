import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { isPlainlyLinear } from '../../generator/check/linear-pattern.ts';
import { judgeSafety } from '../../generator/check/regex-safety.ts';
import { filesBelow, read } from '../support/workspace.ts';

/** The regular expressions of what a rule asserts: those of its schemas, and what it marks. */
function patternsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, below]: [string, unknown]) =>
    (key === 'pattern' || key === 'mark') && typeof below === 'string' ? [below] : patternsIn(below),
  );
}

const patterns = filesBelow('spec/rules').flatMap((file) =>
  patternsIn((parse(read(file)) as { readonly assert?: unknown }).assert).map((pattern) => ({ file, pattern })),
);

// The generator would take many seconds to judge them, each time it runs.
it.each(patterns)('no text keeps $pattern of $file busy', ({ pattern }) => {
  expect(isPlainlyLinear(pattern) ? 'safe' : judgeSafety(pattern, 'u').status).toBe('safe');
});
