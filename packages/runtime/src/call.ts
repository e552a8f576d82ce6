import type { CallOptions, Client } from './client.ts';
import type { Operation, OperationArguments } from './operation.ts';
import { readAnswer } from './read-answer.ts';
import { TransportError } from './transport-error.ts';
import { writeRequest } from './write-request.ts';

/**
 * Sends a request and resolves with its answer, whatever documented status it has.
 *
 * @throws {TransportError} when no answer comes, or not in time, or the caller ends the call.
 * @throws {UnexpectedAnswerError} when the answer is not one that the document describes.
 * @throws {TypeError} for a value that no request can carry.
 */
export async function call<Answer>(
  client: Client,
  operation: Operation,
  args: OperationArguments = {},
  options: CallOptions = {},
): Promise<Answer> {
  const { url, init, secrets } = writeRequest(client, operation, args);
  const timeout = options.timeout ?? client.timeout;
  const timer = timeout === undefined ? undefined : AbortSignal.timeout(timeout);
  const signal = AbortSignal.any([options.signal, timer].filter((one) => one !== undefined));
  const name = `${operation.method} ${operation.path}`;
  let response: Response;
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    response = await (client.fetch ?? fetch)(url, { ...init, signal });
    bytes = new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    // The error itself may repeat the request, its secrets too: only its code goes on.
    if (options.signal?.aborted) throw new TransportError('aborted', name);
    if (timer?.aborted) throw new TransportError('timeout', name);
    throw new TransportError('network', name, codeOf(error));
  }
  return readAnswer(name, operation, response, bytes, secrets) as Answer;
}

function codeOf(error: unknown): string | undefined {
  const { code } = (error as { cause?: { code?: unknown } } | null)?.cause ?? {};
  return typeof code === 'string' && /^[A-Z_]+$/.test(code) ? code : undefined;
}
