import { channels } from '@bmsg/api/channels';
import { canonicalChannels } from '@bmsg/messaging';
import { Command, InvalidArgumentError, Option } from 'commander';
import { exitCode } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { inputOf } from '../lint/inputs/input.ts';
import { explainText } from '../preview/explain-text.ts';
import { predictionJson } from '../preview/prediction-json.ts';
import { requestsOf } from '../preview/requests-of.ts';
import type { NamedRequest } from '../preview/requests-of.ts';
import { screenOf } from '../preview/screen.ts';
import { predictText } from '../preview/with-account.ts';
import { UnreadableFileError } from '../read-text.ts';
import { repeated } from '../repeated.ts';
import { processTerminal } from '../terminal.ts';
import type { Terminal } from '../terminal.ts';

interface PreviewFlags {
  readonly format: 'pretty' | 'json';
  readonly channels?: readonly string[];
  readonly at?: readonly string[];
  readonly width?: number;
}

const help = `
Shows for a message file, before it is sent:
  the status and the body that the gateway would answer, to an account in good order;
  for each recipient the channels in the order in which they are tried, and what each of them delivers, changes or drops;
  the message as it looks on a telephone; for SMS the encoding, the parts and the characters that make it dear.
What nobody documents is said to be unknown. Nothing is sent.

Examples:
  $ bmsg preview message.json
  $ bmsg preview message.json --channels WhatsApp,SMS
  $ bmsg preview --at '/steps/*/message' flow.json
  $ make-message | bmsg preview --format json -

Exit codes:
  0  the gateway would accept all of it
  1  the gateway would reject some of it, or all
  2  the command line is wrong
  3  a file could not be read
`;

export function previewCommand(): Command {
  return new Command('preview')
    .description('Show what the gateway would answer to a message, and what would arrive on each channel.')
    .argument(
      '<file...>',
      'JSON or XML as it is posted to the gateway, or a message or call a line (.ndjson); - is standard input',
    )
    .option(
      '--at <pointer>',
      'JSON Pointer to the messages in a larger JSON text, * for any; may be repeated',
      repeated,
    )
    .addOption(new Option('-f, --format <format>', 'how it is printed').choices(['pretty', 'json']).default('pretty'))
    .option(
      '--channels <names>',
      'channels of the account with commas, in the order in which it tries them',
      parseChannels,
    )
    .option('--width <columns>', 'columns to draw in, 40 to 120 (default: those of the terminal)', parseWidth)
    .addHelpText('after', help)
    .action(async (paths: readonly string[], flags: PreviewFlags) => {
      const width = flags.width ?? process.stdout.columns;
      process.exitCode = await runPreview(paths, { ...flags, width }, processTerminal(), Date.now());
    });
}

/** `now` in milliseconds since 1970. */
export async function runPreview(
  paths: readonly string[],
  { format, channels: routing, at, width }: PreviewFlags,
  terminal: Terminal,
  now: number,
): Promise<ExitCode> {
  const screen = screenOf(terminal.env, width);
  const shown: object[] = [];
  let code: ExitCode = exitCode.ok;
  const show = ({ name, text }: NamedRequest, isAlone: boolean): void => {
    if (format === 'json') {
      const prediction = predictText(text, { now, routing });
      shown.push({ file: name, ...predictionJson(prediction) });
      code = worse(code, prediction);
      return;
    }
    const { text: lines, prediction } = explainText(text, terminal, screen, { now, routing });
    terminal.out(isAlone ? lines : `${terminal.colors.bold(name)}\n${lines}\n`);
    code = worse(code, prediction);
  };
  const complain = (sentence: string): void => {
    terminal.error(`${sentence}\n`);
    code = exitCode.unreadable;
  };
  for (const path of paths) {
    const input = path === '-' ? inputOf(path, '<stdin>') : inputOf(path);
    const isAlone = paths.length === 1 && at === undefined && input.kind !== 'ndjson';
    let found = 0;
    try {
      for await (const request of requestsOf(input, at, terminal)) {
        found += 1;
        show(request, isAlone);
      }
      if (found === 0)
        complain(`${input.name}: there is no message${at === undefined ? '' : ` at ${at.join(' or ')}`}.`);
    } catch (error) {
      if (!(error instanceof UnreadableFileError)) throw error;
      complain(error.message);
    }
  }
  if (format === 'json') terminal.out(`${JSON.stringify(shown, undefined, 2)}\n`);
  return code;
}

function worse(code: ExitCode, { answer, accepted }: ReturnType<typeof predictText>): ExitCode {
  const isAccepted = 'text' in answer ? answer.text === '' : answer.body?.messages.length === accepted.length;
  return code === exitCode.unreadable || (isAccepted && accepted.length > 0) ? code : exitCode.findings;
}

function parseChannels(text: string): readonly string[] {
  const known: readonly string[] = channels.map(({ name }) => name);
  const names = canonicalChannels(text.split(',').map((name) => name.trim()));
  const unknown = names.find((name) => !known.includes(name));
  if (unknown === undefined) return names;
  throw new InvalidArgumentError(`There is no channel ${JSON.stringify(unknown)}. Known: ${known.join(', ')}.`);
}

function parseWidth(text: string): number {
  const width = Number(text);
  if (!/^\d{1,4}$/.test(text) || width < 40) throw new InvalidArgumentError('A width is a number from 40 on.');
  return width;
}
