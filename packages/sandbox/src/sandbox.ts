import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { predict, redactTokens } from '@bmsg/messaging';
import { toFetchHandler } from '@bmsg/server';
import type { FetchHandler } from '@bmsg/server';
import { toNodeListener } from '@bmsg/server/node';
import { createDirectory } from './accounts.ts';
import type { SandboxAccount } from './accounts.ts';
import { Conversions } from './conversions.ts';
import type { ReportedConversion } from './conversions.ts';
import { createGateway } from './gateway.ts';
import { Inbox } from './inbox.ts';
import type { SandboxMessage } from './inbox.ts';
import { logRequests } from './request-log.ts';
import type { Tally } from './request-log.ts';

export interface SandboxOptions {
  /** The accounts that exist. Without it every GUID is the product token of one. */
  readonly accounts?: readonly SandboxAccount[];
  /** Gets a line for every call; no line holds a token. Silent without it. */
  readonly log?: (line: string) => void;
  /** The largest body, in octets; 10,000,000 unless set. */
  readonly bodyOctets?: number;
  /** How long a body may take to arrive, in milliseconds; 30,000 unless set. */
  readonly bodyTimeout?: number;
  /** The clock; the system's unless set. */
  readonly now?: () => Date;
}

export interface ListenOptions {
  /** `127.0.0.1` unless set. */
  readonly host?: string;
  /** Any free port if 0 or not set. */
  readonly port?: number;
}

/** A gateway to develop against, in memory. */
export interface Sandbox {
  /** Opens a port; resolves with the URL, to which the paths of the API are added. */
  readonly listen: (options?: ListenOptions) => Promise<string>;
  /** Ends all connections and closes the port. */
  readonly close: () => Promise<void>;
  /** Where it listens; undefined before and after. */
  readonly url: string | undefined;
  /** Answers a request without a port: give it to a client in the place of `fetch`. */
  readonly fetch: FetchHandler;
  /** What was accepted, newest last: one entry a recipient, of at most 10,000. */
  readonly messages: () => readonly SandboxMessage[];
  /** What was reported as a conversion, newest last; at most 1,000. */
  readonly conversions: () => readonly ReportedConversion[];
  /** Forgets messages and conversions. */
  readonly clear: () => void;
}

/** The headers of a request have to come within this time, in milliseconds. */
const headersTimeout = 15_000;

export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const { accounts, log, now = () => new Date(), bodyOctets, bodyTimeout } = options;
  const directory = createDirectory(accounts);
  const inbox = new Inbox((call) => {
    const { accepted, plans } = predict(call, directory, call.acceptedAt.getTime());
    return accepted.flatMap((message, index) => {
      const delivery = plans[index];
      return delivery === undefined ? [] : [{ ...message, delivery }];
    });
  });
  const conversions = new Conversions();
  const tallies = new WeakMap<object, Tally>();
  const gateway = createGateway({
    directory,
    inbox,
    conversions,
    now,
    ...(log !== undefined && {
      onVerdicts: (request, tally) => tallies.set(request, tally),
      onFailure: (cause) =>
        log(redactTokens(`The sandbox failed: ${cause instanceof Error ? cause.stack : typeof cause}`)),
    }),
    ...(bodyOctets !== undefined && { bodyOctets }),
    ...(bodyTimeout !== undefined && { bodyTimeout }),
  });
  const app = log === undefined ? gateway : logRequests(gateway, (request) => tallies.get(request), log);
  const server = createServer({ headersTimeout, keepAliveTimeout: 5_000 }, toNodeListener(app));
  let url: string | undefined;

  return {
    listen: ({ host = '127.0.0.1', port = 0 } = {}) =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, () => {
          server.off('error', reject);
          url = urlOf(server.address() as AddressInfo);
          resolve(url);
        });
      }),
    close: () =>
      new Promise((resolve) => {
        url = undefined;
        server.close(() => resolve());
        server.closeAllConnections();
      }),
    get url() {
      return url;
    },
    fetch: toFetchHandler(app),
    messages: () => inbox.list(),
    conversions: () => conversions.list(),
    clear() {
      inbox.clear();
      conversions.clear();
    },
  };
}

function urlOf({ address, family, port }: AddressInfo): string {
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
