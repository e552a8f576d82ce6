import { Worker } from 'node:worker_threads';
import type { Job, JobResult } from './job.ts';
import { workerScript } from './worker-script.ts';

interface Waiting {
  readonly job: Job;
  readonly resolve: (result: JobResult) => void;
  readonly reject: (error: unknown) => void;
}

/** Threads that work on jobs. */
export interface Pool {
  readonly run: (job: Job) => Promise<JobResult>;
  readonly end: () => Promise<void>;
}

export function createPool(size: number): Pool {
  const queue: Waiting[] = [];
  const idle: Worker[] = [];
  const busy = new Map<Worker, Waiting>();
  const next = (): void => {
    const worker = idle[0];
    const waiting = queue[0];
    if (worker === undefined || waiting === undefined) return;
    idle.shift();
    queue.shift();
    busy.set(worker, waiting);
    worker.postMessage(waiting.job, transferable(waiting.job));
  };
  const workers = Array.from({ length: size }, () => {
    const worker = new Worker(workerScript);
    worker.on('message', (result: JobResult) => {
      busy.get(worker)?.resolve(result);
      busy.delete(worker);
      idle.push(worker);
      next();
    });
    worker.on('error', (error) => {
      busy.get(worker)?.reject(error);
      for (const { reject } of queue.splice(0)) reject(error);
    });
    idle.push(worker);
    return worker;
  });
  return {
    run: (job) =>
      new Promise((resolve, reject) => {
        queue.push({ job, resolve, reject });
        next();
      }),
    end: async () => void (await Promise.all(workers.map((worker) => worker.terminate()))),
  };
}

function transferable(job: Job): ArrayBuffer[] {
  if (job.type !== 'lines') return [];
  const { buffer, byteLength } = job.bytes;
  // What is part of a larger piece of memory is copied: the rest of it is in use.
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [];
}
