import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fakeTerminal } from '../testing/fake-terminal.ts';
import { runGenerate } from './generate.ts';
import type { GenerateFlags } from './generate.ts';

const document = `openapi: 3.1.0
info: { title: Birds, version: '1' }
paths:
  /birds: { get: { operationId: listBirds, responses: { '200': { description: All. } } } }
`;

function spec(text = document): { folder: string; entry: string; out: string } {
  const folder = mkdtempSync(join(tmpdir(), 'bmsg-generate-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'openapi.yaml'), text);
  return { folder, entry: join(folder, 'openapi.yaml'), out: join(folder, 'generated') };
}

async function run(entry: string, flags: GenerateFlags): Promise<{ code: number; out: string; error: string }> {
  const terminal = fakeTerminal();
  const { code } = await runGenerate(entry, flags, terminal);
  return { code, ...terminal.printed };
}

describe('bmsg generate', () => {
  it('writes, and finds what it wrote up to date', async () => {
    const { entry, out } = spec();
    const written = await run(entry, { out, package: '@me/birds' });
    expect(written).toMatchObject({ code: 0, error: '' });
    expect(written.out).toMatch(/^( {2}new {6}\S+\n)+.*: \d+ files, \d+ changed\.\n$/);
    expect(readdirSync(out)).toEqual(
      expect.arrayContaining(['manifest.json', 'openapi.json', 'package.json', 'typescript']),
    );
    expect(await run(entry, { out, package: '@me/birds', check: true })).toEqual({
      code: 0,
      out: expect.stringMatching(/: \d+ files, all up to date\.\n$/),
      error: '',
    });
  });

  it('fails a check on stale, missing and orphan files, says how to mend it, and mends it', async () => {
    const { entry, out } = spec();
    await run(entry, { out });
    writeFileSync(join(out, 'openapi.json'), '{}');
    unlinkSync(join(out, 'typescript/client.ts'));
    writeFileSync(join(out, 'typescript/old.ts'), '');
    const checked = await run(entry, { out, check: true });
    expect(checked.code).toBe(1);
    expect(checked.error.split('\n')).toEqual([
      '  stale    openapi.json',
      '  missing  typescript/client.ts',
      '  orphan   typescript/old.ts',
      `${out} is not up to date. Mend it with: bmsg generate ${entry} --out ${out}`,
      '',
    ]);
    expect(readFileSync(join(out, 'openapi.json'), 'utf8')).toBe('{}');
    expect((await run(entry, { out })).out.split('\n')).toEqual([
      '  changed  openapi.json',
      '  new      typescript/client.ts',
      '  removed  typescript/old.ts',
      expect.stringMatching(/, 3 changed\.$/),
      '',
    ]);
    expect(await run(entry, { out, check: true })).toMatchObject({ code: 0 });
  });

  it('prints what is wrong and writes nothing', async () => {
    const { entry, out } = spec(document.replace('operationId', 'operationIdd'));
    const { code, error } = await run(entry, { out });
    expect(code).toBe(1);
    expect(error).toMatch(
      /openapi\.yaml:4:20 error unknown-key Unknown key "operationIdd"\.\n1 error: nothing is written\.\n$/,
    );
    expect(existsSync(out)).toBe(false);
  });

  it('leaves a folder alone that it did not make', async () => {
    const { folder, entry } = spec();
    const { code, error } = await run(entry, { out: folder });
    expect(code).toBe(1);
    expect(error).toContain('  foreign  openapi.yaml\n');
    expect(readdirSync(folder)).toEqual(['openapi.yaml']);
  });

  it('says so when it cannot write', async () => {
    const { entry } = spec();
    const { code, error } = await run(entry, { out: entry });
    expect(code).toBe(1);
    expect(error).toContain('ENOTDIR');
  });

  it('watches: prints errors, survives them, and ends well', async () => {
    const { entry, out } = spec();
    const main = fileURLToPath(new URL('../main.ts', import.meta.url));
    const child = spawn(
      process.execPath,
      ['--conditions=@bmsg/source', '--import', 'tsx', main, 'generate', entry, '--out', out, '--watch'],
      { cwd: fileURLToPath(new URL('../../../..', import.meta.url)), stdio: ['ignore', 'pipe', 'pipe'] },
    );
    onTestFinished(() => void child.kill('SIGKILL'));
    let error = '';
    child.stderr.on('data', (data) => (error += String(data)));
    const runs = child.stdout.setEncoding('utf8')[Symbol.asyncIterator]();
    const nextRun = async (): Promise<void> => {
      for (let seen = ''; !seen.includes('Watching.');) seen += String((await runs.next()).value);
    };
    await nextRun();
    writeFileSync(entry, 'openapi: nonsense\n');
    await nextRun();
    expect(error).toContain('error unsupported-version');
    writeFileSync(entry, document.replace('listBirds', 'countBirds'));
    await nextRun();
    expect(readFileSync(join(out, 'typescript/client.ts'), 'utf8')).toContain('countBirds');
    child.kill('SIGINT');
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
  });
});
