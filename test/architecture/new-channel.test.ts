import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyCheckout } from '../support/checkout.ts';
import { run, runSource } from '../support/run.ts';

const channel = `name: Pigeon
title: Carrier pigeon
aliases: [Rock Dove]
routingOrder: 900
description: A channel that is made up, to show that a channel is one file.
addresses:
  recipient: [opaque]
  sender: [opaque]
  source: wire 1.5
capabilities:
  text: { is: supported, source: wire 1.5 }
limits: []
reports:
  delivered: { is: unknown, source: wire 1.5 }
  read: { is: unknown, source: wire 1.5 }
inbound: { is: unknown, source: wire 1.5 }
fallback: { is: unknown, source: wire 1.5 }
source: wire 1.5
`;

const request = (name: string): object => ({
  messages: {
    msg: [
      { from: 'Loft 7', to: [{ number: 'ring NL-26-1234567' }], body: { content: 'Coo' }, allowedChannels: [name] },
    ],
  },
});

/** Asks the sandbox of the copy, in a process of its own, what it answers for a name of a channel. */
const ask = `
import { createSandbox } from '@bmsg/sandbox';
import { validateMessageRequest } from '@bmsg/api/validators';
const sandbox = createSandbox();
const url = await sandbox.listen({ port: 0 });
const answers = [];
for (const body of JSON.parse(process.argv[2])) {
  const answer = await fetch(new URL('/v1.0/message', url), {
    method: 'POST',
    headers: { 'X-CM-PRODUCTTOKEN': '11111111-2222-3333-4444-555555555555' },
    body: JSON.stringify(body),
  });
  answers.push({ status: answer.status, valid: validateMessageRequest(body).ok, ...(await answer.json()) });
}
await sandbox.close();
console.log(JSON.stringify(answers));
`;

describe('a made-up channel, added as one file', () => {
  let folder = '';
  let remove = (): void => {};

  beforeAll(async () => {
    ({ folder, remove } = copyCheckout());
    writeFileSync(join(folder, 'spec/channels/pigeon.yaml'), channel);
    writeFileSync(join(folder, 'ask.ts'), ask);
    const { scripts } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      scripts: { generate: string };
    };
    const generated = await run(folder, '/bin/sh', ['-c', scripts.generate]);
    expect(generated, generated.stderr).toMatchObject({ code: 0 });
  });
  afterAll(() => remove());

  it('shows up in the types', () => {
    expect(readFileSync(join(folder, 'generated/typescript/types.ts'), 'utf8')).toMatch(/'Pigeon'/);
  });

  it('has a page of its own and a column in the matrix', () => {
    expect(existsSync(join(folder, 'generated/docs/channels/pigeon.md'))).toBe(true);
    expect(readFileSync(join(folder, 'generated/docs/capabilities.md'), 'utf8')).toContain('Carrier pigeon');
  });

  it('is taken by the validator and the sandbox, in any spelling and by its alias', async () => {
    const bodies = ['Pigeon', 'pIGEON', 'rock dove', 'Pidgin'].map(request);
    const answer = await runSource(folder, 'ask.ts', [JSON.stringify(bodies)]);
    expect(answer.stderr).toBe('');
    const answers = JSON.parse(answer.stdout) as { status: number; valid: boolean; errorCode: number }[];
    expect(answers.map(({ status, errorCode }) => [status, errorCode])).toEqual([
      [200, 0],
      [200, 0],
      [200, 0],
      [400, 201],
    ]);
    expect(answers.map(({ valid }) => valid)).toEqual([true, false, false, false]);
  });
});
