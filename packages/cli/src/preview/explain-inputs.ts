import { channels } from '@bmsg/api/channels';
import { UnreadableFileError, readText } from '../read-text.ts';
import type { Terminal } from '../terminal.ts';
import { explainText } from './explain-text.ts';
import { screenOf } from './screen.ts';

/** A file that is linted, and the channels that the account has, if the configuration lists them. */
export interface ExplainedInput {
  readonly path: string;
  readonly name: string;
  readonly kind?: string;
  readonly channels?: readonly string[];
}

/** Prints for each file that holds one request what would become of it. What cannot be read has been told by the linter. */
export async function explainInputs(
  inputs: readonly ExplainedInput[],
  terminal: Terminal,
  columns: number | undefined = process.stdout.columns,
  now: number = Date.now(),
): Promise<void> {
  const screen = screenOf(terminal.env, columns);
  for (const { path, name, kind, channels: has } of inputs) {
    if (kind === 'ndjson') {
      terminal.out(`\n${terminal.colors.dim(`${name}: lines are not explained; bmsg preview takes one request.`)}\n`);
      continue;
    }
    try {
      const text = await readText(path, terminal);
      const { text: lines } = explainText(text, terminal, screen, { now, routing: has && inRoutingOrder(has) });
      terminal.out(`\n${terminal.colors.bold(name)}\n${lines}`);
    } catch (error) {
      if (!(error instanceof UnreadableFileError)) throw error;
    }
  }
}

/** The configuration lists channels in no order. */
function inRoutingOrder(names: readonly string[]): readonly string[] {
  return channels.flatMap(({ name }) => (names.includes(name) ? [name] : []));
}
