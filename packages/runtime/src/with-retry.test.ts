import { describe, expect, it } from 'vitest';
import type { Fetch } from './client.ts';
import { withRetry } from './with-retry.ts';
import type { RetryPolicy } from './with-retry.ts';

type Step = Response | Error;

/** Runs a request against the steps, one an attempt; returns how it ended, and the waits between. */
async function run(
  steps: readonly Step[],
  policy: RetryPolicy = {},
  init: RequestInit = { method: 'GET' },
): Promise<{ end: Response | string; waits: number[]; attempts: number }> {
  const waits: number[] = [];
  let attempts = 0;
  const fetch: Fetch = async () => {
    const step = steps[attempts++];
    if (step instanceof Response) return step;
    throw step;
  };
  const clock = { now: () => Date.UTC(2030, 0, 1), wait: async (delay: number) => void waits.push(delay) };
  const retrying = withRetry(fetch, { clock, random: () => 1, ...policy });
  const end = await retrying('https://example.org/', init).catch(String);
  return { end, waits, attempts };
}

const status = (code: number, headers: Record<string, string> = {}): Response =>
  new Response(null, { status: code, headers });
const down = new Error('down');

describe('a request that may be repeated', () => {
  it('is sent once when all is well', async () => {
    expect(await run([status(200)])).toMatchObject({ attempts: 1, waits: [] });
  });

  it('is sent again after failures, waiting twice as long each time', async () => {
    const { end, waits } = await run([down, status(503), status(200)]);
    expect((end as Response).status).toBe(200);
    expect(waits).toEqual([500, 1000]);
  });

  it('leaves half of the wait to chance', async () => {
    expect((await run([down, status(200)], { random: () => 0 })).waits).toEqual([250]);
  });

  it('ends with the last failure when the attempts are used up', async () => {
    expect(await run([down, down, down, status(200)])).toMatchObject({ attempts: 3, end: 'Error: down' });
    const { end } = await run([status(503), status(502)], { retries: 1 });
    expect((end as Response).status).toBe(502);
  });

  it('never waits longer than the longest wait', async () => {
    const steps = Array.from({ length: 6 }, () => down);
    expect((await run(steps, { retries: 5, longestDelay: 3000 })).waits).toEqual([500, 1000, 2000, 3000, 3000]);
  });

  it.each([
    ['7', [7000]],
    ['Tue, 01 Jan 2030 00:00:09 GMT', [9000]],
    ['0', [500]],
    ['Mon, 31 Dec 2029 00:00:00 GMT', [500]],
    ['soon', [500]],
  ])('waits as long as Retry-After: %s asks', async (text, want) => {
    expect((await run([status(429, { 'retry-after': text }), status(200)])).waits).toEqual(want);
  });

  it('hands an answer on when it asks for a longer wait than is allowed', async () => {
    const { end, waits } = await run([status(503, { 'retry-after': '3600' }), status(200)]);
    expect((end as Response).status).toBe(503);
    expect(waits).toEqual([]);
  });

  it.each([400, 401, 404, 409, 501])('is not sent again after %s', async (code) => {
    expect((await run([status(code), status(200)])).attempts).toBe(1);
  });
});

it.each([
  ['GET', 2],
  ['PUT', 2],
  ['DELETE', 2],
  ['POST', 1],
  ['PATCH', 1],
])('%s is sent %s time(s) unless the policy says more', async (method, want) => {
  expect((await run([status(503), status(200)], {}, { method })).attempts).toBe(want);
});

it('sends what the policy allows again, unless its body is spent', async () => {
  const mayRepeat = (url: string, { method }: RequestInit): boolean =>
    method === 'POST' && url === 'https://example.org/';
  const send = (body: BodyInit): ReturnType<typeof run> =>
    run([status(503), status(200)], { mayRepeat }, { method: 'POST', body });
  expect((await send('{}')).attempts).toBe(2);
  expect((await send(new ReadableStream())).attempts).toBe(1);
});

it('stops when the signal is aborted, in the middle of a wait too', async () => {
  const controller = new AbortController();
  const fetch: Fetch = async (_url, { signal }) => {
    signal?.throwIfAborted();
    return status(503);
  };
  const result = withRetry(fetch, { firstDelay: 60_000 * 60, longestDelay: 60_000 * 60 })('https://example.org/', {
    signal: controller.signal,
  });
  setTimeout(() => controller.abort(), 1);
  await expect(result).rejects.toThrow('aborted');
});
