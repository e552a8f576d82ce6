import { performance } from 'node:perf_hooks';
import { redactTokens } from '@bmsg/messaging';
import type { App, TransportRequest } from '@bmsg/server';

/** How many recipients of a call were accepted and rejected. */
export interface Tally {
  readonly accepted: number;
  readonly rejected: number;
}

/** An app that writes a line for every call: method, path, status, counts, milliseconds. Queries are left out: they may hold secrets. */
export function logRequests(
  app: App,
  tallyOf: (request: TransportRequest) => Tally | undefined,
  write: (line: string) => void,
): App {
  return {
    async handle(request) {
      const start = performance.now();
      const answer = await app.handle(request);
      const milliseconds = (performance.now() - start).toFixed(1);
      const path = request.target.replace(/\?.*/s, '').slice(0, 200);
      const tally = tallyOf(request);
      const counts = tally === undefined ? '' : ` ${tally.accepted} accepted, ${tally.rejected} rejected`;
      write(`${request.method} ${redactTokens(path)} ${answer.status}${counts} ${milliseconds} ms`);
      return answer;
    },
  };
}
