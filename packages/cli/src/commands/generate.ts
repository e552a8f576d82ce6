import { generate, checkFiles, watch, writeFiles } from '@bmsg/generator';
import type { Difference, GenerateResult } from '@bmsg/generator';
import { Command } from 'commander';
import { exitCode } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { formatDiagnostic } from '../generate/format-diagnostic.ts';
import { regenerateCommand } from '../generate/regenerate-command.ts';
import { processTerminal } from '../terminal.ts';
import type { Terminal } from '../terminal.ts';

interface GenerateFlags {
  readonly out: string;
  readonly data?: string;
  readonly package?: string;
  readonly reference?: readonly string[];
  readonly check?: boolean;
  readonly watch?: boolean;
}

const help = `
Examples:
  $ bmsg generate openapi.yaml --out generated
  $ bmsg generate openapi.yaml --out generated --package @me/my-api
  $ bmsg generate spec/openapi/openapi.yaml --data spec --out generated
  $ bmsg generate openapi.yaml --out generated --check     (in CI: is what is committed up to date?)
  $ bmsg generate openapi.yaml --out generated --watch     (while you write the spec)

The output folder belongs to the generator: what it did not write there is removed, except dist/, node_modules/ and
dot-files. A folder that holds files but was never written by the generator is left alone.

Exit codes:
  0  written, or up to date
  1  the spec has errors, or the output is not up to date
  2  the command is not understood
`;

/** `bmsg generate`: from an OpenAPI document to types, client, server, validators, tables and pages. */
export function generateCommand(terminal: Terminal = processTerminal()): Command {
  return new Command('generate')
    .description(
      'Write types, client, server handlers, validators, tables and pages from an OpenAPI 3.0 or 3.1 document.',
    )
    .argument('<document>', 'the OpenAPI document: YAML or JSON, in one file or many')
    .requiredOption('-o, --out <folder>', 'the folder to write to')
    .option('-d, --data <folder>', 'the folder with channels/, errors/, rules/ and so on, for an API that has them')
    .option('-p, --package <name>', 'the npm name of the output; writes a package.json and a tsconfig.json too')
    .option(
      '-r, --reference <path...>',
      'TypeScript projects that this tsconfig.json refers to, as paths from the folder',
    )
    .option('--check', 'write nothing; fail if a file in the folder is stale, missing or left over')
    .option('--watch', 'stay, and generate again whenever a file of the spec is saved')
    .addHelpText('after', help)
    .action(async (document: string, flags: GenerateFlags, command: Command) => {
      if (flags.check && flags.watch) command.error('error: --check and --watch exclude each other');
      if (flags.watch) await watchSpec(document, flags, terminal);
      else process.exitCode = (await run(document, flags, terminal)).code;
    });
}

async function run(
  document: string,
  flags: GenerateFlags,
  terminal: Terminal,
): Promise<{ code: ExitCode; folders: readonly string[] }> {
  const result = await generate({
    entry: document,
    ...(flags.data !== undefined && { data: flags.data }),
    ...(flags.package !== undefined && { package: { name: flags.package, references: flags.reference ?? [] } }),
  });
  for (const diagnostic of result.diagnostics) terminal.error(`${formatDiagnostic(diagnostic, terminal.colors)}\n`);
  const folders = result.folders;
  if (result.diagnostics.some(({ severity }) => severity === 'error')) return { code: exitCode.findings, folders };
  const code = flags.check ? await check(document, flags, result, terminal) : await write(flags, result, terminal);
  return { code, folders };
}

async function check(
  document: string,
  flags: GenerateFlags,
  result: GenerateResult,
  terminal: Terminal,
): Promise<ExitCode> {
  const difference = await checkFiles(flags.out, result.files);
  const changes = describe(difference);
  if (changes.length === 0) {
    terminal.out(`${flags.out} is up to date: ${result.files.length} files.\n`);
    return exitCode.ok;
  }
  for (const change of changes) terminal.error(`${change}\n`);
  terminal.error(`${flags.out} is not up to date. Run: ${regenerateCommand(document, flags, terminal.env)}\n`);
  return exitCode.findings;
}

async function write(flags: GenerateFlags, result: GenerateResult, terminal: Terminal): Promise<ExitCode> {
  const difference = await writeFiles(flags.out, result.files);
  if (difference.foreign.length > 0) {
    terminal.error(
      `${flags.out} holds files that the generator never wrote, ${difference.foreign[0]} for one: nothing is written.\n` +
        '  Give --out an empty folder, or remove them first.\n',
    );
    return exitCode.findings;
  }
  for (const change of describe(difference)) terminal.out(`${change}\n`);
  terminal.out(`${flags.out}: ${result.files.length} files, ${describe(difference).length} of them changed.\n`);
  return exitCode.ok;
}

function describe({ missing, stale, orphan, foreign }: Difference): string[] {
  return [
    ...missing.map((path) => `  new      ${path}`),
    ...stale.map((path) => `  stale    ${path}`),
    ...[...orphan, ...foreign].map((path) => `  orphan   ${path}`),
  ];
}

/** Until Ctrl-C. An error in the spec is printed, and mended by the next save. */
async function watchSpec(document: string, flags: GenerateFlags, terminal: Terminal): Promise<void> {
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  process.once('SIGTERM', () => stop.abort());
  await watch(async () => {
    const { folders } = await run(document, flags, terminal);
    terminal.out('Watching. Ctrl-C ends.\n');
    return folders;
  }, stop.signal);
}
