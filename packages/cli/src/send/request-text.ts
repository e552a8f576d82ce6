import { readText } from '../read-text.ts';
import type { Terminal } from '../terminal.ts';

/** The parts of a message that the command line can give. */
export interface MessageFlags {
  readonly from?: string;
  readonly to?: readonly string[];
  readonly text?: string;
  readonly channel?: readonly string[];
}

/** A command line that does not say what to send; the message says what is missing. */
export class NothingToSendError extends Error {
  override readonly name = 'NothingToSendError';
}

/**
 * The text of the request: that of the file, or one message made of the flags.
 *
 * @throws {NothingToSendError} for a file and flags together, or neither, or half a message.
 * @throws {UnreadableFileError}
 */
export async function requestText(path: string | undefined, flags: MessageFlags, terminal: Terminal): Promise<string> {
  const { from, to, text, channel } = flags;
  const hasFlags = [from, to, text, channel].some((flag) => flag !== undefined);
  if (path !== undefined && hasFlags)
    throw new NothingToSendError('Give a file, or --from, --to and --text, but not both.');
  if (path !== undefined) return readText(path, terminal);
  if (from === undefined || to === undefined || text === undefined) {
    throw new NothingToSendError('Give a file, or all of --from, --to and --text.');
  }
  const message = {
    from,
    to: to.map((number) => ({ number })),
    body: { type: 'auto', content: text },
    ...(channel !== undefined && { allowedChannels: channel }),
  };
  return JSON.stringify({ messages: { msg: [message] } });
}
