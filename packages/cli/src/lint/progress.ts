import { counted, grouped } from '../counted.ts';
import type { Terminal } from '../terminal.ts';

/** A run that takes less says nothing, in milliseconds. */
const patience = 1000;
const interval = 100;

/** Tells who watches how far a long run is. */
export function startProgress(
  of: number,
  { error, isWatched }: Terminal,
): {
  readonly tick: (files: number, findings: number) => void;
  readonly end: () => void;
} {
  let next = performance.now() + patience;
  let shown = false;
  return {
    tick: (files, findings) => {
      if (!isWatched || performance.now() < next) return;
      next = performance.now() + interval;
      shown = true;
      const inTheNext = findings > 0 ? `, ${counted(findings, 'finding')} in the next` : '';
      error(`\r\u001B[K${grouped(files)} of ${counted(of, 'file')} checked${inTheNext}`);
    },
    end: () => {
      if (shown) error('\r\u001B[K');
    },
  };
}
