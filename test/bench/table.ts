import type { Sample } from './race.ts';

export interface Table {
  readonly title: string;
  /** What was compared, and how to read it. */
  readonly about: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The table in Markdown, its columns aligned so that it can be read on a terminal too. */
export function printed({ title, about, head, rows }: Table): string {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string => {
    const cells = row.map((cell, column) => {
      const width = widths[column] ?? 0;
      return column === 0 ? cell.padEnd(width) : cell.padStart(width);
    });
    return `| ${cells.join(' | ')} |`;
  };
  const rule = widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [`## ${title}`, '', about, '', line(head), line(rule), ...rows.map(line)].join('\n');
}

/** How two compare by one figure and, after it, by the other: the quick ends hardly tell how busy the machine was meanwhile. */
export function ratio(
  ours: Sample | undefined,
  theirs: Sample | undefined,
  [first, second]: readonly [keyof Sample, keyof Sample] = ['median', 'p05'],
): string {
  if (ours === undefined || theirs === undefined) return 'not measured';
  return `${short(ours[first] / theirs[first])} (${short(ours[second] / theirs[second])})`;
}

/** The median of what two have to each other round by round, and from where to where the middle half of the rounds reaches. */
export function ratioByRounds(ours: readonly number[], theirs: readonly number[]): string {
  const ratios = ours.map((time, round) => time / (theirs[round] ?? Number.NaN)).sort((a, b) => a - b);
  const at = (share: number): string => short(ratios[Math.floor(share * (ratios.length - 1))] ?? Number.NaN);
  return `${at(0.5)} (${at(0.25)}–${at(0.75)})`;
}

/** Two figures that count. */
export function short(figure: number): string {
  return figure >= 10 ? figure.toFixed(0) : String(Number(figure.toPrecision(2)));
}
