import { sendMessage } from '@bmsg/api/client';
import { limits } from '@bmsg/api/limits';
import { productTokenScheme, servers } from '@bmsg/api/operations';
import type { ServerId } from '@bmsg/api/operations';
import type { Message } from '@bmsg/api/types';
import { withRetry } from '@bmsg/runtime';
import type { CallOptions, Client, Fetch, RetryPolicy } from '@bmsg/runtime';
import { findError } from './error-table.ts';
import { GatewayError } from './gateway-error.ts';
import { toSendResult } from './send-result.ts';
import type { SendResult } from './send-result.ts';

export interface MessagingClientOptions {
  /** The product token of the account. It is a secret: it does not belong in a web page or in an app on a telephone. */
  readonly productToken: string;
  /** Which of the gateway's servers; the first that is documented unless set. */
  readonly server?: ServerId | undefined;
  /** In place of a documented server: a sandbox on your own machine, for one. */
  readonly baseUrl?: string | undefined;
  /** The global `fetch` unless set. */
  readonly fetch?: Fetch | undefined;
  /**
   * Sends a call that failed again, as the policy says. Off unless set: a call without an answer may have been taken all the
   * same, and then its messages arrive twice.
   */
  readonly retry?: RetryPolicy | undefined;
  /** How long a call may take, all attempts together, in milliseconds; 30,000 unless set. */
  readonly timeout?: number | undefined;
}

export interface MessagingClient {
  /**
   * Sends one message or several in one call, and resolves with a verdict for each recipient, rejected ones too.
   *
   * @throws {GatewayError} when the gateway refuses the whole call.
   * @throws {RangeError} for more messages or recipients than one call may have; nothing is sent then.
   * @throws {TransportError} when no answer comes, or not in time, or the caller ends the call.
   * @throws {UnexpectedAnswerError} when the answer is none of the gateway's.
   */
  readonly send: (messages: Message | readonly Message[], options?: CallOptions) => Promise<SendResult>;
}

/** Makes a client of the messaging API. The product token travels in a header, and shows nowhere else. */
export function createMessagingClient(options: MessagingClientOptions): MessagingClient {
  const { fetch = globalThis.fetch, productToken, retry, timeout = 30_000 } = options;
  if (typeof productToken !== 'string' || productToken === '') throw new TypeError('The product token is missing.');
  const client: Client = {
    baseUrl: baseUrlOf(options),
    credentials: { [productTokenScheme.key]: productToken },
    fetch: retry === undefined ? fetch : withRetry(fetch, { ...retry, mayRepeat: retry.mayRepeat ?? (() => true) }),
    timeout,
  };
  return {
    async send(given, callOptions) {
      const messages: readonly Message[] = isList(given) ? given : [given];
      checkNumbers(messages);
      const answer = await sendMessage(client, { body: { messages: { msg: messages } } }, callOptions);
      const { body, status } = answer;
      if (body !== undefined && body.messages.length > 0) return toSendResult(body);
      const row = findError('request', body?.details ?? '', body?.errorCode, status);
      throw new GatewayError({
        details: (body?.details ?? '').replaceAll(productToken, '[hidden]'),
        code: body?.errorCode,
        status,
        retryable: row?.retryable ?? status >= 500,
        cure: row?.cure ?? '',
      });
    },
  };
}

function baseUrlOf({ baseUrl, server }: MessagingClientOptions): string | undefined {
  if (server === undefined) return baseUrl;
  if (baseUrl !== undefined) throw new TypeError('Give a server or a base URL, not both.');
  const found = servers.find(({ id }) => id === server);
  if (found === undefined) {
    throw new TypeError(`There is no server "${server}". There are: ${servers.map(({ id }) => id).join(', ')}.`);
  }
  return found.url;
}

/** The gateway would refuse the whole call, or drop what is too much; nobody here decides which messages go first. */
function checkNumbers(messages: readonly Message[]): void {
  const { maxItems: most = Infinity } = limits['Messages']?.['msg'] ?? {};
  if (messages.length === 0) throw new RangeError('There is no message to send.');
  if (messages.length > most) {
    throw new RangeError(
      `${messages.length} messages are too many for one call, which takes ${most}. Make several calls.`,
    );
  }
  const { maxItems: mostRecipients = Infinity } = limits['Message']?.['to'] ?? {};
  const index = messages.findIndex(({ to }) => to.length > mostRecipients);
  if (index >= 0) {
    throw new RangeError(
      `Message ${index} has more than ${mostRecipients} recipients. Divide them among several messages.`,
    );
  }
}

function isList(given: Message | readonly Message[]): given is readonly Message[] {
  return Array.isArray(given);
}
