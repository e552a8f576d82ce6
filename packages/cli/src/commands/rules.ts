import { closestName } from '@bmsg/linter';
import { Command, Option } from 'commander';
import { counted } from '../counted.ts';
import { exitCode } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { knownRules } from '../lint/known-rules.ts';
import type { RuleInfo } from '../lint/known-rules.ts';
import { printable } from '../printable.ts';
import { processTerminal } from '../terminal.ts';
import type { Terminal } from '../terminal.ts';

interface RulesFlags {
  readonly severity?: RuleInfo['severity'];
  readonly json?: boolean;
}

const help = `
Words narrow the list down to the rules that have all of them in their name or title, in any letter case.

Examples:
  $ bmsg rules
  $ bmsg rules suggestion
  $ bmsg rules --severity error --json
  $ bmsg explain unknown-key

Exit codes:
  0  there are such rules
  1  there are none
  2  the command line is wrong
`;

export function rulesCommand(): Command {
  return new Command('rules')
    .description('List the rules of bmsg lint, each with its severity and what it wants.')
    .argument('[word...]', 'words that the rules are about')
    .addOption(new Option('--severity <severity>', 'rules of this severity').choices(['error', 'warning', 'info']))
    .option('--json', 'all that is known of them, as JSON')
    .addHelpText('after', help)
    .action((words: readonly string[], flags: RulesFlags) => {
      process.exitCode = runRules(words, flags, processTerminal());
    });
}

export function runRules(words: readonly string[], { severity, json }: RulesFlags, terminal: Terminal): ExitCode {
  const wanted = words.map((word) => word.toLowerCase());
  const found = knownRules.filter((rule) => {
    const text = `${rule.id} ${rule.title}`.toLowerCase();
    return wanted.every((word) => text.includes(word)) && (severity === undefined || severity === rule.severity);
  });
  if (json === true) {
    const rows = found.map(({ id, title, severity, why, fix }) => ({ id, title, severity, why, fix }));
    terminal.out(`${JSON.stringify(rows, undefined, 2)}\n`);
  } else if (found.length > 0) {
    terminal.out(table(found, terminal.colors));
  }
  if (found.length > 0) return exitCode.ok;
  const meant = closestName(
    words.join('-'),
    knownRules.map(({ id }) => id),
  );
  const guess = meant === undefined ? '' : ` Did you mean ${meant}?`;
  terminal.error(`No rule is about ${printable(words.join(' ')) || 'that'}.${guess}\n`);
  return exitCode.findings;
}

function table(rules: readonly RuleInfo[], colors: Terminal['colors']): string {
  const width = Math.max(...rules.map(({ id }) => id.length));
  const paint = { error: colors.red, warning: colors.yellow, info: colors.blue };
  const rows = rules.map(
    ({ id, severity, title }) => `${colors.bold(id.padEnd(width))}  ${paint[severity](severity.padEnd(7))}  ${title}`,
  );
  return `${rows.join('\n')}\n\n${counted(rules.length, 'rule')}. More on one: bmsg explain <rule>\n`;
}
