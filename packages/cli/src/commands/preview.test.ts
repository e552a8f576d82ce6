import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fakeTerminal } from '../testing/fake-terminal.ts';
import { previewCommand, runPreview } from './preview.ts';

const folder = mkdtempSync(join(tmpdir(), 'bmsg-preview-'));
afterAll(() => rmSync(folder, { recursive: true }));

const now = Date.parse('2026-03-01T12:00:00Z');
const token = '5c7d3b1e-9f42-4a68-b0d3-26e81fa97c54';

function file(name: string, ...msg: readonly object[]): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify({ messages: { authentication: { productToken: token }, msg } }));
  return path;
}

const message = { from: 'Sender', to: [{ number: '0031612345678' }], body: { content: 'Text' } };
const good = file('good.json', message);
const partly = file('partly.json', message, { ...message, from: '' });
const missing = join(folder, 'none.json');

interface Shown {
  readonly file: string;
  readonly answer: { readonly httpStatus: number };
  readonly plans: readonly { readonly legs: readonly { readonly channel: string }[] }[];
}

describe('bmsg preview', () => {
  it.each<{ name: string; paths: string[]; want: number }>([
    { name: 'all accepted', paths: [good], want: 0 },
    { name: 'some rejected', paths: [partly], want: 1 },
    { name: 'some rejected, the last file good', paths: [partly, good], want: 1 },
    { name: 'no such file', paths: [missing, partly], want: 3 },
  ])('ends with $want: $name', async ({ paths, want }) => {
    for (const format of ['pretty', 'json'] as const) {
      expect(await runPreview(paths, { format }, fakeTerminal(), now)).toBe(want);
    }
  });

  it('says which file is which, and which cannot be read', async () => {
    const terminal = fakeTerminal();
    await runPreview([good, missing, partly], { format: 'pretty' }, terminal, now);
    const heads = terminal.printed.out.split('\n').filter((line) => line.startsWith(folder));
    expect(heads).toEqual([good, partly]);
    expect(terminal.printed.error).toBe(`Cannot read ${missing}: there is no such file.\n`);
  });

  it('prints for a program', async () => {
    const terminal = fakeTerminal();
    await runPreview([good], { format: 'json', channels: ['SMS', 'RCS'] }, terminal, now);
    const [shown] = JSON.parse(terminal.printed.out) as Shown[];
    expect(shown).toMatchObject({ file: good, gateway: 'json', answer: { httpStatus: 200, body: { errorCode: 0 } } });
    expect(shown?.plans.map(({ legs }) => legs.map(({ channel }) => channel))).toEqual([['SMS', 'RCS']]);
  });

  it('prints no product token, wherever it stands', async () => {
    const everywhere = file('token.json', {
      ...message,
      from: token,
      to: [{ number: token }],
      reference: token,
      body: { content: token },
      allowedChannels: ['Twitter'],
    });
    for (const format of ['pretty', 'json'] as const) {
      const terminal = fakeTerminal();
      expect(await runPreview([everywhere], { format }, terminal, now)).toBe(0);
      expect(terminal.printed.out).not.toContain('5c7d3b1e');
    }
  });

  it('shows what stands at a place in a larger text, and says when nothing does', async () => {
    const flow = join(folder, 'flow.json');
    writeFileSync(flow, JSON.stringify({ steps: [{ send: message }, { send: message }] }));
    const terminal = fakeTerminal();
    expect(await runPreview([flow], { format: 'json', at: ['/steps/*/send'] }, terminal, now)).toBe(0);
    expect((JSON.parse(terminal.printed.out) as Shown[]).map(({ file }) => file)).toEqual([
      `${flow} at /steps/0/send`,
      `${flow} at /steps/1/send`,
    ]);
    expect(await runPreview([flow], { format: 'pretty', at: ['/stages/*'] }, terminal, now)).toBe(3);
    expect(terminal.printed.error).toBe(`${flow}: there is no message at /stages/*.\n`);
  });

  it('shows the lines of a file of lines', async () => {
    const lines = join(folder, 'lines.ndjson');
    writeFileSync(lines, `${JSON.stringify(message)}\n{}\n`);
    const terminal = fakeTerminal();
    expect(await runPreview([lines], { format: 'json' }, terminal, now)).toBe(1);
    const shown = JSON.parse(terminal.printed.out) as Shown[];
    expect(shown.map(({ file, answer }) => [file, answer.httpStatus])).toEqual([
      [`${lines}:1`, 200],
      [`${lines}:2`, 400],
    ]);
  });

  it('reads standard input', async () => {
    const terminal = fakeTerminal('{');
    expect(await runPreview(['-'], { format: 'pretty' }, terminal, now)).toBe(1);
    expect(terminal.printed.out).toMatch(/^The gateway would answer\n {2}HTTP 400\n/);
  });

  it.each([
    { args: ['--channels', 'Pigeon', 'x'], want: /no channel "Pigeon"/ },
    { args: ['--width', '12', 'x'], want: /number from 40 on/ },
    { args: ['--format', 'xml', 'x'], want: /Allowed choices are pretty, json/ },
  ])('refuses $args', async ({ args, want }) => {
    const command = previewCommand()
      .exitOverride()
      .configureOutput({ writeErr: () => {} });
    await expect(command.parseAsync(args, { from: 'user' })).rejects.toThrow(want);
  });
});
