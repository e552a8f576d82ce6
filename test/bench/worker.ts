import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A process of its own that answers one question at a time. It loads packages as they are built, like anybody who installs them. */
export interface Worker {
  readonly ask: <Answer>(question: object) => Promise<Answer>;
  readonly end: () => void;
}

export function startWorker(file: string): Worker {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), {
    execArgv: ['--import', 'tsx'],
  });
  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        const end = (): void => reject(new Error(`${file} ended too early.`));
        child.once('exit', end);
        child.once('message', (answer) => {
          child.off('exit', end);
          resolve(answer as never);
        });
        child.send(question);
      }),
    end: () => {
      if (child.connected) child.disconnect();
    },
  };
}
