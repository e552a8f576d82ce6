import { acceptJson } from '../../packages/messaging/src/acceptance/accept-json.ts';
import type { Account } from '../../packages/messaging/src/acceptance/accept-json.ts';

export const token = '11111111-2222-3333-4444-555555555555';

/** Knows `token` and nothing else. */
export const directory = (one: string): Account | undefined => (one === token ? {} : undefined);

/** A message with nothing to object to. */
export const good = { from: 'Sender', to: [{ number: '00447911123456' }], body: { type: 'auto', content: 'Hello' } };

/** The text of a call with the token in its body. */
export const call = (...msg: unknown[]): string =>
  JSON.stringify({ messages: { authentication: { productToken: token }, msg } });

export const accept = (text: string, headerToken?: string): ReturnType<typeof acceptJson> =>
  acceptJson({ text, headerToken }, directory);

/** Code and text of the first verdict on a message. */
export const verdict = (message: unknown): [number | undefined, string | null | undefined] => {
  const [row] = accept(call(message)).body?.messages ?? [];
  return [row?.messageErrorCode, row?.messageDetails];
};

/** Status, code and text of the answer to a whole call. */
export const summary = (text: string, headerToken?: string): [number, number | undefined, string | undefined] => {
  const { httpStatus, body } = accept(text, headerToken);
  return [httpStatus, body?.errorCode, body?.details];
};

/** The summary of a call of which everything was accepted. */
export const created = (count: number): [number, number, string] => [200, 0, `Created ${count} message(s)`];
