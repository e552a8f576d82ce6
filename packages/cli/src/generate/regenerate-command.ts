/** What a person has to type to mend the output: the npm script if we run in one that generates, else the command itself. */
export function regenerateCommand(
  document: string,
  flags: {
    readonly out: string;
    readonly data?: string;
    readonly package?: string;
    readonly reference?: readonly string[];
  },
  env: Readonly<Record<string, string | undefined>>,
): string {
  const script = env.npm_lifecycle_event;
  if (script !== undefined && env.npm_lifecycle_script?.includes(' generate ')) return `npm run ${script}`;
  const words = ['bmsg', 'generate', document];
  if (flags.data !== undefined) words.push('--data', flags.data);
  words.push('--out', flags.out);
  if (flags.package !== undefined) words.push('--package', flags.package);
  if (flags.reference !== undefined) words.push('--reference', ...flags.reference);
  return words.map(shellWord).join(' ');
}

function shellWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
