import type { Load, LoadResult } from './load.ts';
import { payloads } from './payloads.ts';
import type { Race } from './race.ts';
import type { Order } from './servers/serve.ts';
import { ratioByRounds } from './table.ts';
import type { Table } from './table.ts';
import { startWorker } from './worker.ts';
import type { Worker } from './worker.ts';

interface Runner {
  readonly name: string;
  readonly worker: Worker;
  readonly port: number;
  /** CPU time of the server, and time by the clock, for one request in each round, in milliseconds. */
  readonly cpu: number[];
  readonly wall: number[];
}

const peers = [
  { name: 'bare node:http', file: './servers/bare.ts' },
  { name: 'Fastify', file: './servers/fastify.ts' },
] as const;
const path = '/v1.0/message';

/** For how many slots a server answers before it counts: it takes many thousand requests until V8 has compiled all of it. */
const warmUp = 20;

/** The sandbox against servers that do less, each in a process of its own, with one more that sends. */
export async function compareServers({ rounds, slot }: Race): Promise<Table> {
  const load = startWorker('./load.ts');
  const rows: string[][] = [];
  try {
    for (const { name, valid } of payloads.filter(({ name }) => name !== 'template')) {
      rows.push(...(await compareWith(name, JSON.stringify(valid), load, rounds, slot)));
    }
  } finally {
    load.end();
  }
  return {
    title: 'Sandbox',
    about:
      'Requests a second of `bmsg sandbox` divided by those of another server in the same round, the median of all rounds, ' +
      'and from where to where the middle half of them reaches: more is better, and 0.6 of bare node:http is what it aims ' +
      'at. All servers are warm. Bare node:http parses the body and sends the octets that the sandbox would ' +
      'send; Fastify checks the body by its schema, too. "CPU" takes requests per second of CPU time of the server, ' +
      '"clock" those that one sender with eight connections gets through.',
    head: ['body of a call', ...peers.flatMap(({ name }) => [`${name}, CPU`, `${name}, clock`])],
    rows,
  };
}

async function compareWith(
  name: string,
  body: string,
  load: Worker,
  rounds: number,
  slot: number,
): Promise<string[][]> {
  const runners: Runner[] = [];
  const start = async (runnerName: string, file: string, answer: string): Promise<Runner> => {
    const worker = startWorker(file);
    const runner = { name: runnerName, worker, port: 0, cpu: [], wall: [] };
    runners.push(runner);
    const port = await worker.ask<number>({ ask: 'port', answer } satisfies Order);
    return (runners[runners.length - 1] = { ...runner, port });
  };
  const run = async ({ worker, port }: Runner, count: number): Promise<LoadResult & { cpu: number }> => {
    const cpu = async (): Promise<number> => {
      const { user, system } = await worker.ask<NodeJS.CpuUsage>({ ask: 'cpu', answer: '' } satisfies Order);
      return (user + system) / 1000;
    };
    const before = await cpu();
    const result = await load.ask<LoadResult>({ port, path, body, count, connections: 8 } satisfies Load);
    return { ...result, cpu: (await cpu()) - before };
  };
  try {
    const sandbox = await start('sandbox', './servers/sandbox.ts', '');
    const { answer, status } = await run(sandbox, 1);
    if (status !== 200) throw new Error(`The sandbox answers ${status} to "${name}".`);
    for (const peer of peers) await start(peer.name, peer.file, answer);
    const counts: number[] = [];
    for (const runner of runners) counts.push(await requestsIn(slot, (count) => run(runner, count)));
    for (let round = 0; round < rounds; round++) {
      for (let turn = 0; turn < runners.length; turn++) {
        const index = (turn + round) % runners.length;
        const [runner, count = 8] = [runners[index], counts[index]];
        if (runner === undefined) continue;
        const { cpu, milliseconds } = await run(runner, count);
        runner.cpu.push(cpu / count);
        runner.wall.push(milliseconds / count);
      }
    }
    const [ours, ...others] = runners;
    return [
      [
        name,
        ...others.flatMap((other) => [
          ratioByRounds(other.cpu, ours?.cpu ?? []),
          ratioByRounds(other.wall, ours?.wall ?? []),
        ]),
      ],
    ];
  } finally {
    for (const { worker } of runners) worker.end();
  }
}

/** How many requests a server answers in a slot, once it is warm. */
async function requestsIn(slot: number, run: (count: number) => Promise<LoadResult>): Promise<number> {
  let count = 8;
  let spent = 0;
  while (spent < warmUp * slot) {
    const { milliseconds } = await run(count);
    spent += milliseconds;
    count = Math.max(8, Math.round(Math.min(count * 10, (count * slot) / milliseconds)));
  }
  return count;
}
