import { fstatSync, statSync, writeSync } from 'node:fs';
import pc from 'picocolors';

type Colors = ReturnType<typeof pc.createColors>;

/** What a command may touch of the process; tests hand in their own. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  readonly readStdin: () => Promise<Uint8Array>;
  /** Standard input, piece by piece. */
  readonly streamStdin: () => AsyncIterable<Uint8Array>;
  /** Whether a person watches what goes to `error`. */
  readonly isWatched: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly colors: Colors;
}

/** The terminal of this process. Colours only where a person reads: never with NO_COLOR, in a pipe or on a dumb terminal. */
export function processTerminal(): Terminal {
  let colors: Colors | undefined;
  return {
    out: writerTo(1, () => process.stdout),
    error: writerTo(2, () => process.stderr),
    readStdin: async () => (await import('node:stream/consumers')).buffer(process.stdin),
    streamStdin: () => process.stdin,
    get isWatched() {
      return isTerminal(2);
    },
    env: process.env,
    get colors() {
      return (colors ??= pc.createColors(wantsColor(process.env, isTerminal(1))));
    },
  };
}

/**
 * Writes to a descriptor at once. The stream of the process takes longer to make than a short run has; it is made when a
 * pipe is full, and from then on keeps the order.
 */
function writerTo(descriptor: number, stream: () => NodeJS.WriteStream): (text: string) => void {
  let hasStream = false;
  return (text) => {
    let rest: Uint8Array = Buffer.from(text);
    while (!hasStream && rest.byteLength > 0) {
      try {
        rest = rest.subarray(writeSync(descriptor, rest));
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        // `bmsg … | head` closes the pipe early; that is no error.
        if (code === 'EPIPE') return;
        if (code !== 'EAGAIN') throw error;
        hasStream = true;
        stream().on('error', (failure: NodeJS.ErrnoException) => {
          if (failure.code !== 'EPIPE') throw failure;
        });
      }
    }
    if (rest.byteLength > 0) stream().write(rest);
  };
}

function isTerminal(descriptor: number): boolean {
  // Most that is no terminal is told from one without loading what knows terminals.
  const stats = fstatSync(descriptor);
  if (!stats.isCharacterDevice() || stats.rdev === statSync('/dev/null', { throwIfNoEntry: false })?.rdev) return false;
  return process[descriptor === 1 ? 'stdout' : 'stderr'].isTTY === true;
}

/** https://no-color.org: any value that is not empty turns colours off; FORCE_COLOR turns them on in a pipe. */
export function wantsColor(env: Readonly<Record<string, string | undefined>>, isTerminal: boolean): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0';
  return isTerminal && env.TERM !== 'dumb';
}

/** A terminal whose standard input can be read as a whole more than once. */
export function withRereadableStdin(terminal: Terminal): Terminal {
  let read: Promise<Uint8Array> | undefined;
  const readStdin = (): Promise<Uint8Array> => (read ??= terminal.readStdin());
  return {
    ...terminal,
    readStdin,
    streamStdin: async function* () {
      yield await readStdin();
    },
  };
}
