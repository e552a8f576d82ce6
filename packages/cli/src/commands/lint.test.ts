import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fakeTerminal } from '../testing/fake-terminal.ts';
import { runLint } from '../lint/run-lint.ts';

const folder = mkdtempSync(join(tmpdir(), 'bmsg-lint-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const message = '"to":[{"number":"0031612345678"}],"body":{"type":"auto","content":"Text"}';
const clean = file('clean.json', `{"messages":{"msg":[{"from":"Sender",${message}}]}}`);
const faulty = file('faulty.json', `{"messages":{"msg":[{"from":"Sender",${message},"refrence":"a"}]}}`);
const remark = file('remark.json', `{"MESSAGES":{"msg":[{"from":"Sender",${message}}]}}`);
const noText = file('no-text.json', new Uint8Array([0x7b, 0xff]));

describe('bmsg lint', () => {
  it.each<{ name: string; paths: string[]; want: number }>([
    { name: 'nothing found', paths: [clean], want: 0 },
    { name: 'a remark', paths: [remark], want: 0 },
    { name: 'a warning', paths: [clean, faulty], want: 1 },
    { name: 'no such file', paths: [join(folder, 'none.json'), faulty], want: 3 },
    { name: 'a folder with a file that is no text', paths: [folder], want: 3 },
    { name: 'no UTF-8', paths: [noText], want: 3 },
  ])('ends with $want: $name', async ({ paths, want }) => {
    expect(await runLint(paths, { format: ['pretty'] }, fakeTerminal())).toBe(want);
  });

  it('prints findings for a person', async () => {
    const terminal = fakeTerminal();
    await runLint([faulty], { format: ['pretty'] }, terminal);
    expect(terminal.printed.out.split('\n')).toEqual([
      `${faulty}:1:112  warning unknown-key`,
      '  Unknown key "refrence".',
      expect.stringMatching(/^ {2}> 1 \| ….*"refrence":"a"}\]}}$/),
      expect.stringMatching(/^ {6}\| +\^{10}$/),
      expect.stringMatching(/^ {2}why {2}The gateway ignores keys/),
      '  fix  Did you mean "reference"?',
      '  more  bmsg explain unknown-key',
      '',
      '1 file checked: 1 warning.',
      '',
    ]);
  });

  it('prints the predicted answer of the gateway', async () => {
    const terminal = fakeTerminal('{"messages":{"msg":[{"from":"Sender","to":[{"number":"0031"}]}]}}');
    await runLint(['-'], { format: ['pretty'] }, terminal);
    expect(terminal.printed.out).toContain('  gateway answers  304 No body field was found\n');
  });

  it('prints findings for a program', async () => {
    const terminal = fakeTerminal();
    await runLint([clean, faulty], { format: ['json'] }, terminal);
    expect(JSON.parse(terminal.printed.out)).toEqual([
      expect.objectContaining({
        file: faulty,
        rule: 'unknown-key',
        severity: 'warning',
        pointer: '/messages/msg/0/refrence',
        range: { start: { offset: 111, line: 1, column: 112 }, end: { offset: 121, line: 1, column: 122 } },
      }),
    ]);
  });

  it('prints one line a finding', async () => {
    const terminal = fakeTerminal();
    await runLint([clean, faulty], { format: ['compact'] }, terminal);
    expect(terminal.printed.out).toBe(`${faulty}:1:112: warning: Unknown key "refrence". [unknown-key]\n`);
  });

  it('reads standard input', async () => {
    const terminal = fakeTerminal('{');
    expect(await runLint(['-'], { format: ['compact'] }, terminal)).toBe(1);
    expect(terminal.printed.out).toBe('<stdin>:1:2: error: Expected "}", found the end of the text. [json-syntax]\n');
  });

  it('says what cannot be read, and why', async () => {
    const terminal = fakeTerminal();
    await runLint([join(folder, 'none.json'), noText], { format: ['pretty'] }, terminal);
    expect(terminal.printed.out).toBe('');
    expect(terminal.printed.error.replaceAll(folder, '')).toBe(
      'Cannot read /none.json: there is no such file.\nCannot read /no-text.json: it is not UTF-8 text.\n',
    );
  });

  it('shows the first 50 findings of a file to a person, and how to see all', async () => {
    const msg = Array.from(
      { length: 60 },
      (_, index) => `{"from":"Sender",${message},"customGrouping":"${index}","x":1}`,
    );
    const terminal = fakeTerminal(`{"messages":{"msg":[${msg.join()}]}}`);
    await runLint(['-'], { format: ['pretty'] }, terminal);
    expect(terminal.printed.out.match(/Unknown key "x"/g)).toHaveLength(50);
    expect(terminal.printed.out).toContain('<stdin>: 10 more findings; --format compact prints all.');
  });
});
