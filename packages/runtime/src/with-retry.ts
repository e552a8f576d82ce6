import type { Fetch } from './client.ts';

/** When to try again, and how long to wait before. */
export interface RetryPolicy {
  /** Attempts after the first; 2 unless set. */
  readonly retries?: number | undefined;
  /** The wait before the first retry, in milliseconds; each later one is twice as long. 500 unless set. */
  readonly firstDelay?: number | undefined;
  /** The longest wait, in milliseconds. An answer that asks for a longer one is handed on as it is. 30,000 unless set. */
  readonly longestDelay?: number | undefined;
  /**
   * Whether a request may be sent twice. Unless set: where HTTP says that sending it twice does no more than sending it
   * once (GET, HEAD, OPTIONS, TRACE, PUT, DELETE). A message that is sent twice may arrive twice.
   */
  readonly mayRepeat?: ((url: string, init: RequestInit) => boolean) | undefined;
  /** For tests: the wall clock, and a wait that ends early when the signal is aborted. */
  readonly clock?: RetryClock | undefined;
  /** For tests: a number from 0 up to 1, for the part of a wait that is left to chance. */
  readonly random?: (() => number) | undefined;
}

export interface RetryClock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly wait: (milliseconds: number, signal: AbortSignal | null | undefined) => Promise<void>;
}

const idempotent = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE', 'PUT', 'DELETE']);
/** Answers that say "not now". */
const passing = new Set([408, 425, 429, 500, 502, 503, 504]);

const realClock: RetryClock = {
  now: Date.now,
  wait: (milliseconds, signal) =>
    new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, milliseconds);
      signal?.addEventListener('abort', end);
    }),
};

/**
 * A `fetch` that tries again when the network fails or the answer says "not now", waiting longer each time and at least as
 * long as `Retry-After` asks: `{ fetch: withRetry(fetch) }` makes a client of it. A time limit covers all attempts together.
 */
export function withRetry(fetch: Fetch, policy: RetryPolicy = {}): Fetch {
  const { retries = 2, firstDelay = 500, longestDelay = 30_000, clock = realClock, random = Math.random } = policy;
  const mayRepeat = policy.mayRepeat ?? ((_url, { method = 'GET' }) => idempotent.has(method));
  return async (url, init) => {
    // A stream is spent after one attempt.
    const allowed = !(init.body instanceof ReadableStream) && mayRepeat(url, init) ? retries : 0;
    for (let attempt = 0; ; attempt++) {
      const backOff = Math.min(longestDelay, firstDelay * 2 ** attempt) * (0.5 + random() / 2);
      let delay: number;
      try {
        const response = await fetch(url, init);
        if (attempt >= allowed || !passing.has(response.status)) return response;
        delay = Math.max(backOff, retryAfter(response, clock.now()));
        if (delay > longestDelay) return response;
        await response.body?.cancel();
      } catch (error) {
        if (attempt >= allowed || init.signal?.aborted) throw error;
        delay = backOff;
      }
      await clock.wait(delay, init.signal);
    }
  };
}

/** What `Retry-After` asks for, seconds or a date, in milliseconds; 0 without it. */
function retryAfter(response: Response, now: number): number {
  const text = response.headers.get('retry-after') ?? '';
  const delay = /^\s*\d+\s*$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return Number.isNaN(delay) ? 0 : Math.max(0, delay);
}
