import { AccountsError, createSandbox, parseAccounts, reservedTokens } from '@bmsg/sandbox';
import type { SandboxAccount } from '@bmsg/sandbox';
import { Command, InvalidArgumentError } from 'commander';
import { exitCode } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { readText, UnreadableFileError } from '../read-text.ts';
import { curlLine } from '../sandbox/curl-line.ts';
import { processTerminal } from '../terminal.ts';
import type { Terminal } from '../terminal.ts';

interface SandboxFlags {
  readonly host: string;
  readonly port: number;
  readonly accounts?: string;
  readonly quiet?: boolean;
}

const tokenLines = reservedTokens.map(({ productToken, state, code, text }) => {
  return `  ${productToken}  ${state.padEnd(14)} ${code} ${text}`;
});

const help = `
Answers as the documentation says, forgets everything when it ends, and sends nothing to anybody.
  GET    /healthz              is it up?
  GET    /sandbox/messages     what was accepted, newest last, at most 10,000
  DELETE /sandbox/messages     forgets it
  GET    /sandbox/conversions  what was reported as a conversion, newest last, at most 1,000
  DELETE /sandbox/conversions  forgets it

Any GUID as product token is an account in good order, except these:
${tokenLines.join('\n')}

With --accounts only the accounts on the list exist. The list is a JSON array of product tokens, or of objects
{ "productToken": "…", "state": "…", "channels": ["…"] } with a state of the second column above, all well without it,
and the channels that the account has, in the order in which they are tried, all without it.

Examples:
  $ bmsg sandbox
  $ bmsg sandbox --port 0 --quiet
  $ bmsg sandbox --accounts accounts.json

Exit codes:
  0  ended by Ctrl-C or SIGTERM
  2  the command line is wrong
  3  the list of accounts could not be read, or the port could not be opened
`;

export function sandboxCommand(): Command {
  return new Command('sandbox')
    .description('Run a gateway on this machine to develop against.')
    .option('--host <host>', 'address to listen on', '127.0.0.1')
    .option('--port <number>', 'port to listen on; 0 is any free one', parsePort, 8080)
    .option('--accounts <file>', 'list of the accounts that exist; - is standard input')
    .option('--quiet', 'print no line for each request')
    .addHelpText('after', help)
    .action(async (flags: SandboxFlags) => {
      process.exitCode = await runSandbox(flags, processTerminal(), (stop) => {
        process.once('SIGINT', stop);
        process.once('SIGTERM', stop);
      });
    });
}

/** Runs until `onStop` calls what it is given. */
export async function runSandbox(
  flags: SandboxFlags,
  terminal: Terminal,
  onStop: (stop: () => void) => void,
): Promise<ExitCode> {
  let accounts: readonly SandboxAccount[] | undefined;
  try {
    if (flags.accounts !== undefined) accounts = parseAccounts(await readText(flags.accounts, terminal));
  } catch (error) {
    if (!(error instanceof UnreadableFileError || error instanceof AccountsError)) throw error;
    terminal.error(`${error.message}\n`);
    return exitCode.unreadable;
  }
  const sandbox = createSandbox({
    ...(accounts !== undefined && { accounts }),
    ...(flags.quiet !== true && { log: (line: string) => terminal.out(`${line}\n`) }),
  });
  // Before it says that it listens: whoever waits for that may end it at once.
  const stopped = new Promise<void>((resolve) => onStop(resolve));
  try {
    const url = await sandbox.listen({ host: flags.host, port: flags.port });
    // Nobody wants the tokens of a list on the screen.
    const token = accounts === undefined ? '00000000-0000-0000-0000-000000000000' : '$BMSG_PRODUCT_TOKEN';
    terminal.out(`Sandbox gateway on ${terminal.colors.bold(url)}. Ctrl-C ends it.\n\n${curlLine(url, token)}\n\n`);
  } catch (error) {
    const reason = reasons[(error as NodeJS.ErrnoException).code ?? ''];
    if (reason === undefined) throw error;
    terminal.error(`Cannot listen on ${flags.host}, port ${flags.port}: ${reason}.\n`);
    return exitCode.unreadable;
  }
  await stopped;
  await sandbox.close();
  return exitCode.ok;
}

const reasons: Readonly<Record<string, string>> = {
  EADDRINUSE: 'the port is taken; choose another with --port, or 0 for any free one',
  EACCES: 'permission is denied',
  EADDRNOTAVAIL: 'this machine has no such address',
  ENOTFOUND: 'there is no such host',
};

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new InvalidArgumentError('A port is a number from 0 to 65535.');
  return port;
}
