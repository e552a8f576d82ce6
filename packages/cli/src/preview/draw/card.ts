import { drawMedia } from './media.ts';
import type { Pen } from './pen.ts';
import { at, listAt, textAt } from './read.ts';
import { padded, span, widthOfRow } from './row.ts';
import type { Row } from './row.ts';
import { drawSuggestion } from './suggestions.ts';

const narrowest = 22;

/** The cards of a carousel side by side, as many as fit; the others below. `isShown` says whether a part arrives. */
export function drawCarousel(
  pen: Pen,
  carousel: unknown,
  width: number,
  isShown: (pointer: string) => boolean,
): readonly Row[] {
  const cards = listAt(carousel, 'cards');
  const abreast = Math.max(1, Math.min(cards.length, Math.floor((width + 1) / (narrowest + 1))));
  const cardWidth = Math.floor((width - (abreast - 1)) / abreast);
  const drawn = cards.map((card, index) =>
    pen.frame(
      drawCard(pen, card, cardWidth - 4, (pointer) => isShown(`/cards/${index}${pointer}`)),
      'round',
      cardWidth,
    ),
  );
  const lines = Array.from({ length: Math.ceil(drawn.length / abreast) }, (_, line) =>
    drawn.slice(line * abreast, (line + 1) * abreast),
  );
  return lines.flatMap((line) => beside(line, cardWidth));
}

function drawCard(pen: Pen, card: unknown, width: number, isShown: (pointer: string) => boolean): readonly Row[] {
  const header = textAt(card, 'header');
  const text = textAt(card, 'text');
  const media = at(card, 'media');
  return [
    ...(media === undefined || !isShown('/media') ? [] : drawMedia(pen, media, width)),
    ...(header === '' ? [] : pen.write(header, width, 'bold')),
    ...(text === '' ? [] : pen.write(text, width)),
    ...listAt(card, 'suggestions').flatMap((suggestion, index) =>
      isShown(`/suggestions/${index}`) ? drawSuggestion(pen, suggestion, width) : [],
    ),
  ];
}

function beside(blocks: readonly (readonly Row[])[], width: number): readonly Row[] {
  const height = Math.max(...blocks.map((rows) => rows.length));
  return Array.from({ length: height }, (_, line) =>
    blocks.flatMap((rows, index): Row => {
      const row = padded(rows[line] ?? [], width);
      return index === 0 ? row : [span(' '), ...row];
    }),
  ).map((row) => (widthOfRow(row) === 0 ? [] : row));
}
