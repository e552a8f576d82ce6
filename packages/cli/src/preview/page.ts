import type { Pen } from './draw/pen.ts';
import { span } from './draw/row.ts';
import type { Row, Style } from './draw/row.ts';
import type { Screen } from './screen.ts';

/** What is drawn on, and with. */
export interface Page {
  readonly pen: Pen;
  readonly screen: Screen;
  /** In milliseconds since 1970. */
  readonly now: number;
}

export function heading({ pen, screen }: Page, text: string): readonly Row[] {
  return pen.write(text, screen.columns, 'bold');
}

/** A remark below what it is about. */
export function note({ pen, screen }: Page, style: Style, text: string): readonly Row[] {
  return indented(pen.write(text, screen.columns - 2, style), 2);
}

export function indented(rows: readonly Row[], columns: number): readonly Row[] {
  return rows.map((row) => (row.length === 0 ? row : [span(' '.repeat(columns)), ...row]));
}

/** That not everything is shown; nothing where it is. */
export function more(page: Page, hidden: number, what: string): readonly Row[] {
  return hidden > 0
    ? note(page, 'dim', `${page.pen.glyphs.ellipsis} ${hidden} more ${what}; --format json has all`)
    : [];
}
