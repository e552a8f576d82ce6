import pc from 'picocolors';
import type { Terminal } from '../terminal.ts';

/** A terminal for tests: without colours, and with all that was printed. */
export interface FakeTerminal extends Terminal {
  readonly printed: { out: string; error: string };
}

export function fakeTerminal(stdin: string | Uint8Array = '', env: Terminal['env'] = {}): FakeTerminal {
  const printed = { out: '', error: '' };
  const bytes = typeof stdin === 'string' ? new TextEncoder().encode(stdin) : stdin;
  return {
    printed,
    out: (text) => void (printed.out += text),
    error: (text) => void (printed.error += text),
    readStdin: async () => bytes,
    streamStdin: async function* () {
      yield bytes;
    },
    isWatched: false,
    env,
    colors: pc.createColors(false),
  };
}
