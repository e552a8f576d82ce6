import { Command, InvalidArgumentError } from 'commander';
import { readSentAt, readServer } from '../lint/circumstances.ts';
import { settingOf } from '../lint/config/setting-of.ts';
import type { LintFlags } from '../lint/options.ts';
import { runLint } from '../lint/run-lint.ts';
import { repeated } from '../repeated.ts';
import { processTerminal } from '../terminal.ts';

const help = `
Errors are what the gateway would reject; warnings arrive degraded, dearer or perhaps not; remarks are style.
Files are read by the end of their names: .json, .jsonc (comments are fine), .ndjson or .jsonl (a message or a request a
line, of any size), .xml (a document of the XML gateway). A folder stands for all of these in it.
Formats: pretty, compact, json, sarif, github, gitlab, junit, checkstyle; each to standard output or to a file.

Examples:
  $ bmsg lint message.json
  $ bmsg lint messages/ 'templates/**/*.json'
  $ make-message | bmsg lint - --stdin-filename message.json
  $ bmsg lint --at '/steps/*/message' flow.json
  $ bmsg lint --format pretty --format sarif=lint.sarif messages/
  $ bmsg lint --fix-dry-run message.json
  $ bmsg lint --explain message.json
  $ bmsg lint --sent-at now --server uk message.json
  $ bmsg lint --baseline bmsg.baseline.json --update-baseline messages/

Exit codes:
  0  no error, and no more warnings than --max-warnings allows
  1  findings
  2  the command line or the configuration is wrong
  3  something could not be read or written
`;

export function lintCommand(): Command {
  return new Command('lint')
    .description('Find what is wrong in message files: JSON or XML as it is posted to the gateway.')
    .argument('<path...>', 'files, folders and patterns; - is standard input')
    .option('-f, --format <format[=file]>', 'how findings are printed; may be repeated (default: pretty)', repeated)
    .option(
      '--at <pointer>',
      'JSON Pointer to the messages in a larger JSON text, * for any; may be repeated',
      repeated,
    )
    .option('--stdin-filename <name>', 'what standard input is called, and read as')
    .option('--fix', 'mend in the files what can be mended without doubt')
    .option('--fix-dry-run', 'print as a diff what --fix would change')
    .option('--rule <id=severity>', 'off, info, warning or error; may be repeated', collectSetting)
    .option('--quiet', 'errors only')
    .option('--max-warnings <number>', 'how many warnings are no failure (default: 0)', count)
    .option('--config <file>', 'configuration for all files; otherwise the nearest bmsg.config.json upwards of each')
    .option('--no-config', 'without configuration')
    .option('--baseline <file>', 'leave out the findings that it lists')
    .option('--update-baseline', 'list in the baseline what is found now (default file: bmsg.baseline.json)')
    .option('--sent-at <time>', 'judge times as on that day: now, or a date and time (default: not judged)', sentAt)
    .option('--server <name>', 'judge channels as on that server (default: not judged)', server)
    .option('-j, --jobs <number>', 'threads (default: one, or one a core where there is much to do)', positive)
    .option('--explain', 'then show what the gateway would answer to each file, and what would arrive on each channel')
    .addHelpText('after', help)
    .action(async (paths: readonly string[], { format = ['pretty'], ...flags }: Partial<LintFlags>) => {
      process.exitCode = await runLint(paths, { format, ...flags }, processTerminal());
    });
}

function collectSetting(value: string, before: LintFlags['rule'] = {}): NonNullable<LintFlags['rule']> {
  const setting = settingOf(value);
  if ('complaint' in setting) throw new InvalidArgumentError(setting.complaint);
  return { ...before, [setting.rule]: setting.severity };
}

function sentAt(value: string): number {
  return valueOf(readSentAt(value));
}

function server(value: string): string {
  return valueOf(readServer(value));
}

function valueOf<Value>(read: { readonly value: Value } | { readonly complaint: string }): Value {
  if ('complaint' in read) throw new InvalidArgumentError(read.complaint);
  return read.value;
}

function count(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('A whole number is wanted.');
  return Number(value);
}

function positive(value: string): number {
  if (!/^[1-9]\d{0,2}$/.test(value)) throw new InvalidArgumentError('A whole number from 1 on is wanted.');
  return Number(value);
}
