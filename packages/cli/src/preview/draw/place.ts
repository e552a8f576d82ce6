import type { Pen } from './pen.ts';
import { joined, textAt } from './read.ts';
import type { Row } from './row.ts';

/** A place on the map as a box with a pin. */
export function drawPlace(pen: Pen, place: unknown, width: number): readonly Row[] {
  const lines = [textAt(place, 'label'), textAt(place, 'searchQuery'), coordinates(place)].filter(
    (line) => line !== '',
  );
  const [first = 'Location', ...rest] = lines;
  const inner = width - 4;
  return pen.frame(
    [...pen.write(`${pen.glyphs.pin} ${first}`, inner), ...rest.flatMap((line) => pen.write(line, inner, 'dim'))],
    'square',
    width,
  );
}

/** A place on one line. */
export function placeInShort(place: unknown): string {
  return joined(', ', textAt(place, 'label'), textAt(place, 'searchQuery'), coordinates(place));
}

function coordinates(place: unknown): string {
  return joined(' ', textAt(place, 'latitude'), textAt(place, 'longitude'));
}
