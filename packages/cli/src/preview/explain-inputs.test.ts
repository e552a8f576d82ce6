import { describe, expect, it } from 'vitest';
import { runLint } from '../lint/run-lint.ts';
import { fakeTerminal } from '../testing/fake-terminal.ts';
import { scratchFiles } from '../testing/scratch-files.ts';

const message = (members: object = {}): string =>
  JSON.stringify({
    messages: {
      msg: [{ from: 'Sender', to: [{ number: '0031612345678' }], body: { type: 'auto', content: 'Text' }, ...members }],
    },
  });

describe('bmsg lint --explain', () => {
  it('shows after the findings what becomes of each file', async () => {
    const folder = scratchFiles({
      'bmsg.config.json': '{"channels":["SMS","RCS"]}',
      'a.json': message(),
      'b.json': message({ refrence: 'x' }),
      'c.ndjson': message(),
    });
    const terminal = fakeTerminal();
    await runLint(
      ['a.json', 'b.json', 'c.ndjson'].map((name) => `${folder}/${name}`),
      { format: ['pretty'], explain: true },
      terminal,
    );
    const printed = terminal.printed.out.replaceAll(folder, '');
    expect(printed).toMatch(/unknown-key[^]*3 files checked[^]*\n\n\/a\.json\nThe gateway would answer\n/);
    expect(printed.match(/^(first|else) \w+/gm)).toEqual(['first RCS', 'else SMS', 'first RCS', 'else SMS']);
    expect(printed).toContain('/c.ndjson: lines are not explained');
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
