import { expect, it } from 'vitest';
import { runLint } from '../../packages/cli/src/lint/run-lint.ts';
import { fakeTerminal } from '../../packages/cli/src/testing/fake-terminal.ts';
import { read } from '../support/workspace.ts';

it('prints what the first page shows', async () => {
  const shown = /^\$ npx bmsg lint (\S+)\n([^]*?)^```$/m.exec(read('README.md'));
  const terminal = fakeTerminal();
  await runLint([shown?.[1] ?? ''], { format: ['pretty'] }, terminal);
  expect(terminal.printed.out).toBe(shown?.[2]);
});
