import { parseArgs } from 'node:util';
import { createSandbox } from '@bmsg/sandbox';
import { processTerminal } from '../../packages/cli/src/terminal.ts';
import { goodToken } from './accounts.ts';
import { documentedRequests, documentedTexts } from './documented-requests.ts';
import { sendDocumentedRequest } from './send-documented-request.ts';
import type { Outcome } from './send-documented-request.ts';
import { sendDocumentedText } from './send-documented-text.ts';
import { holds, printTable } from './table.ts';

const usage = `Usage: npm start -- [--once] [--port <number>]

Sends every documented request to a sandbox on this machine and compares the answers with the documentation.
Then the sandbox stays up, to be sent to, until Ctrl-C.

  --once           end after the table; the exit code is 0 only if all rows hold
  --port <number>  the port of the sandbox on 127.0.0.1; a free one unless given
  --help           print this
`;

interface Options {
  readonly once: boolean;
  readonly port: number;
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return 1;
});

async function main(): Promise<number> {
  const options = readOptions();
  if (typeof options === 'number') return options;
  const sandbox = createSandbox();
  const url = await sandbox.listen({ host: '127.0.0.1', port: options.port });
  try {
    const outcomes = await sendAll(url);
    const failures = outcomes.filter((outcome) => !holds(outcome)).length;
    console.log(printTable(outcomes, processTerminal().colors));
    console.log(
      `\n${outcomes.length} documented examples, ${outcomes.length - failures} as documented, ${failures} not.`,
    );
    if (!options.once) {
      console.log(invitation(url));
      await interrupted();
    }
    return failures === 0 ? 0 : 1;
  } finally {
    await sandbox.close();
  }
}

function readOptions(): Options | number {
  try {
    const { values } = parseArgs({
      options: { once: { type: 'boolean' }, port: { type: 'string' }, help: { type: 'boolean' } },
    });
    const port = Number(values.port ?? 0);
    if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`--port ${values.port} is no port.`);
    if (!values.help) return { once: values.once ?? false, port };
    console.log(usage);
    return 0;
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`);
    return 2;
  }
}

/** One after the other, so that a failure is easy to find in the log of the sandbox. */
async function sendAll(url: string): Promise<Outcome[]> {
  const closed = createSandbox({ accounts: [] });
  const closedUrl = await closed.listen({ host: '127.0.0.1', port: 0 });
  try {
    const outcomes: Outcome[] = [];
    for (const request of documentedRequests) {
      const gateway = { url: request.example.account === 'unknown' ? closedUrl : url, token: goodToken };
      outcomes.push(await sendDocumentedRequest(request, gateway));
    }
    for (const request of documentedTexts) outcomes.push(await sendDocumentedText(request, { url, token: goodToken }));
    return outcomes;
  } finally {
    await closed.close();
  }
}

function invitation(url: string): string {
  const body = {
    messages: {
      msg: [
        {
          from: 'TestSender',
          to: [{ number: '00447911123456' }],
          body: { type: 'auto', content: 'Hello' },
          allowedChannels: ['SMS'],
        },
      ],
    },
  };
  return `
The sandbox stays up at ${url} and takes any GUID for a product token. Send to it with:

curl -sS ${url}/v1.0/message \\
  -H 'Content-Type: application/json' \\
  -H 'X-CM-PRODUCTTOKEN: ${goodToken}' \\
  -d '${JSON.stringify(body)}'

Ctrl-C stops it.`;
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
}
