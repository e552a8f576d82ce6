import { Command } from 'commander';
import { exitCode } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { factText } from '../explain/fact-text.ts';
import { lookUp } from '../explain/look-up.ts';
import { ruleText } from '../explain/rule-text.ts';
import { printable } from '../printable.ts';
import { processTerminal } from '../terminal.ts';
import type { Terminal } from '../terminal.ts';

const help = `
A name is that of a field, channel, code, rule, capability, action, limit, operation, parameter, schema, webhook, server or
anything else that the description of the API names, in any letter case. Everything that goes by it is printed.
Sources: "doc L217" is a line of the API's documentation, "wire 1.8" a section of what clients are known to do.

Examples:
  $ bmsg explain allowedChannels
  $ bmsg explain Message.from
  $ bmsg explain whatsapp
  $ bmsg explain unknown-key
  $ bmsg explain 304

Exit codes:
  0  something is known of it
  1  nothing is known of it
  2  the command line is wrong
`;

export function explainCommand(): Command {
  return new Command('explain')
    .description('Print what the description of the API knows of a name, and where it has that from.')
    .argument('<name...>', 'the name; several words are one name')
    .addHelpText('after', help)
    .action((words: readonly string[]) => {
      process.exitCode = runExplain(words.join(' '), processTerminal());
    });
}

export function runExplain(name: string, terminal: Terminal): ExitCode {
  const { facts, suggestion } = lookUp(name);
  const rule = ruleText(name.trim().toLowerCase(), terminal.colors);
  // The page of a rule says all that its fact says, and more.
  const others = facts.filter(({ kind }) => rule === undefined || kind !== 'rule');
  const texts = [...(rule === undefined ? [] : [rule]), ...others.map((fact) => factText(fact, terminal.colors))];
  if (texts.length > 0) {
    terminal.out(`${texts.join('\n\n')}\n`);
    return exitCode.ok;
  }
  const guess = suggestion === undefined ? '' : ` Did you mean ${suggestion}?`;
  terminal.error(`Nothing is known of ${JSON.stringify(printable(name))}.${guess}\n`);
  return exitCode.findings;
}
