import { connect } from 'node:net';

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

type Answer = Omit<LoadResult, 'milliseconds'>;

/**
 * Writes the same octets again and again, and reads just enough of HTTP to know where an answer ends: a client of node:http
 * takes longer than a server, which would then wait for its client and be measured at that.
 */
async function run({ port, path, body, count, connections }: Load): Promise<LoadResult> {
  const head = [
    `POST ${path} HTTP/1.1`,
    `host: 127.0.0.1:${port}`,
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(body)}`,
  ];
  const octets = Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`);
  let left = count;
  let last: Answer = { status: 0, answer: '' };
  const begin = performance.now();
  const connection = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const socket = connect({ port, host: '127.0.0.1', noDelay: true, timeout: 10_000 });
      let answer = new AnswerReader();
      const next = (): void => {
        if (left-- > 0) socket.write(octets);
        else socket.end(resolve);
      };
      socket.on('connect', next);
      socket.on('data', (chunk) => {
        if (!answer.take(chunk)) return;
        if (left <= 0) last = answer.read();
        answer = new AnswerReader();
        next();
      });
      socket.on('error', reject);
      socket.on('timeout', () => socket.destroy(new Error('No answer came.')));
      socket.on('close', () => reject(new Error('The server closed a connection.')));
    });
  await Promise.all(Array.from({ length: connections }, connection));
  return { milliseconds: performance.now() - begin, ...last };
}

/** Collects one answer, which has to say its length. */
class AnswerReader {
  readonly #chunks: Buffer[] = [];
  #octets = 0;
  #bodyStart = 0;
  #end = Infinity;

  /** Whether this chunk completes it. */
  take(chunk: Buffer): boolean {
    this.#chunks.push(chunk);
    this.#octets += chunk.length;
    if (this.#end === Infinity) this.#findEnd();
    return this.#octets >= this.#end;
  }

  read(): Answer {
    const octets = Buffer.concat(this.#chunks);
    return { status: Number(octets.toString('latin1', 9, 12)), answer: octets.toString('utf8', this.#bodyStart) };
  }

  #findEnd(): void {
    const octets = Buffer.concat(this.#chunks);
    const headEnd = octets.indexOf('\r\n\r\n');
    if (headEnd < 0) return;
    const [, length] = /^content-length: (\d+)$/im.exec(octets.toString('latin1', 0, headEnd)) ?? [];
    this.#bodyStart = headEnd + 4;
    this.#end = this.#bodyStart + Number(length);
  }
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
