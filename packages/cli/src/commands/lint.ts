import { lint } from '@bmsg/linter';
import { Command, Option } from 'commander';
import { exitCode } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { formats } from '../lint/formats.ts';
import type { LintedFile } from '../lint/pretty.ts';
import { readText, UnreadableFileError } from '../read-text.ts';
import { processTerminal } from '../terminal.ts';
import type { Terminal } from '../terminal.ts';

interface LintOptions {
  readonly format: keyof typeof formats;
}

const help = `
Errors are what the gateway would reject; warnings arrive degraded, dearer or perhaps not; remarks are style.

Examples:
  $ bmsg lint message.json
  $ bmsg lint --format compact messages/*.json
  $ make-message | bmsg lint -

Exit codes:
  0  no error and no warning
  1  at least one error or warning
  2  the command line is wrong
  3  a file could not be read
`;

export function lintCommand(): Command {
  return new Command('lint')
    .description('Find what is wrong in message files: JSON as it is posted to the gateway.')
    .argument('<file...>', 'files to check; - is standard input')
    .addOption(
      new Option('-f, --format <format>', 'how findings are printed').choices(Object.keys(formats)).default('pretty'),
    )
    .addHelpText('after', help)
    .action(async (paths: readonly string[], options: LintOptions) => {
      process.exitCode = await runLint(paths, options, processTerminal());
    });
}

export async function runLint(paths: readonly string[], options: LintOptions, terminal: Terminal): Promise<ExitCode> {
  const files: LintedFile[] = [];
  for (const path of paths) {
    try {
      const text = await readText(path, terminal);
      files.push({ name: path === '-' ? '<stdin>' : path, text, findings: lint(text) });
    } catch (error) {
      if (!(error instanceof UnreadableFileError)) throw error;
      terminal.error(`${error.message}\n`);
    }
  }
  terminal.out(formats[options.format](files, terminal.colors));
  if (files.length < paths.length) return exitCode.unreadable;
  const failing = files.some(({ findings }) => findings.some(({ severity }) => severity !== 'info'));
  return failing ? exitCode.findings : exitCode.ok;
}
