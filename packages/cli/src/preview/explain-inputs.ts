import { channels } from '@bmsg/api/channels';
import type { Input } from '../lint/inputs/input.ts';
import { UnreadableFileError } from '../read-text.ts';
import type { Terminal } from '../terminal.ts';
import { explainText } from './explain-text.ts';
import { requestsOf } from './requests-of.ts';
import { screenOf } from './screen.ts';

/** A file that is linted, and the channels that the account has, if the configuration lists them. */
export interface ExplainedInput extends Input {
  readonly channels?: readonly string[];
}

export interface ExplainOptions {
  /** JSON Pointers to the requests or messages in larger JSON texts. */
  readonly at?: readonly string[];
  /** The width of the terminal. */
  readonly columns?: number;
  /** In milliseconds since 1970. */
  readonly now?: number;
}

/** More than a person reads. */
const mostRequests = 20;

/** Prints for each request in each file what would become of it. What cannot be read has been told by the linter. */
export async function explainInputs(
  inputs: readonly ExplainedInput[],
  terminal: Terminal,
  { at, columns = process.stdout.columns, now = Date.now() }: ExplainOptions = {},
): Promise<void> {
  const screen = screenOf(terminal.env, columns);
  for (const { channels: has, ...input } of inputs) {
    let shown = 0;
    try {
      for await (const { name, text } of requestsOf(input, at, terminal)) {
        if (shown === mostRequests) {
          const cure = 'bmsg preview shows any of them by itself';
          terminal.out(`\n${terminal.colors.dim(`${input.name}: only the first ${shown} are explained; ${cure}.`)}\n`);
          break;
        }
        shown += 1;
        const { text: lines } = explainText(text, terminal, screen, { now, routing: has && inRoutingOrder(has) });
        terminal.out(`\n${terminal.colors.bold(name)}\n${lines}`);
      }
    } catch (error) {
      if (!(error instanceof UnreadableFileError)) throw error;
    }
  }
}

/** The configuration lists channels in no order. */
function inRoutingOrder(names: readonly string[]): readonly string[] {
  return channels.flatMap(({ name }) => (names.includes(name) ? [name] : []));
}
