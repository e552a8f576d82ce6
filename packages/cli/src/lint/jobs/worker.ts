import { parentPort } from 'node:worker_threads';
import { runJob } from './job.ts';
import type { Job } from './job.ts';

// One job at a time comes, and each gets its answer.
parentPort?.on('message', (job: Job) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- that is about windows
  void runJob(job).then((result) => parentPort?.postMessage(result));
});
