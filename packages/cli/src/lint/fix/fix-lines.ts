/** A text of lines, each fixed by itself; the ends of the lines stay as they are. */
export async function fixLines(text: string, fixLine: (line: string) => Promise<string>): Promise<string> {
  const fixed: string[] = [];
  for (const line of text.split(/(?<=\n)/)) {
    const [end = ''] = /\r?\n$/.exec(line) ?? [];
    fixed.push((await fixLine(line.slice(0, line.length - end.length))) + end);
  }
  return fixed.join('');
}
