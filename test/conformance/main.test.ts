import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { run, runSource } from '../support/run.ts';
import { root } from '../support/workspace.ts';
import { documentedRequests, documentedTexts } from './documented-requests.ts';

const file = 'test/conformance/main.ts';

describe('npm start', () => {
  let child: ChildProcess | undefined;
  afterEach(() => child?.kill('SIGKILL'));

  it('prints a row for every documented example and ends with 0 when all hold', async () => {
    const { code, stdout, stderr } = await runSource(root, file, ['--once']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const rows = stdout.split('\n').filter((line) => line.endsWith('  yes'));
    expect(rows.map((row) => row.split(/ {2,}/).slice(0, 2))).toEqual(
      [...documentedRequests, ...documentedTexts].map(({ example, lines }) => [example.id, lines]),
    );
    expect(stdout).toContain(`\n${rows.length} documented examples, ${rows.length} as documented, 0 not.\n`);
    expect(stdout, 'no colours in a pipe').not.toContain('\u001B');
  });

  it('keeps the sandbox up, and the curl command that it prints works', async () => {
    child = spawn(process.execPath, ['--conditions=@bmsg/source', '--import', 'tsx', file], { cwd: root });
    const command = await printedCommand(child);
    // A shell takes the command apart; what it hands to curl goes out by fetch, so that the test needs no curl.
    const { stdout } = await run(root, '/bin/sh', ['-c', `curl() { printf '%s\\0' "$@"; }\n${command}`]);
    const [, url = '', ...options] = stdout.split('\0').slice(0, -1);
    const values = (option: string): string[] => options.filter((_, index) => options[index - 1] === option);
    const answer = await fetch(url, {
      method: 'POST',
      headers: values('-H').map((header) => header.split(': ') as [string, string]),
      body: values('-d')[0] ?? '',
    });
    expect([answer.status, await answer.json()]).toMatchObject([200, { errorCode: 0 }]);
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it.each([
    ['an unknown option', ['--twice']],
    ['a port that is none', ['--port', '65536']],
  ])('says how it is used to %s', async (_, args) => {
    const { code, stdout, stderr } = await runSource(root, file, args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Usage: npm start');
  });
});

/** The command as it stands in the output, over several lines. */
function printedCommand(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      const command = /^curl [^]*?(?=\n\n)/m.exec(output)?.[0];
      if (command !== undefined) resolve(command);
    });
    child.once('exit', () => reject(new Error(`It ended early: ${output}`)));
  });
}
