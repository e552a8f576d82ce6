import { expect, it } from 'vitest';
import { runLint } from '../../packages/cli/src/lint/run-lint.ts';
import { fakeTerminal } from '../../packages/cli/src/testing/fake-terminal.ts';
import { read } from '../support/workspace.ts';

it('finds a place and a message in each line, by the problem matcher of the guide', async () => {
  const [regexp = ''] = /(?<="regexp": )".*"/.exec(read('docs/guides/lint-in-editor.md')) ?? [];
  const terminal = fakeTerminal();
  await runLint(['docs/guides/order.json'], { format: ['compact'] }, terminal);
  const lines = terminal.printed.out.trimEnd().split('\n');
  const pattern = new RegExp(JSON.parse(regexp) as string);
  expect(lines.map((line) => pattern.exec(line)?.slice(1))).toEqual([
    ['docs/guides/order.json', '8', '36', 'error', expect.stringContaining('Vibr'), 'unknown-channel'],
    ['docs/guides/order.json', '11', '51', 'warning', expect.stringContaining('U+2019'), 'unicode-raises-parts'],
  ]);
});
