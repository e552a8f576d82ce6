import { Agent, request } from 'node:http';

/** So many requests with one body, over some connections that stay open. */
export interface Load {
  readonly port: number;
  readonly path: string;
  readonly body: string;
  readonly count: number;
  readonly connections: number;
}

/** What came back: how long all of it took, and the last answer. */
export interface LoadResult {
  readonly milliseconds: number;
  readonly status: number;
  readonly answer: string;
}

async function run({ port, path, body, count, connections }: Load): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  const send = (): Promise<Omit<LoadResult, 'milliseconds'>> =>
    new Promise((resolve, reject) => {
      const outgoing = request(
        { agent, port, path, host: '127.0.0.1', method: 'POST', headers, timeout: 10_000 },
        (incoming) => {
          const chunks: Buffer[] = [];
          incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
          incoming.on('end', () =>
            resolve({ status: incoming.statusCode ?? 0, answer: Buffer.concat(chunks).toString() }),
          );
          incoming.on('error', reject);
        },
      );
      outgoing.on('error', reject);
      outgoing.on('timeout', () => outgoing.destroy(new Error('No answer came.')));
      outgoing.end(body);
    });
  let left = count;
  let last = { status: 0, answer: '' };
  const begin = performance.now();
  const connection = async (): Promise<void> => {
    while (left-- > 0) last = await send();
  };
  await Promise.all(Array.from({ length: connections }, connection));
  const milliseconds = performance.now() - begin;
  agent.destroy();
  return { milliseconds, ...last };
}

process.on('message', (load: Load) => {
  run(load).then(
    (result) => process.send?.(result),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
process.on('disconnect', () => process.exit());
