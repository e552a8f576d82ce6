import { counted, grouped } from '../counted.ts';
import type { Terminal } from '../terminal.ts';

/** A run that takes less says nothing, in milliseconds. */
const patience = 1000;
const interval = 100;

export interface Progress {
  /** How many files are done, and how many lines of the one that is being read. */
  readonly tick: (files: number, lines: number) => void;
  readonly end: () => void;
}

/** Tells who watches how far a long run is. */
export function startProgress(of: number, terminal: Terminal, now: () => number = Date.now): Progress {
  let next = now() + patience;
  let shown = false;
  return {
    tick: (files, lines) => {
      if (now() < next || !terminal.isWatched) return;
      next = now() + interval;
      shown = true;
      const ofTheNext = lines > 0 ? `, ${counted(lines, 'line')} of the next` : '';
      terminal.error(`\r\u001B[K${grouped(files)} of ${counted(of, 'file')} checked${ofTheNext}`);
    },
    end: () => {
      if (shown) terminal.error('\r\u001B[K');
    },
  };
}
