import { describe, expect, it } from 'vitest';
import { fakeTerminal } from '../testing/fake-terminal.ts';
import { runSandbox } from './sandbox.ts';

const token = '5c7d3b1e-9f42-4a68-b0d3-26e81fa97c54';

describe('bmsg sandbox', () => {
  it('says where it listens and how to send, runs until it is stopped, and logs calls', async () => {
    const terminal = fakeTerminal(JSON.stringify([token]));
    let stop = (): void => {};
    const ended = runSandbox({ host: '127.0.0.1', port: 0, accounts: '-' }, terminal, (end) => (stop = end));
    await expect.poll(() => terminal.printed.out).toContain('curl -X POST');
    const [url = ''] = /http:[^ ]+\/v1.0\/message/.exec(terminal.printed.out) ?? [];
    const body = '{"messages":{"msg":[{"from":"A","to":[{"number":"0031"}],"body":{"content":"Text"}}]}}';
    const codes = [token, '00000000-0000-0000-0000-000000000000'].map(async (one) => {
      const response = await fetch(url, { method: 'POST', headers: { 'X-CM-PRODUCTTOKEN': one }, body });
      return response.status;
    });
    expect(await Promise.all(codes)).toEqual([200, 400]);
    stop();
    expect(await ended).toBe(0);
    expect(terminal.printed.out).toMatch(/POST \/v1.0\/message 200 1 accepted, 0 rejected/);
    expect(terminal.printed.out).not.toContain(token);
  });

  it.each<{ name: string; stdin: string; host: string; want: RegExp }>([
    {
      name: 'a list that is none',
      stdin: '["secret"]',
      host: '127.0.0.1',
      want: /Account 1 of the list has no "productToken"/,
    },
    {
      name: 'an address of another machine',
      stdin: '[]',
      host: '192.0.2.1',
      want: /Cannot listen on 192.0.2.1, port 0/,
    },
  ])('ends with 3 and says why: $name', async ({ stdin, host, want }) => {
    const terminal = fakeTerminal(stdin);
    expect(await runSandbox({ host, port: 0, accounts: '-' }, terminal, () => {})).toBe(3);
    expect(terminal.printed.error).toMatch(want);
    expect(terminal.printed.error).not.toContain('secret');
  });
});
