import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const main = fileURLToPath(new URL('main.ts', import.meta.url));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** Runs the command line from its sources. `onOut` sees all that it has printed so far. */
function bmsg(
  args: string[],
  onOut: (out: string, kill: (signal: NodeJS.Signals) => void) => void = () => {},
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--conditions=@bmsg/source', '--import', 'tsx', main, ...args], {
      cwd: root,
      env: { ...process.env, FORCE_COLOR: undefined, BMSG_PRODUCT_TOKEN: undefined },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let error = '';
    child.stderr.on('data', (data) => (error += String(data)));
    child.stdout.on('data', (data) => {
      out += String(data);
      onOut(out, (signal) => child.kill(signal));
    });
    child.on('close', (code) => resolve({ code, out, error }));
  });
}

describe('bmsg', () => {
  it.concurrent.each<{ args: string[]; code: number; out?: RegExp; error?: RegExp }>([
    { args: ['--help'], code: 0, out: /Usage: bmsg .*lint.*send.*sandbox.*generate.*Examples:/s },
    { args: [], code: 2, error: /Usage: bmsg/ },
    { args: ['lnt'], code: 2, error: /unknown command 'lnt'.*Did you mean lint\?/s },
    { args: ['lint', '--fromat', 'json'], code: 2, error: /unknown option '--fromat'.*Did you mean --format\?/s },
    { args: ['lint'], code: 2, error: /missing required argument/ },
    { args: ['help', 'send'], code: 0, out: /BMSG_PRODUCT_TOKEN.*Exit codes:/s },
    { args: ['lint', 'none.json'], code: 3, error: /no such file/ },
    { args: ['explain'], code: 2, error: /missing required argument/ },
    { args: ['explain', 'apple', 'business', 'chat'], code: 0, out: /^Apple Business Chat {2}channel\n/ },
    { args: ['sandbox', '--port', '70000'], code: 2, error: /0 to 65535/ },
  ])('$args ends with $code', async ({ args, code, out = /^$/, error = /^$/ }) => {
    const ended = await bmsg(args);
    expect(ended).toEqual({ code, out: expect.stringMatching(out), error: expect.stringMatching(error) });
  });

  it.concurrent.each<NodeJS.Signals>(['SIGINT', 'SIGTERM'])('sandbox ends well on %s', async (signal) => {
    const ended = await bmsg(['sandbox', '--port', '0'], (out, kill) => out.includes('curl') && kill(signal));
    expect(ended).toMatchObject({ code: 0, error: '' });
  });
});
