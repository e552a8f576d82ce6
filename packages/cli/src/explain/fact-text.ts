import type { Fact, FactDetail } from '@bmsg/api/facts';
import type { Terminal } from '../terminal.ts';

/** A fact for a person: what it is, what is known of it, and where from. */
export function factText(fact: Fact, colors: Terminal['colors']): string {
  const { kind, name, alsoAs = [], title, description, details = [], sources, page } = fact;
  const rows = rowsOf(details);
  const width = Math.max(0, ...rows.map(({ label }) => label.length));
  const head = `${colors.bold(name)}  ${kind}${title === undefined || title === name ? '' : `, ${title}`}`;
  const body = [
    ...(alsoAs.length === 0 ? [] : [`also ${alsoAs.join(', ')}`]),
    ...(description?.split('\n') ?? []),
    ...rows.map((row) => detailLine(row, width, colors)),
    ...(sources.length === 0 ? [] : [colors.dim(`source: ${sources.join(', ')}`)]),
    ...(page === undefined ? [] : [colors.dim(`more: docs/${page}`)]),
  ];
  return [head, ...body.map((line) => (line === '' ? '' : `  ${line}`))].join('\n');
}

function detailLine({ label, text, sources = [] }: FactDetail, width: number, colors: Terminal['colors']): string {
  const from = sources.length === 0 ? '' : colors.dim(` (${sources.join(', ')})`);
  return `${label.padEnd(width)}  ${text.replaceAll('\n', ' ')}${from}`;
}

/** Several places of one fact go on one line. */
function rowsOf(details: readonly FactDetail[]): readonly FactDetail[] {
  const rows = new Map<string, FactDetail>();
  for (const detail of details) {
    const key = detail.sources === undefined ? detail.label : JSON.stringify(detail);
    const row = rows.get(key);
    rows.set(key, row === undefined ? detail : { ...row, text: `${row.text}, ${detail.text}` });
  }
  return [...rows.values()];
}
