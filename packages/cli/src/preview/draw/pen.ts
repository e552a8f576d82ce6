import { redactTokens } from '@bmsg/messaging';
import { displayWidth, graphemes, printable } from '../../printable.ts';
import type { Screen } from '../screen.ts';
import { padded, span, widthOfRow } from './row.ts';
import type { Row, Style } from './row.ts';

/** Draws with the characters that a screen has. All text passes through it, and is harmless and without product tokens afterwards. */
export interface Pen {
  readonly glyphs: Glyphs;
  /** A text as rows of at most `width` columns, broken between words where it can be. */
  readonly write: (text: string, width: number, style?: Style) => readonly Row[];
  /** A text on one row, cut where it is too wide. */
  readonly label: (text: string, width: number, style?: Style) => Row;
  /** Rows with a frame around them, as wide as the widest of them; `title` stands in its upper edge. */
  readonly frame: (rows: readonly Row[], shape: 'round' | 'square', width?: number, title?: string) => readonly Row[];
  /** A rule of a width. */
  readonly rule: (width: number) => Row;
}

export interface Glyphs {
  readonly ellipsis: string;
  readonly dash: string;
  readonly option: string;
  readonly opens: string;
  readonly pin: string;
  readonly play: string;
}

const unicode = {
  glyphs: { ellipsis: '…', dash: '–', option: '○', opens: '›', pin: '◎', play: '▷' },
  round: ['╭', '╮', '╰', '╯', '─', '│'],
  square: ['┌', '┐', '└', '┘', '─', '│'],
} as const;

const ascii = {
  glyphs: { ellipsis: '...', dash: '-', option: 'o', opens: '>', pin: '@', play: '>' },
  round: ['.', '.', "'", "'", '-', '|'],
  square: ['+', '+', '+', '+', '-', '|'],
} as const;

export function createPen({ isUnicode }: Screen): Pen {
  const { glyphs, ...shapes } = isUnicode ? unicode : ascii;
  const clean = (text: string): string =>
    isUnicode ? printable(text) : graphemes(printable(text)).map(asciiOrMark).join('');
  const label: Pen['label'] = (text, width, style = 'plain') => {
    const line = clean(redactTokens(text).replaceAll(/\s+/g, ' '));
    if (displayWidth(line) <= width) return [span(line, style)];
    return [span(cut(line, width - displayWidth(glyphs.ellipsis)) + glyphs.ellipsis, style)];
  };
  return {
    glyphs,
    label,
    write: (text, width, style = 'plain') =>
      redactTokens(text)
        .split(/\r\n|\n|\r/)
        .flatMap((line) => wrap(clean(line), width).map((part) => [span(part, style)])),
    frame(rows, shape, width = 0, title = '') {
      const [topLeft, topRight, bottomLeft, bottomRight, bar, side] = shapes[shape];
      const inner = rows.reduce((widest, row) => Math.max(widest, widthOfRow(row)), width - 4);
      const head = title === '' ? [] : [span(' ', 'dim'), ...label(title, inner - 2, 'bold'), span(' ', 'dim')];
      const rest = bar.repeat(Math.max(0, inner + 1 - widthOfRow(head)));
      return [
        [span(`${topLeft}${bar}`, 'dim'), ...head, span(rest + topRight, 'dim')],
        ...rows.map((row) => [span(`${side} `, 'dim'), ...padded(row, inner), span(` ${side}`, 'dim')]),
        [span(bottomLeft + bar.repeat(inner + 2) + bottomRight, 'dim')],
      ];
    },
    rule: (width) => [span(shapes.square[4].repeat(Math.max(0, width)), 'dim')],
  };
}

function asciiOrMark(grapheme: string): string {
  return /^[ -~]$/.test(grapheme) ? grapheme : '?';
}

/** As much of the beginning of a text as fits into a width. */
function cut(text: string, width: number): string {
  let taken = '';
  let used = 0;
  for (const grapheme of graphemes(text)) {
    used += displayWidth(grapheme);
    if (used > width) break;
    taken += grapheme;
  }
  return taken;
}

/** A line as lines of a width at most. A word that is wider is broken; at least one character stands on each. */
function wrap(line: string, width: number): string[] {
  if (displayWidth(line) <= width) return [line];
  const lines: string[] = [];
  let current = '';
  let used = 0;
  for (const word of line.split(/(?<=[ -])/)) {
    if (used > 0 && used + displayWidth(word.trimEnd()) > width) {
      lines.push(current.trimEnd());
      current = '';
      used = 0;
    }
    for (const grapheme of graphemes(word)) {
      const columns = displayWidth(grapheme);
      if (used > 0 && used + columns > width) {
        lines.push(current);
        current = '';
        used = 0;
        if (grapheme === ' ') continue;
      }
      current += grapheme;
      used += columns;
    }
  }
  return [...lines, current.trimEnd()];
}
