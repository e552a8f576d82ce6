import { buffer } from 'node:stream/consumers';
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
  return {
    out: (text) => void process.stdout.write(text),
    error: (text) => void process.stderr.write(text),
    readStdin: () => buffer(process.stdin),
    streamStdin: () => process.stdin,
    isWatched: process.stderr.isTTY === true,
    env: process.env,
    // In a pipe `isTTY` is undefined, and undefined would let picocolors decide, which takes CI for a terminal.
    colors: pc.createColors(wantsColor(process.env, process.stdout.isTTY === true)),
  };
}

/** https://no-color.org: any value that is not empty turns colours off; FORCE_COLOR turns them on in a pipe. */
export function wantsColor(env: Readonly<Record<string, string | undefined>>, isTerminal: boolean): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0';
  return isTerminal && env.TERM !== 'dumb';
}
