import { Command } from 'commander';
import { processTerminal } from './terminal.ts';
import { version } from './version.ts';

interface LazyCommand {
  readonly name: string;
  readonly summary: string;
  /** Imports the command's module, and with it all that the command needs. */
  readonly load: () => Promise<Command>;
}

const commands: readonly LazyCommand[] = [
  {
    name: 'lint',
    summary: 'find what is wrong in message files before they are sent',
    load: async () => (await import('./commands/lint.ts')).lintCommand(),
  },
  {
    name: 'preview',
    summary: 'show what the gateway would answer, and what would arrive on each channel',
    load: async () => (await import('./commands/preview.ts')).previewCommand(),
  },
  {
    name: 'send',
    summary: 'send a message and print the verdict on each recipient',
    load: async () => (await import('./commands/send.ts')).sendCommand(),
  },
  {
    name: 'sandbox',
    summary: 'run a gateway on this machine that answers as the real one does',
    load: async () => (await import('./commands/sandbox.ts')).sandboxCommand(),
  },
  {
    name: 'rules',
    summary: 'list the rules of lint',
    load: async () => (await import('./commands/rules.ts')).rulesCommand(),
  },
  {
    name: 'explain',
    summary: 'print what the API knows of a field, channel, code, rule or any other name',
    load: async () => (await import('./commands/explain.ts')).explainCommand(),
  },
  {
    name: 'generate',
    summary: 'write types, client, server, validators, tables and pages from a spec',
    load: async () => (await import('./commands/generate.ts')).generateCommand(),
  },
];

const help = `
Examples:
  $ bmsg sandbox
  $ bmsg lint message.json
  $ bmsg preview message.json
  $ bmsg send message.json --url http://127.0.0.1:8080
  $ bmsg rules suggestion
  $ bmsg explain allowedChannels
  $ bmsg generate openapi.yaml --out generated

Help on one command: bmsg help <command>
`;

/** The command line. Only the module of the command that `args` ask for is loaded: the others are names in the help. */
export async function createProgram(args: readonly string[]): Promise<Command> {
  const { out, error } = processTerminal();
  const program = new Command('bmsg')
    .description(
      'Lint, send and try out messages of the Business Messaging API, and generate code from its description.',
    )
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .addHelpText('after', help)
    .configureOutput({ writeOut: out, writeErr: error })
    .exitOverride();

  const operands = args.filter((arg) => !arg.startsWith('-'));
  const asked = operands[0] === 'help' ? operands[1] : operands[0];
  for (const { name, summary, load } of commands) {
    if (name === asked) {
      const command = await load();
      program.addCommand(command.name(name).summary(summary).copyInheritedSettings(program));
    } else {
      program.command(name).summary(summary);
    }
  }
  return program;
}
