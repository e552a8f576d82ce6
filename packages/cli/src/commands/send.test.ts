import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSandbox } from '@bmsg/sandbox';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fakeTerminal } from '../testing/fake-terminal.ts';
import { runSend } from './send.ts';

const token = '5c7d3b1e-9f42-4a68-b0d3-26e81fa97c54';
const sandbox = createSandbox();
let url: string;

beforeAll(async () => {
  url = await sandbox.listen();
});
afterAll(() => sandbox.close());
beforeEach(() => sandbox.clear());

function request(authentication: string, ...numbers: string[]): string {
  const to = JSON.stringify(numbers.map((number) => ({ number })));
  const msg = `[{"from":"Sender","to":${to},"body":{"type":"auto","content":"Text"},"allowedChannels":["SMS"],"reference":"ref"}]`;
  return `{"messages":{${authentication}"msg":${msg}}}`;
}

describe('bmsg send', () => {
  it('sends a file and prints the verdicts', async () => {
    const terminal = fakeTerminal(request('', '0031612345678', '0031x'));
    expect(await runSend('-', { url, token }, terminal)).toBe(1);
    expect(terminal.printed.out.split('\n')).toEqual([
      `${url} answered 200`,
      '',
      'to             status    parts  reference  details',
      '0031612345678  Accepted  1      ref',
      "0031x          Rejected  0      ref        303 Gsm '0031x' is not a number.",
      '',
      'Created 1 message(s) (errorCode 201)',
      '',
    ]);
    expect(terminal.printed.error).toMatch(/^-:1:\d+ error Rejected with 303/);
  });

  it('makes a message of its options', async () => {
    const terminal = fakeTerminal('', { BMSG_PRODUCT_TOKEN: token });
    const flags = { from: 'Sender', to: ['0031612345678', '0031612345679'], text: 'It’s me', channel: ['SMS'] };
    expect(await runSend(undefined, { ...flags, url: `${url}/` }, terminal)).toBe(0);
    expect(sandbox.messages().map(({ to, message }) => [to, message.body, message.allowedChannels])).toEqual(
      flags.to.map((to) => [to, { type: 'auto', content: 'It’s me' }, ['SMS']]),
    );
  });

  it('prints the answer as JSON', async () => {
    const terminal = fakeTerminal(request('', '0031612345678'));
    await runSend('-', { url, token, json: true }, terminal);
    expect(JSON.parse(terminal.printed.out)).toMatchObject({ errorCode: 0, messages: [{ to: '0031612345678' }] });
  });

  it.each<{ name: string; authentication: string }>([
    { name: 'a placeholder', authentication: '"authentication":{"productToken":"your product token"},' },
    { name: 'another spelling', authentication: '"AUTHENTICATION":{"producttoken":"your product token"},' },
  ])('puts the given token in the place of $name', async ({ authentication }) => {
    expect(await runSend('-', { url, token }, fakeTerminal(request(authentication, '0031612345678')))).toBe(0);
    expect(await runSend('-', { url }, fakeTerminal(request(authentication, '0031612345678')))).toBe(1);
  });

  it('sends the token of the file where no other is given', async () => {
    const text = request(`"Authentication":{"productToken":"${token}"},`, '0031612345678');
    expect(await runSend('-', { url }, fakeTerminal(text))).toBe(0);
  });

  it.each<{ name: string; path?: string; flags: object; stdin?: string; code: number; error: RegExp }>([
    { name: 'nothing to send', flags: { token }, code: 2, error: /--from, --to and --text/ },
    { name: 'half a message', flags: { token, from: 'Sender' }, code: 2, error: /all of --from/ },
    { name: 'a file and a message', path: '-', flags: { token, text: 'Text' }, code: 2, error: /not both/ },
    {
      name: 'no token',
      path: '-',
      flags: {},
      stdin: request('', '0031'),
      code: 2,
      error: /--token, or set BMSG_PRODUCT_TOKEN/,
    },
    {
      name: 'no URL',
      path: '-',
      flags: { token, url: 'localhost' },
      stdin: request('', '0031'),
      code: 2,
      error: /http/,
    },
    { name: 'no JSON', path: '-', flags: { token }, stdin: '{', code: 1, error: /Nothing was sent/ },
    { name: 'no file', path: 'none.json', flags: { token }, code: 3, error: /Cannot read none.json/ },
  ])('refuses $name', async ({ path, flags, stdin = '', code, error }) => {
    const terminal = fakeTerminal(stdin);
    expect(await runSend(path, { url, ...flags }, terminal)).toBe(code);
    expect(terminal.printed.error).toMatch(error);
    expect(terminal.printed.out).toBe('');
  });

  it('says that no answer came', async () => {
    const closed = createSandbox();
    const address = await closed.listen();
    await closed.close();
    const terminal = fakeTerminal(request('', '0031'));
    expect(await runSend('-', { url: address, token }, terminal)).toBe(3);
    expect(terminal.printed.error).toContain('ECONNREFUSED');
  });

  it('never prints the token, even when the answer repeats it, nor what would steer the terminal', async () => {
    const server = createServer((_request, response) => {
      response.writeHead(400, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ details: `No account for ${token}\u001b[2J`, errorCode: 0, messages: [] }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    for (const json of [true, false]) {
      const terminal = fakeTerminal(request('', '0031'));
      expect(await runSend('-', { url: address, token, json }, terminal)).toBe(1);
      const printed = terminal.printed.out + terminal.printed.error;
      expect([printed.includes('5c7d3b1e'), printed.includes('\u001b')]).toEqual([false, false]);
    }
    server.close();
  });
});
