import { describe, expect, it } from 'vitest';
import type { LintFlags } from '../lint/options.ts';
import { runLint } from '../lint/run-lint.ts';
import { fakeTerminal } from '../testing/fake-terminal.ts';
import { scratchFiles } from '../testing/scratch-files.ts';

const message = (members: object = {}): string =>
  JSON.stringify({
    messages: {
      msg: [{ from: 'Sender', to: [{ number: '0031612345678' }], body: { type: 'auto', content: 'Text' }, ...members }],
    },
  });

async function explained(paths: readonly string[], flags: Partial<LintFlags>, stdin = ''): Promise<string> {
  const terminal = fakeTerminal(stdin);
  await runLint(paths, { format: ['pretty'], explain: true, ...flags }, terminal);
  return terminal.printed.out;
}

describe('bmsg lint --explain', () => {
  it('shows after the findings what becomes of each file', async () => {
    const folder = scratchFiles({
      'bmsg.config.json': '{"channels":["SMS","RCS"]}',
      'a.json': message(),
      'b.json': message({ refrence: 'x' }),
    });
    const terminal = fakeTerminal();
    await runLint(
      ['a.json', 'b.json'].map((name) => `${folder}/${name}`),
      { format: ['pretty'], explain: true },
      terminal,
    );
    const printed = terminal.printed.out.replaceAll(folder, '');
    expect(printed).toMatch(/unknown-key[^]*2 files checked[^]*\n\n\/a\.json\nThe gateway would answer\n/);
    expect(printed.match(/^(first|else) \w+/gm)).toEqual(['first RCS', 'else SMS', 'first RCS', 'else SMS']);
  });

  it('shows each line of a file of lines, a message or a call, and says where it ends', async () => {
    const lone = JSON.stringify({ from: 'Sender', to: [{ number: '0031612345678' }], body: { content: 'Text' } });
    const folder = scratchFiles({
      'few.ndjson': `${lone}\n\n{"broken\n${message()}\n`,
      'many.ndjson': `${lone}\n`.repeat(21),
    });
    const printed = await explained([`${folder}/few.ndjson`], {});
    expect(
      printed
        .replaceAll(folder, '')
        .match(/^\/few.*$/gm)
        ?.slice(-3),
    ).toEqual(['/few.ndjson:1', '/few.ndjson:3', '/few.ndjson:4']);
    expect(printed.match(/HTTP \d+/g)).toEqual(['HTTP 200', 'HTTP 400', 'HTTP 200']);
    const lines = await explained([`${folder}/many.ndjson`], {});
    expect(lines.match(/HTTP 200/g)).toHaveLength(20);
    expect(lines).toContain('many.ndjson: only the first 20 are explained');
    expect(await explained(['-'], { stdinFilename: 'lines.ndjson' }, `${lone}\n${lone}`)).toMatch(
      /^lines\.ndjson:1\n[^]*^lines\.ndjson:2\n/m,
    );
  });

  it('shows what stands at a place in a larger text', async () => {
    const folder = scratchFiles({ 'flow.json': `{"steps":[{"send":${message()}},{},{"send":${message()}}]}` });
    const printed = await explained([`${folder}/flow.json`], { at: ['/steps/*/send'] });
    expect(printed.replaceAll(folder, '').match(/^\/flow.*$/gm)).toEqual([
      '/flow.json at /steps/0/send',
      '/flow.json at /steps/2/send',
    ]);
  });

  it('reads standard input once for both', async () => {
    let reads = 0;
    const terminal = fakeTerminal(message({ allowedChannels: ['Viber'] }));
    const counting = { ...terminal, readStdin: () => (reads++, terminal.readStdin()) };
    expect(await runLint(['-'], { format: ['pretty'], explain: true }, counting)).toBe(0);
    expect(terminal.printed.out).toContain('first Viber  all of it arrives\n');
    expect(reads).toBe(1);
  });

  it('is not for programs', async () => {
    const terminal = fakeTerminal(message());
    expect(await runLint(['-'], { format: ['json'], explain: true }, terminal)).toBe(2);
    expect(terminal.printed).toEqual({
      out: '',
      error: '--explain prints for a person. Programs take bmsg preview --format json.\n',
    });
  });
});
