import { expect, it } from 'vitest';
import { ownRules } from '../../packages/cli/src/lint/own-rules.ts';
import { runLint } from '../../packages/cli/src/lint/run-lint.ts';
import { fakeTerminal } from '../../packages/cli/src/testing/fake-terminal.ts';
import { read } from '../support/workspace.ts';

/** `config/` is linted by the configuration in it; `config.out` holds all that is found, a line each. */
it('finds what a configuration is against, and what is idle in it', async () => {
  const terminal = fakeTerminal();
  await runLint(['test/lint/config'], { format: ['compact'] }, terminal);
  expect(terminal.printed.out).toBe(read('test/lint/config.out'));
});

it.each(ownRules)('has an example of $id, and a page for it', ({ id }) => {
  expect(read('test/lint/config.out')).toContain(`[${id}]`);
  expect(read('packages/cli/README.md')).toContain(`\n### ${id}\n`);
});
