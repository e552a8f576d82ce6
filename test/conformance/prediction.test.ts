import { accountStates, predict } from '@bmsg/messaging';
import type { Account, Call, Prediction } from '@bmsg/messaging';
import { createSandbox } from '@bmsg/sandbox';
import type { Sandbox } from '@bmsg/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goodToken, zeroToken } from './accounts.ts';
import { documentedRequests, hasToken, ownRequests, textRequests, withToken } from './documented-requests.ts';
import { generatedCalls } from './generated-calls.ts';

const now = new Date('2026-03-01T12:00:00Z');

/** One account in good order, one that has a few channels in an order of its own, and one in each state. */
const accounts = [
  {},
  { channels: ['SMS', 'RCS', 'Twitter', 'Viber'] },
  ...accountStates.map((state) => ({ state })),
].map((account: { state?: string; channels?: readonly string[] }, index) => ({
  productToken: `${goodToken.slice(0, -2)}${String(index).padStart(2, '0')}`,
  ...account,
}));
const [plain, routed] = accounts.map(({ productToken }) => productToken);

const directory = (token: string): Account | undefined => {
  const account = accounts.find(({ productToken }) => productToken === token);
  return account && { state: account.state, routing: account.channels };
};

/** Made before the sandbox listens: it would hang up on whoever sends nothing for some seconds. */
const calls = [...generatedCalls(10_000, 200)];

const sandbox: Sandbox = createSandbox({ accounts, now: () => now });
beforeAll(() => sandbox.listen());
afterAll(() => sandbox.close());

interface Outcome {
  readonly status: number;
  readonly text: string;
  /** The plans as the sandbox shows them, or as they were predicted: JSON text. */
  readonly plans: readonly string[];
}

async function send(path: string, init: RequestInit): Promise<Outcome> {
  const answer = await fetch(new URL(path, sandbox.url), init);
  const text = await answer.text();
  const shown = await fetch(new URL('/sandbox/messages', sandbox.url));
  const { messages } = (await shown.json()) as { messages: { to: string; address: string; delivery: object }[] };
  await fetch(new URL('/sandbox/messages', sandbox.url), { method: 'DELETE' });
  const plans = messages.map(({ to, address, delivery }) => JSON.stringify({ to, address, ...delivery }));
  return { status: answer.status, text, plans };
}

function predicted(call: Call): Outcome {
  const { answer, plans }: Prediction = predict(call, directory, now.getTime());
  const text = 'text' in answer ? answer.text : JSON.stringify(answer.body);
  return {
    status: answer.httpStatus,
    text,
    plans: plans.map(({ to, address, legs, leftOut, expiry }) =>
      JSON.stringify({ to, address, legs, leftOut, expiry }),
    ),
  };
}

const sendJson = (text: string, token: string): Promise<Outcome> =>
  send('/v1.0/message', { method: 'POST', headers: { 'x-cm-producttoken': token }, body: text });

/** The token of the account that an example is sent with. */
const tokenOf = (state: string | undefined): string =>
  accounts.find((account) => account.state === state)?.productToken ?? (state === 'invalid' ? 'x' : zeroToken);

describe('the sandbox does what is predicted', () => {
  const posted = [...documentedRequests, ...ownRequests].filter(({ example }) => example.method === undefined);

  it.each(posted)('with $example.id', async ({ example, text }) => {
    const token = tokenOf(example.account);
    const own = hasToken(text) ? withToken(text, token) : text;
    expect(await sendJson(own, token)).toEqual(predicted({ door: 'json', text: own, headerToken: token }));
  });

  it.each(textRequests.filter(({ example }) => example.method === undefined))(
    'with $example.id',
    async ({ example, text }) => {
      const own = text.replace(zeroToken, tokenOf(example.account));
      if (example.gateway === 'xml') {
        const outcome = await send('/gateway.ashx', { method: 'POST', body: own });
        expect(outcome).toEqual(predicted({ door: 'xml', text: own }));
        return;
      }
      const { pathname, search } = new URL(own);
      expect(await send(`${pathname}${search}`, {})).toEqual(predicted({ door: 'get', text: search.slice(1) }));
    },
  );

  // It takes a few seconds, and many more where other work goes on.
  it('with 10,000 generated messages', { timeout: 120_000 }, async () => {
    const seen = { accepted: 0, rejected: 0, outcomes: new Set<string>(), channels: new Set<string>() };
    for (const [index, text] of calls.entries()) {
      const token = (index % 3 === 0 ? routed : plain) ?? '';
      const want = predicted({ door: 'json', text, headerToken: token });
      const got = await sendJson(text, token);
      expect(got.status).toBe(want.status);
      expect(got.text).toBe(want.text);
      expect(got.plans.length).toBe(want.plans.length);
      for (const [at, plan] of want.plans.entries()) expect(got.plans[at]).toBe(plan);
      note(want, seen);
    }
    // They are worth the comparison only if they differ.
    expect(seen.accepted).toBeGreaterThan(3000);
    expect(seen.rejected).toBeGreaterThan(3000);
    expect([...seen.outcomes].sort()).toEqual(['changed', 'complete', 'failed', 'unknown']);
    expect(seen.channels.size).toBeGreaterThanOrEqual(14);
  });

  it('with calls that are refused as a whole', async () => {
    for (const text of [
      '',
      '{',
      '[]',
      '{"messages":{}}',
      '{"messages":{"msg":[]}}',
      '{"messages":{"msg":"x"}}',
      '"\\ud800"',
    ]) {
      expect(await sendJson(text, plain ?? '')).toEqual(predicted({ door: 'json', text, headerToken: plain }));
    }
  });
});

/** Counts what a prediction says. */
function note(
  { text, plans }: Outcome,
  seen: { accepted: number; rejected: number; outcomes: Set<string>; channels: Set<string> },
): void {
  seen.accepted += plans.length;
  seen.rejected += text.match(/"Rejected"/g)?.length ?? 0;
  for (const plan of plans) {
    for (const { outcome, channel } of (JSON.parse(plan) as { legs: { outcome: string; channel: string }[] }).legs) {
      seen.outcomes.add(outcome);
      seen.channels.add(channel);
    }
  }
}
