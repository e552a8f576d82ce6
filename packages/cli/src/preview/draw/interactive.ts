import { drawMedia } from './media.ts';
import type { Pen } from './pen.ts';
import { drawChoice } from './pickers.ts';
import { at, joined, listAt, textAt } from './read.ts';
import { span } from './row.ts';
import type { Row } from './row.ts';

/** A message with buttons, or with a list of rows or products. */
export function drawInteractive(pen: Pen, interactive: unknown, width: number): readonly Row[] {
  const header = at(interactive, 'header');
  const media = at(header, 'media');
  const text = (key: string): string => textAt(at(interactive, key), 'text');
  const action = at(interactive, 'action');
  const sections = listAt(action, 'sections');
  const product = textAt(action, 'product_retailer_id');
  const options = sections.flatMap((section) => [
    ...listAt(section, 'rows').map((row) =>
      joined(` ${pen.glyphs.dash} `, textAt(row, 'title'), textAt(row, 'description')),
    ),
    ...listAt(section, 'product_items').map((item) => textAt(item, 'product_retailer_id')),
  ]);
  return [
    ...(media === undefined ? [] : drawMedia(pen, media, width)),
    ...written(pen, textAt(header, 'text'), width, 'bold'),
    ...written(pen, text('body'), width, 'plain'),
    ...written(pen, text('footer'), width, 'dim'),
    ...(product === '' ? [] : pen.write(`Product ${product}`, width)),
    ...(sections.length === 0 ? [] : drawChoice(pen, [textAt(action, 'button') || 'Choose'], options, width)),
    ...listAt(action, 'buttons').map((button): Row => [
      span('[ ', 'button'),
      ...pen.label(textAt(at(button, 'reply'), 'title'), width - 4, 'button'),
      span(' ]', 'button'),
    ]),
  ];
}

function written(pen: Pen, text: string, width: number, style: 'bold' | 'plain' | 'dim'): readonly Row[] {
  return text === '' ? [] : pen.write(text, width, style);
}
