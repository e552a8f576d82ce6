import { sendMessage } from '@bmsg/api/client';
import { servers } from '@bmsg/api/operations';
import type { MessageRequest, MessageResponse, SendMessageAnswer } from '@bmsg/api/types';
import { lint } from '@bmsg/linter';
import { isTransportError, isUnexpectedAnswerError } from '@bmsg/runtime';
import { Command, Option } from 'commander';
import { exitCode } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { printable } from '../printable.ts';
import { UnreadableFileError } from '../read-text.ts';
import { tokensIn, withoutAuthentication } from '../send/authentication.ts';
import { keepSecrets } from '../send/keep-secrets.ts';
import { NothingToSendError, requestText } from '../send/request-text.ts';
import type { MessageFlags } from '../send/request-text.ts';
import { verdictTable } from '../send/verdict-table.ts';
import { processTerminal } from '../terminal.ts';
import type { Terminal } from '../terminal.ts';

interface SendFlags extends MessageFlags {
  readonly token?: string;
  readonly url?: string;
  readonly server?: string;
  readonly json?: boolean;
}

/** A gateway that has not answered by then will not, in milliseconds. */
const timeout = 30_000;

const help = `
The product token comes from --token, or else from the environment variable BMSG_PRODUCT_TOKEN, which other users of the
machine cannot see; one of the two takes the place of a token in the file. It is sent in the header and never printed.

Servers:
${servers.map(({ id, url, description }) => `  ${String(id).padEnd(20)} ${url.padEnd(30)} ${description}`).join('\n')}

Examples:
  $ bmsg send message.json --url http://127.0.0.1:8080
  $ bmsg send --from "CM Telecom" --to 00447911123456 --text "Hello" --channel SMS
  $ make-message | bmsg send - --server uk --json

Exit codes:
  0  every recipient was accepted
  1  at least one recipient was rejected, or the whole call was refused, or the file is no JSON
  2  the command line is wrong
  3  the file could not be read, or no answer came
`;

export function sendCommand(): Command {
  const ids = servers.flatMap(({ id }) => id ?? []);
  return new Command('send')
    .description('Check a message, send it, and print the verdict on each recipient.')
    .argument('[file]', 'the request as JSON; - is standard input')
    .option('--from <sender>', 'sender of a message that is made of options')
    .option('--to <number...>', 'its recipients')
    .option('--text <text>', 'its text')
    .option('--channel <name...>', 'the channels that may carry it; any unless given')
    .option('--token <guid>', 'product token')
    .addOption(new Option('--url <url>', 'where the gateway is, such as a sandbox').conflicts('server'))
    .addOption(new Option('--server <id>', `a server of the API; ${ids[0]} unless given`).choices(ids))
    .option('--json', 'print the answer as JSON')
    .addHelpText('after', help)
    .action(async (path: string | undefined, flags: SendFlags) => {
      process.exitCode = await runSend(path, flags, processTerminal());
    });
}

export async function runSend(path: string | undefined, flags: SendFlags, terminal: Terminal): Promise<ExitCode> {
  const fail = (message: string, code: ExitCode): ExitCode => {
    terminal.error(`${message}\n`);
    return code;
  };
  let text: string;
  try {
    text = await requestText(path, flags, terminal);
  } catch (error) {
    if (error instanceof NothingToSendError) return fail(error.message, exitCode.usage);
    if (error instanceof UnreadableFileError) return fail(error.message, exitCode.unreadable);
    throw error;
  }
  warn(path ?? 'message', text, terminal);
  let request: unknown;
  try {
    request = JSON.parse(text);
  } catch {
    return fail('Nothing was sent: this is no JSON.', exitCode.findings);
  }

  const token = flags.token ?? terminal.env['BMSG_PRODUCT_TOKEN'];
  const inBody = tokensIn(request);
  if (token === undefined && inBody.length === 0) {
    return fail('There is no product token. Give --token, or set BMSG_PRODUCT_TOKEN.', exitCode.usage);
  }
  if (token !== undefined && !/^[!-~]+$/.test(token)) {
    return fail('The product token holds characters that no header can carry.', exitCode.usage);
  }
  const baseUrl = flags.url ?? (servers.find(({ id }) => id === flags.server) ?? servers[0])?.url ?? '';
  if (!/^https?:\/\//.test(baseUrl)) return fail('The URL has to begin with http:// or https://.', exitCode.usage);
  const client = {
    baseUrl: baseUrl.replace(/\/+$/, ''),
    timeout,
    ...(token !== undefined && { credentials: { productToken: token } }),
  };
  const body = (token === undefined ? request : withoutAuthentication(request)) as MessageRequest;
  let answer: SendMessageAnswer;
  try {
    answer = await sendMessage(client, { body });
  } catch (error) {
    // These messages hold nothing of the request.
    if (isTransportError(error) || isUnexpectedAnswerError(error)) {
      return fail(`${printable(baseUrl)}: ${error.message}.`, exitCode.unreadable);
    }
    throw error;
  }
  return report(answer, baseUrl, flags, keepSecrets(terminal, [token ?? '', ...inBody]));
}

/** What the linter has to say goes to the side: it is the gateway that decides. */
function warn(name: string, text: string, terminal: Terminal): void {
  for (const { severity, message, fix, range, rule } of lint(text)) {
    if (severity === 'info') continue;
    const color = severity === 'error' ? terminal.colors.red : terminal.colors.yellow;
    const { line, column } = range.start;
    terminal.error(`${name}:${line}:${column} ${color(severity)} ${printable(message)} ${printable(fix)} [${rule}]\n`);
  }
}

function report(answer: SendMessageAnswer, baseUrl: string, flags: SendFlags, { out, colors }: Terminal): ExitCode {
  const response: MessageResponse | undefined = answer.body;
  if (flags.json) {
    out(`${JSON.stringify(response ?? null, undefined, 2)}\n`);
  } else {
    out(`${colors.dim(`${printable(baseUrl)} answered ${answer.status}`)}\n`);
    if (response !== undefined) out(`\n${verdictTable(response, colors)}`);
  }
  const accepted = answer.status < 400 && response?.messages.every(({ status }) => status === 'Accepted');
  return accepted ? exitCode.ok : exitCode.findings;
}
