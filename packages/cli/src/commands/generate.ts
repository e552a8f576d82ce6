import { checkFiles, generate, watch, writeFiles } from '@bmsg/generator';
import type { GeneratedFile } from '@bmsg/generator';
import { Command } from 'commander';
import { exitCode } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { formatDiagnostic } from '../generate/format-diagnostic.ts';
import { optimiseLate } from '../optimise-late.ts';
import { regenerateCommand } from '../generate/regenerate-command.ts';
import { processTerminal } from '../terminal.ts';
import type { Terminal } from '../terminal.ts';

/** The options, as commander hands them over. */
export interface GenerateFlags {
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
      await optimiseLate();
      if (flags.watch) await watchSpec(document, flags, terminal);
      else process.exitCode = (await runGenerate(document, flags, terminal)).code;
    });
}

/** Generates once. `folders` are those in which a change may change the result. */
export async function runGenerate(
  document: string,
  flags: GenerateFlags,
  terminal: Terminal,
): Promise<{ code: ExitCode; folders: readonly string[] }> {
  const result = await generate({
    entry: document,
    ...(flags.data !== undefined && { data: flags.data }),
    ...(flags.package !== undefined && { package: { name: flags.package, references: flags.reference ?? [] } }),
  });
  const { diagnostics, files, folders } = result;
  for (const diagnostic of diagnostics) terminal.error(`${formatDiagnostic(diagnostic, terminal.colors)}\n`);
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) {
    terminal.error(
      `${errors === 1 ? '1 error' : `${errors} errors`}: nothing is ${flags.check ? 'checked' : 'written'}.\n`,
    );
    return { code: exitCode.findings, folders };
  }
  try {
    const code = flags.check ? await check(document, flags, files, terminal) : await write(flags, files, terminal);
    return { code, folders };
  } catch (error) {
    if (!isFileSystemError(error)) throw error;
    terminal.error(`${flags.out}: ${error.message}\n`);
    return { code: exitCode.findings, folders };
  }
}

async function check(
  document: string,
  flags: GenerateFlags,
  files: readonly GeneratedFile[],
  terminal: Terminal,
): Promise<ExitCode> {
  const { stale, missing, orphan, foreign } = await checkFiles(flags.out, files);
  const faults = [...list('stale', stale), ...list('missing', missing), ...list('orphan', [...orphan, ...foreign])];
  if (faults.length === 0) {
    terminal.out(`${flags.out}: ${files.length} files, all up to date.\n`);
    return exitCode.ok;
  }
  for (const fault of faults) terminal.error(fault);
  terminal.error(`${flags.out} is not up to date. Mend it with: ${regenerateCommand(document, flags, terminal.env)}\n`);
  return exitCode.findings;
}

async function write(flags: GenerateFlags, files: readonly GeneratedFile[], terminal: Terminal): Promise<ExitCode> {
  const { stale, missing, orphan, foreign } = await writeFiles(flags.out, files);
  if (foreign.length > 0) {
    for (const line of list('foreign', foreign)) terminal.error(line);
    terminal.error(`${flags.out} holds files that the generator never wrote: nothing is written.\n`);
    terminal.error('  Give --out an empty folder, or remove them first.\n');
    return exitCode.findings;
  }
  for (const line of [...list('changed', stale), ...list('new', missing), ...list('removed', orphan)])
    terminal.out(line);
  const changes = stale.length + missing.length + orphan.length;
  terminal.out(`${flags.out}: ${files.length} files, ${changes === 0 ? 'all up to date' : `${changes} changed`}.\n`);
  return exitCode.ok;
}

/** Lines for paths; a long list is cut, since nobody reads two hundred. */
function list(what: string, paths: readonly string[]): string[] {
  const shown = paths.length > 20 ? paths.slice(0, 19) : paths;
  const rest = paths.length - shown.length;
  return [...shown, ...(rest > 0 ? [`… and ${rest} more`] : [])].map((path) => `  ${what.padEnd(8)} ${path}\n`);
}

function isFileSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}

/** Until Ctrl-C. What is wrong is printed, and mended by the next save. */
async function watchSpec(document: string, flags: GenerateFlags, terminal: Terminal): Promise<void> {
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  process.once('SIGTERM', () => stop.abort());
  let folders: readonly string[] = [];
  await watch(async () => {
    try {
      ({ folders } = await runGenerate(document, flags, terminal));
    } catch (error) {
      terminal.error(`${error instanceof Error ? error.stack : String(error)}\n`);
    }
    terminal.out('Watching. Ctrl-C ends.\n');
    return folders;
  }, stop.signal);
}
