import { displayWidth } from '../../printable.ts';
import type { Terminal } from '../../terminal.ts';

/** What a piece of a drawing looks like where there are colours. */
export type Style = 'plain' | 'dim' | 'bold' | 'button' | 'good' | 'warning' | 'bad';

export interface Span {
  readonly text: string;
  readonly style: Style;
}

/** One line of a drawing. */
export type Row = readonly Span[];

export function span(text: string, style: Style = 'plain'): Span {
  return { text, style };
}

export function widthOfRow(row: Row): number {
  return row.reduce((width, { text }) => width + displayWidth(text), 0);
}

/** A row with spaces behind it up to a width. */
export function padded(row: Row, width: number): Row {
  const missing = width - widthOfRow(row);
  return missing > 0 ? [...row, span(' '.repeat(missing))] : row;
}

/** The lines of a drawing, each after an indent. */
export function paint(rows: readonly Row[], colors: Terminal['colors'], indent = 0): string[] {
  const styles: Readonly<Record<Style, (text: string) => string>> = {
    plain: (text) => text,
    dim: colors.dim,
    bold: colors.bold,
    button: colors.cyan,
    good: colors.green,
    warning: colors.yellow,
    bad: colors.red,
  };
  return rows.map((row) => (' '.repeat(indent) + row.map(({ text, style }) => styles[style](text)).join('')).trimEnd());
}
