import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { message, request } from './testing/sample-messages.ts';
import { scratchFiles } from './testing/scratch-files.ts';

const folder = fileURLToPath(new URL('..', import.meta.url));

function node(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const env = { ...process.env, NO_COLOR: '1' };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', env });
  return { status, stdout, stderr };
}

// It is the bundle that people run; all other tests run the sources.
beforeAll(() => {
  const { status, stderr } = node('bundle.mjs');
  expect([status, stderr]).toEqual([0, '']);
}, 60_000);

describe('the bundle', () => {
  it.each([
    { args: ['--version'], want: /^\d+\.\d+\.\d+\n$/ },
    { args: ['lint', '--help'], want: /Usage: bmsg lint/ },
    { args: ['rules', 'xml-syntax'], want: /xml-syntax {2}error/ },
    { args: ['explain', 'unknown-key'], want: /to mute/ },
    { args: ['send', '--help'], want: /Usage: bmsg send/ },
    { args: ['sandbox', '--help'], want: /Usage: bmsg sandbox/ },
    { args: ['generate', '--help'], want: /Usage: bmsg generate/ },
  ])('answers $args', ({ args, want }) => {
    expect(node('bin/bmsg.cjs', ...args)).toMatchObject({ status: 0, stdout: expect.stringMatching(want), stderr: '' });
  });

  it('lints on threads what it lints without them, in the same order', () => {
    const bad = message({ refrence: 'a' });
    const files = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [
        `${index}.json`,
        request(...Array.from({ length: index % 5 }, () => bad)),
      ]),
    );
    const lines = `${JSON.stringify(message())}\n`.repeat(30_000);
    const path = scratchFiles({
      ...files,
      'a.ndjson': `${lines}${JSON.stringify(bad)}\n${lines}[\n`,
      'b.xml': '<MESSAGES><MSG></MESSAGES>',
    });
    const [alone, together] = ['1', '2'].map((jobs) =>
      node('bin/bmsg.cjs', 'lint', path, '-f', 'json', '--jobs', jobs),
    );
    expect(alone?.status).toBe(1);
    expect(alone?.stdout).toContain('"line": 60002');
    expect(together).toEqual(alone);
  });
});
