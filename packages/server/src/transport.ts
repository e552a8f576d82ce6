import type { ServerRequest } from '@bmsg/runtime/server';
import type { ServerAnswer } from './server-answer.ts';

/** What an adapter makes of a request of its platform. */
export interface TransportRequest extends ServerRequest {
  /**
   * Reads the whole body; empty if there is none. Rejects with a `Refusal` when it is larger than `limit` octets, when it
   * is not complete after `timeout` milliseconds, and when it breaks off.
   */
  readBytes(limit: number, timeout: number): Promise<Uint8Array>;
}

/** A server without a platform: see `toNodeListener` and `toFetchHandler`. Its promise never rejects. */
export interface App {
  readonly handle: (request: TransportRequest) => Promise<ServerAnswer>;
}
